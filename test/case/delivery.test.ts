// Whether messages of a case get through is written on it, and what is then still said.
import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import type { Change } from "../../src/case/change.ts";
import { replayed } from "../../src/case/course.ts";
import { make, markDelivery } from "../../src/case/make.ts";
import type { Unheard } from "../../src/case/mend.ts";
import { noSettings } from "../../src/case/settings.ts";
import { readEntry, readStored } from "../../src/case/stored.ts";
import { at, lived, mara, opened } from "./people.ts";

const nine = "2026-03-09T09:00:00+01:00";
const now = at("2026-03-09T09:05:00+01:00");
const zoom = {
  vendor: "zoom",
  plan: "pro",
  answers: { impact: "severe", workaround: "partial" },
  reportedAt: at(nine),
} as const;
const { case: row } = opened(zoom, nine);
const marked = (why: Unheard | null, before: SupportCase = row) => markDelivery(before, why, now, noSettings);
const said = ({ notices }: Change) => notices.filter(({ dueAt }) => dueAt === now).map(({ id }) => id);
const note = (before: SupportCase) => {
  const change = make({ kind: "note", text: "x" }, before, mara, now, noSettings);
  if ("problem" in change) throw new Error(change.problem.code);
  return change;
};

test("where nothing gets through, nothing more is said; what is in doubt or waits for our credentials still is", () => {
  expect(said(marked("room-gone"))).toEqual([]);
  for (const why of ["unconfirmed", "install-again"] as const) expect(said(marked(why))).toEqual(["k1/refresh/2"]);
  expect(said(marked(null, marked("room-gone").case))).toEqual(["k1/refresh/3"]);
});

test("it stands on the case until it is over, noted by Dueline itself", () => {
  const gone = marked("room-gone");
  expect([gone.case.undelivered, gone.entry.by, gone.entry.act]).toEqual([
    "room-gone",
    null,
    { kind: "undelivered", why: "room-gone" },
  ]);
  expect(gone.case.course.at(-1)?.act).toEqual({ kind: "undelivered", why: "room-gone" });
  const back = marked(null, gone.case);
  expect([back.case.undelivered, back.entry.act]).toEqual([null, { kind: "delivered" }]);
  expect(marked("room-gone", lived(row, ["2026-03-09T09:01:00+01:00", { kind: "mute" }])).case.muted).toBe(true);
});

test("a card that did not get through is tried anew with the next change; one that waits for its first time keeps its name", () => {
  expect(said(note(row))).toEqual(["k1/card", "k1/refresh/2", "k1/moved/2"]);
  expect(said(note(marked("room-gone").case))).toEqual(["k1/card/3", "k1/refresh/3", "k1/moved/3"]);
  expect(said(note({ ...row, card: "m1" }))).toEqual(["k1/refresh/2", "k1/moved/2"]);
});

test("what Dueline noted itself is nobody's to take back", () => {
  const taken = (before: SupportCase) => make({ kind: "withdraw", entry: 2, why: "x" }, before, mara, now, noSettings);
  const gone = lived(marked("room-gone").case, ["2026-03-09T09:06:00+01:00", { kind: "mute" }]);
  const back = lived(marked(null).case, ["2026-03-09T09:06:00+01:00", { kind: "mute" }]);
  for (const before of [gone, back]) expect(taken(before)).toEqual({ problem: { code: "no-such-entry", entry: 2 } });
});

test("a case carries of its course no words that change nothing: only why a priority was changed", () => {
  const spoken = lived(
    row,
    ["2026-03-09T09:01:00+01:00", { kind: "note", text: "called" }],
    ["2026-03-09T09:02:00+01:00", { kind: "reclassify", to: 1, by: "us", why: "all of us" }],
    ["2026-03-09T09:03:00+01:00", { kind: "close", why: "works" }],
    ["2026-03-09T09:04:00+01:00", { kind: "correct", entry: 4, to: at("2026-03-09T09:02:30+01:00"), why: "earlier" }],
    ["2026-03-09T09:05:00+01:00", { kind: "correct", entry: 4, as: "restore", why: "it runs" }],
  );
  expect(spoken.course.slice(1).map(({ act }) => act)).toEqual([
    { kind: "note", text: "" },
    { kind: "reclassify", to: 1, by: "us", why: "all of us" },
    { kind: "close", why: "" },
    { kind: "correct", entry: 4, to: at("2026-03-09T09:02:30+01:00"), why: "" },
    { kind: "correct", entry: 4, as: "restore", why: "it runs" },
  ]);
});

/** As the first version stored it: there its types were others. */
const stored = (one: object, more: object) => JSON.parse(JSON.stringify({ ...one, ...more }));

test("an entry of the first version, which had one time, happened when its act says, or else when it was noted", () => {
  const { entry } = note(row);
  const { notedAt: _noted, happenedAt: _happened, ...plain } = entry;
  const then = { kind: "first-response", dueAt: 5, measure: "guarantee" };
  const deadlines = [{ ...then, measure: "promise" }];
  const old = (more: object) => readEntry(stored(plain, { at: 7, deadlines, moved: null, ...more }));
  expect(old({})).toMatchObject({ notedAt: 7, happenedAt: 7, deadlines: [then], moved: null });
  expect(old({ act: { kind: "respond", at: 3 } })).toMatchObject({ notedAt: 7, happenedAt: 3 });
  expect(old({ moved: deadlines }).moved).toEqual([then]);
  expect("at" in old({})).toBe(false);
  expect(readEntry(entry)).toEqual(entry);
});

test("a case of today is read as it stands; one of the first version is worked out from its course", () => {
  expect(readStored(row)).toEqual(row);
  expect(readStored(stored(row, { stood: undefined, status: "closed" }))).toEqual(stored(row, {}));
  expect(readStored({ ...row, status: "closed" }).status).toBe("closed");
});

test("every notice has its own name and its topic; of an opening it is the card alone that is said at once", () => {
  const atOnce = opened(zoom, nine);
  expect(atOnce.notices.filter(({ dueAt }) => dueAt === at(nine)).map(({ id }) => id)).toEqual(["k1/card"]);
  for (const { notices } of [atOnce, marked("room-gone"), note({ ...row, card: "m1" })]) {
    expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length);
    expect(notices.filter(({ topic }) => topic === undefined)).toEqual([]);
  }
});

test("a journal of an earlier version, which has no seals, is played as it stands; one without an opening is refused", () => {
  const begun = opened(zoom, nine);
  const change = note(begun.case);
  const unsealed = [begun, change].map(({ entry: { seal: _, ...entry } }) => entry);
  expect(replayed(begun.case, unsealed)).toEqual({ ...change.case, chain: undefined });
  expect(replayed(begun.case, [begun.entry, change.entry])).toEqual(change.case);
  expect(() => replayed(begun.case, [])).toThrow("case k1 has no opening");
});
