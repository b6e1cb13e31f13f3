// Slack and Teams are equal: every command, every move, every button, held side by side.
import { expect, test } from "vitest";
import { isCorrected } from "../../src/case/corrections.ts";
import type { Entry } from "../../src/case/journal.ts";
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

const MINUTE = 60_000;

const cloudtalk = {
  vendor: "cloudtalk",
  title: "Calls break off",
  "answer.impact": "severe",
  "plan.cloudtalk": "advanced",
};

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
  ["correct", { entry: "15", as: "acknowledge", when: "-10", text: "it was an automatic mail" }],
  ["restore", {}],
  ["close", { text: "works" }],
  ["reopen", { text: "it does not" }],
];

const ladder: typeof moves = [
  ["report", { text: "CT-1" }],
  ["escalate", { rung: "raise-priority" }],
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
  // NETCOR has no ladder: the last is made at another vendor's case.
  expect([...moves, ...ladder].map(([kind]) => kind)).toEqual(expect.arrayContaining([...moveKinds]));
  const sides = [await onSlack(), await onTeams()] as const;
  for (const side of sides) await side.open();
  for (const side of sides) await side.turn(30 * MINUTE);
  await alike(sides, 1, moves);
  for (const side of sides) await side.open(cloudtalk);
  await alike(sides, 2, ladder);
}, 120_000);

async function alike(sides: readonly Side[], number: number, made: typeof moves): Promise<void> {
  for (const [kind, answers] of made) {
    const [slack, teams] = await Promise.all(sides.map((side) => madeOn(side, number, kind, answers)));
    expect(teams).toEqual(slack);
    expect(slack?.acts).toContain(kind);
    expect(slack?.buttons.length).toBeGreaterThan(0);
  }
}

async function madeOn(side: Side, number: number, kind: MoveKind, answers: Answers) {
  const offered = await side.move(kind, answers);
  const found = await side.store.findByNumber(side.tenant, number);
  if (!found) throw new Error("the case is gone");
  const journal = await side.store.journalOf(side.tenant, found.id);
  const { status, priority, ticket, muted } = found;
  return {
    kind,
    offered,
    buttons: await side.buttons(),
    acts: journal.map(({ act }) => act.kind),
    mended: journal.flatMap(mendedBy),
    corrected: isCorrected(found),
    status,
    priority,
    ticket,
    muted,
  };
}

/** Which entry was what really, and about how many minutes before: the one platform takes whole minutes. */
function mendedBy({ act, notedAt }: Entry) {
  if (act.kind !== "correct" || act.to === undefined) return [];
  return [{ entry: act.entry, as: act.as, why: act.why, before: Math.round((notedAt - act.to) / (5 * MINUTE)) * 5 }];
}
