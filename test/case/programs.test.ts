// What other programs may do and hear: tokens that open some rooms, and the events of a case.
import { expect, test } from "vitest";
import { eventsOf, hears, isStillTrue, timedEvents } from "../../src/case/events.ts";
import type { Dispatch, Hook } from "../../src/case/hook.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { actorOf, hashOf, isTokenText, opens, spent, type Token, tokenLooks, tokenText } from "../../src/case/token.ts";
import { at, hours, mara, promised } from "./people.ts";

const text = tokenText("one", "two");
/** With the checksum that belongs to it, right or wrong as it may be. */
const summed = (secret: string) => secret + hashOf(secret).slice(0, 8);

test("a token is 160 bits and a checksum, so that one that is mistyped or cut off is told from an unknown one", () => {
  expect(text).toMatch(/^dl_[0-9a-f]{48}$/);
  expect([tokenText("one", "two"), tokenText("onet", "wo")]).toEqual([text, expect.not.stringContaining(text)]);
  expect(isTokenText(text)).toBe(true);
  const last = text.endsWith("0") ? "1" : "0";
  for (const wrong of [
    ...[
      text.slice(0, -1),
      `${text}0`,
      text.slice(0, -1) + last,
      `x${text}`,
      text.toUpperCase(),
      text.replace("dl_", "dx_"),
    ],
    ...["", `dl_${"0".repeat(48)}`, ` ${text}`, `${text}\n`],
    ...["x", "dx_", "dl_g", "dl_G"].map((mark) => summed(mark.padEnd(43, "0"))),
    ...[summed(`dl_${"0".repeat(39)}`), summed(`dl_${"0".repeat(39)}g`), summed(`x${"dl_".padEnd(42, "0")}`)],
  ])
    expect(isTokenText(wrong), wrong).toBe(false);
  expect(`a ${text}, b`.replace(tokenLooks, "[token]")).toBe("a [token], b");
  expect(hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

const token: Token = {
  ...{ tenant: "T1", id: "t7", platform: "memory", name: "Jira", scopes: ["read"], rooms: null },
  ...{ by: { id: "U1", name: "Mara" }, createdAt: 1, expiresAt: null, lastUsedAt: null, revokedAt: null },
};

test("a token holds until it expires or somebody revokes it, and acts by its own name", () => {
  expect([spent(token, 9), spent({ ...token, expiresAt: 10 }, 9), spent({ ...token, expiresAt: 9 }, 9)]).toEqual([
    ...[null, null, "expired"],
  ]);
  expect(spent({ ...token, expiresAt: 1, revokedAt: 2 }, 9)).toBe("revoked");
  expect(actorOf(token)).toEqual({ id: "token:t7", name: "Jira", token: { by: { id: "U1", name: "Mara" } } });
  expect(actorOf({ ...token, by: null }).token).toEqual({ by: null });
});

test("a token of some rooms opens those alone; one of all what everybody sees, and with audit it sees the rest", () => {
  const some = { scopes: ["audit"], rooms: ["C1"] } as const;
  const auditor = { scopes: ["audit"], rooms: null } as const;
  const c1 = { id: "C1" };
  expect([opens(some, "change", c1, null), opens(some, "see", { id: "C2" }, "everybody")]).toEqual(["yes", "hidden"]);
  expect((["everybody", "members", null] as const).map((audience) => opens(token, "see", c1, audience))).toEqual([
    ...["yes", "hidden", "hidden"],
  ]);
  expect([opens(auditor, "see", c1, null), opens(auditor, "change", c1, null)]).toEqual(["yes", "hidden"]);
});

const start = at("2026-03-09T09:00:00+01:00");
const HOUR = 3_600_000;
const opened = (reportedAt: number | null = start) =>
  open(
    { ...promised("2026-03-09T09:00:00+01:00", [hours(4, "first-response"), hours(2, "follow-up")]), reportedAt },
    mara,
    start,
    noSettings,
  );
const then = (change: ReturnType<typeof opened>, move: Move, after: number) => {
  const made = make(move, change.case, mara, start + after, noSettings);
  if ("problem" in made) throw new Error(JSON.stringify(made.problem));
  return made;
};

test("a new case is told at once, what falls due later at its time: a last call before, and the first second after", () => {
  const change = opened();
  const deadline = start + 4 * HOUR;
  const coming = { target: "first-response", deadline, nth: change.entry.revision };
  expect(eventsOf(change)).toEqual([
    {
      ...{ event: "opened", target: null, deadline: null, dueAt: start, nth: change.entry.revision },
      name: `k1/opened/${change.entry.revision}`,
    },
    { ...coming, event: "due_soon", dueAt: deadline - HOUR / 4, name: `k1/due_soon/first-response/${deadline}/1` },
    { ...coming, event: "missed", dueAt: deadline + 1000, name: `k1/missed/first-response/${deadline}/1` },
  ]);
});

test.each<[Move, string | null]>([
  [{ kind: "acknowledge" }, "acknowledged"],
  [{ kind: "respond" }, "answered"],
  [{ kind: "restore" }, "restored"],
  [{ kind: "pause", why: "log files" }, "paused"],
  [{ kind: "note", text: "x" }, "noted"],
  [{ kind: "close", why: "done" }, "closed"],
  [{ kind: "ticket", number: "4711" }, "ticket"],
  [{ kind: "mute" }, null],
])("%j is told as %s", (move, event) => {
  const [first] = eventsOf(then(opened(), move, HOUR));
  if (event === null) expect(timedEvents).toContain(first?.event);
  else expect(first).toMatchObject({ event, dueAt: start + HOUR, target: null, name: `k1/${event}/${first?.nth}` });
});

test("what was kept falls due no more; what is already late is told now; whoever was not told is not called late", () => {
  const timed = (change: ReturnType<typeof opened>) =>
    eventsOf(change).flatMap(({ event, target, dueAt }) => (target ? [`${event} ${target} ${dueAt - start}`] : []));
  const answered = timed(then(opened(), { kind: "respond" }, HOUR));
  expect(answered.filter((one) => one.includes("first-response"))).toEqual([]);
  expect(answered).toContain(`missed follow-up ${3 * HOUR + 1000}`);
  const late = timed(then(opened(), { kind: "note", text: "x" }, 5 * HOUR));
  expect(late.filter((one) => one.startsWith("due_soon"))).toEqual([]);
  expect(late.every((one) => Number(one.split(" ")[2]) >= 5 * HOUR)).toBe(true);
  expect(timed(opened(null)).filter((one) => one.startsWith("missed"))).toEqual([]);
});

test("at the deadline itself no last call is made, and what is our own part other programs do not hear", () => {
  const names = (change: ReturnType<typeof opened>) => eventsOf(change).map(({ event }) => event);
  expect(names(then(opened(), { kind: "note", text: "x" }, 4 * HOUR))).toEqual(["noted", "missed"]);
  expect(names(then(opened(), { kind: "note", text: "x" }, 4 * HOUR - 1))).toEqual(["noted", "due_soon", "missed"]);
  expect(names(opened(null))).toEqual(["opened", "due_soon"]);
  expect(names(then(opened(), { kind: "pause", why: "x" }, HOUR))).toEqual(["paused", "due_soon", "missed"]);
});

const deadline = start + 4 * HOUR;
const dispatch = (event: Dispatch["event"], part: Partial<Dispatch> = {}): Dispatch => ({
  ...{
    id: "d",
    tenant: "T1",
    hook: "h",
    caseId: "k1",
    event,
    target: "first-response",
    dueAt: start,
    deadline,
    nth: 1,
  },
  ...part,
});

test("what happened stays worth telling; a deadline only as long as it is not kept, or was missed indeed", () => {
  const { case: row } = opened();
  const inTime = then(opened(), { kind: "respond" }, 4 * HOUR).case;
  const tooLate = then(opened(), { kind: "respond" }, 4 * HOUR + 60_000).case;
  const now = start + 5 * HOUR;
  expect([
    isStillTrue(dispatch("opened", { deadline: null }), row, now),
    isStillTrue(dispatch("ping"), row, now),
  ]).toEqual([...[true, true]]);
  expect([row, inTime, tooLate].map((one) => isStillTrue(dispatch("missed"), one, now))).toEqual([true, false, true]);
  expect(isStillTrue(dispatch("due_soon"), row, deadline)).toBe(true);
  expect([
    isStillTrue(dispatch("due_soon"), row, deadline + 1),
    isStillTrue(dispatch("due_soon"), inTime, start),
  ]).toEqual([...[false, false]]);
  expect(isStillTrue(dispatch("missed", { target: "restoration" }), row, now)).toBe(false);
  expect(isStillTrue(dispatch("missed", { deadline: null }), row, now)).toBe(false);
});

test("a hook of one room hears of that room alone, one of all of every room, and one that is gone of none", () => {
  const hook = (scope: Hook["scope"], failing: Hook["failing"] = null): Hook => ({
    ...{ id: "h", tenant: "T1", kind: "webhook", url: "https://x.example", secret: "s", earlier: null, incoming: null },
    ...{ scope, events: [], by: mara, platform: "memory", createdAt: 1, failing },
  });
  const c1 = { platform: "memory", id: "C1", thread: null } as const;
  const one = { kind: "room", platform: "memory", id: "C1" } as const;
  const failing = { since: 1, why: "x", told: true, gone: false };
  expect([
    hears(hook(one), c1),
    hears(hook({ ...one, id: "C2" }), c1),
    hears(hook({ ...one, platform: "slack" }), c1),
  ]).toEqual([...[true, false, false]]);
  expect([hears(hook({ kind: "open" }), c1), hears(hook({ kind: "all" }, failing), c1)]).toEqual([true, true]);
  expect(hears(hook({ kind: "all" }, { ...failing, gone: true }), c1)).toBe(false);
});
