// Slack and Teams are equal: every command, every move, every button, held side by side.
import { expect, test } from "vitest";
import type { MoveKind } from "../../src/case/move.ts";
import { moveKinds } from "../../src/case/moves/index.ts";
import { type Answers, onSlack, onTeams, type Side } from "./sides.ts";

/** What may stand behind `/sla`, and whether a dialog answers it. */
const commands: readonly (readonly [words: string, dialog: boolean])[] = [
  ["", true],
  ["netcor is down, no workaround", true],
  ["help", false],
  ["list", false],
  ["find netcor", false],
  ["status 1", false],
  ["hotline netcor", false],
  ["due netcor 1", false],
  ["why 1", false],
  ["report", false],
  ["report netcor last quarter here", false],
  ["settings", true],
  ["slap", true],
];

/** Every move once, in an order that the table of moves allows. */
const moves: readonly (readonly [MoveKind, Answers])[] = [
  ["report", { text: "N-4711" }],
  ["acknowledge", {}],
  ["reclassify", { to: "2", by: "vendor", text: "there is a way around" }],
  ["assign", { who: "somebody" }],
  ["ticket", { text: "N-4712" }],
  ["note", { text: "called them" }],
  ["withdraw", { entry: "8", text: "the wrong case" }],
  ["snooze", { until: "60" }],
  ["mute", {}],
  ["unmute", {}],
  ["pause", { text: "they want a log file" }],
  ["resume", {}],
  ["respond", {}],
  ["update", {}],
  ["restore", {}],
  ["close", { text: "works" }],
  ["reopen", { text: "it does not" }],
];

test("what is typed is answered alike", async () => {
  const [slack, teams] = [await onSlack(), await onTeams()];
  for (const side of [slack, teams]) await side.open();
  for (const [words, dialog] of commands) {
    const answers = [await slack.type(words), await teams.type(words)];
    expect(answers, words).toEqual([answers[0], answers[0]]);
    expect([words, answers[0]?.dialog, answers[0]?.heading]).toEqual([words, dialog, expect.stringMatching(/\w/)]);
  }
}, 120_000);

test("every move can be made, from the same buttons and the same choice, and leaves the same record", async () => {
  // A correction needs a moment, which each platform picks in its own way: its forms have tests of their own. This vendor
  // has no ladder.
  expect(new Set(moves.map(([kind]) => kind))).toEqual(
    new Set(moveKinds.filter((kind) => kind !== "correct" && kind !== "escalate")),
  );
  const sides = [await onSlack(), await onTeams()] as const;
  for (const side of sides) await side.open();
  for (const [kind, answers] of moves) {
    const [slack, teams] = await Promise.all(sides.map((side) => made(side, kind, answers)));
    expect(teams).toEqual(slack);
    expect(slack?.acts).toContain(kind);
    expect(slack?.buttons.length).toBeGreaterThan(0);
  }
}, 120_000);

async function made(side: Side, kind: MoveKind, answers: Answers) {
  const offered = await side.move(kind, answers);
  const found = await side.store.findByNumber(side.tenant, 1);
  if (!found) throw new Error("the case is gone");
  const journal = await side.store.journalOf(side.tenant, found.id);
  const { status, priority, ticket, muted } = found;
  return {
    kind,
    offered,
    buttons: await side.buttons(),
    acts: journal.map(({ act }) => act.kind),
    status,
    priority,
    ticket,
    muted,
  };
}
