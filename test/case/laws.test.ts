// What holds whatever people do with a case, in whatever order.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import type { Change } from "../../src/case/change.ts";
import { replayed } from "../../src/case/course.ts";
import { make } from "../../src/case/make.ts";
import type { Move, MoveKind } from "../../src/case/move.ts";
import { movesOf } from "../../src/case/moves/index.ts";
import { reminderTopics } from "../../src/case/notice.ts";
import { noSettings, type Settings } from "../../src/case/settings.ts";
import { verdictOf } from "../../src/case/verdict.ts";
import { type Damage, mara, opened } from "./people.ts";
import { sampleMove } from "./sample-moves.ts";

const nine = "2026-12-22T09:00:00+01:00";
const damages: readonly Damage[] = [
  { vendor: "netcor", answers: { impact: "down", workaround: "none" } },
  { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" } },
  { vendor: "purecloud", answers: { impact: "limited", workaround: "acceptable" } },
  { vendor: "cloudtalk", plan: "basic", answers: { impact: "down", workaround: "none" } },
  { vendor: "cloudtalk", plan: "advanced", answers: { impact: "down", workaround: "none" } },
];
const night: Settings = {
  ...noSettings,
  quiet: { from: "20:00", to: "07:00", zone: "Europe/Berlin" },
  mostReminders: 12,
};

type Step = { readonly pick: number; readonly wait: number; readonly back: number; readonly level: number };
const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(30),
  wait: fc.oneof(fc.nat(30), fc.nat(3_000)),
  back: fc.nat(60),
  level: fc.nat(3),
});
const life = fc.record({
  damage: fc.constantFrom(...damages),
  settings: fc.constantFrom(noSettings, night),
  steps: fc.array(step, { maxLength: 14 }),
});

/** Every change of a life, the opening first; `now` beside each. */
function lived({ damage, settings, steps }: { damage: Damage; settings: Settings; steps: readonly Step[] }) {
  const begun = opened(damage, nine, settings);
  const changes: Change[] = [begun];
  let now = begun.entry.notedAt;
  let row = begun.case;
  for (const { pick, wait, back, level } of steps) {
    now += wait * 60_000;
    const offered = movesOf(row);
    const kind = offered[pick % offered.length];
    if (!kind) continue;
    const change = make(moveOf(kind, now, back, level, row), row, mara, now, settings);
    if ("problem" in change) continue;
    changes.push(change);
    row = change.case;
  }
  return { begun, changes, row };
}

function moveOf(kind: MoveKind, now: number, back: number, level: number, { terms }: SupportCase): Move {
  const to = terms.levels[level % terms.levels.length]?.level ?? 1;
  return sampleMove(kind, { at: now - back * 60_000, to, until: now + 3_600_000 });
}

function hold(law: (told: ReturnType<typeof lived>, settings: Settings) => void): void {
  fc.assert(
    fc.property(life, (one) => law(lived(one), one.settings)),
    { numRuns: 150 },
  );
}

const isReminder = (topic: string) => reminderTopics.some((one) => one === topic);

test("a journal, played again from its opening, gives the same case", () => {
  hold(({ begun, changes, row }) => {
    const entries = changes.map(({ entry }) => entry);
    expect(replayed(begun.case, JSON.parse(JSON.stringify(entries)))).toEqual(row);
    expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, index) => index + 1));
  });
});

test("a notice is listed once, lies not in the past, and is the case's own", () => {
  hold(({ changes }) => {
    for (const { notices, entry, case: row } of changes) {
      expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length);
      for (const { dueAt, caseId, room } of notices) {
        expect(dueAt).toBeGreaterThanOrEqual(entry.notedAt);
        expect([caseId, room]).toEqual([row.id, row.room]);
      }
    }
  });
});

test("nobody is reminded of an answered promise, of a closed or muted case, or of a clock that stands still", () => {
  hold(({ changes }) => {
    for (const { notices, case: row } of changes) {
      const reminders = notices.filter(({ topic }) => isReminder(topic));
      const targets = reminders.map(({ target }) => target);
      if (row.respondedAt !== null) expect(targets).not.toContain("first-response");
      if (row.status === "waiting" && row.terms.response.pauses)
        expect(targets.filter((target) => target !== null)).toEqual([]);
      if (row.status === "closed") expect(reminders.every(({ topic }) => topic === "satisfaction")).toBe(true);
      if (row.muted) expect(reminders).toEqual([]);
    }
  });
});

test("no two reminders of a case fall on one instant, and there are no more than the room's bound", () => {
  hold(({ changes }, settings) => {
    for (const { notices } of changes) {
      const instants = notices.filter(({ topic }) => isReminder(topic)).map(({ dueAt }) => dueAt);
      expect(new Set(instants).size).toBe(instants.length);
      expect(instants.length).toBeLessThanOrEqual(settings.mostReminders ?? 20);
    }
  });
});

test("nobody is reminded within a minute of the opening, which the card tells of", () => {
  hold(({ changes, begun }) => {
    for (const { notices } of changes)
      for (const { topic, dueAt } of notices)
        if (isReminder(topic)) expect(dueAt).toBeGreaterThanOrEqual(begun.case.openedAt + 60_000);
  });
});

test("a verdict once given is never another one later, unless something is noted that had happened before it", () => {
  hold(({ changes, row }) => {
    const first = changes.findIndex(({ entry }) => entry.verdict?.kind === "first-response");
    const given = changes[first];
    if (!given) return;
    const answeredAt = given.case.respondedAt ?? 0;
    const mends = ["correct", "withdraw"];
    const isOfThen = ({ entry }: Change) => entry.happenedAt <= answeredAt || mends.includes(entry.act.kind);
    if (changes.slice(first + 1).some(isOfThen)) return;
    expect(verdictOf(row, "first-response")).toEqual(given.entry.verdict);
  });
});

test("a case is responded to once, and time that stood still stands in order", () => {
  hold(({ changes }) => {
    for (const { case: row } of changes) {
      expect(row.respondedUnder === null).toBe(row.respondedAt === null);
      expect(row.pauses.filter(({ until }) => until === null)).toHaveLength(row.status === "waiting" ? 1 : 0);
      for (const { from, until } of row.pauses) expect(until ?? from).toBeGreaterThanOrEqual(from);
    }
  });
});
