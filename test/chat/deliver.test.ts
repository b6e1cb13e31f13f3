import { expect, test } from "vitest";
import { make } from "../../src/case/make.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { deliveryOf, startDelivery } from "../../src/chat/deliver.ts";
import { draftOf, jonas, mara, room } from "../case/people.ts";
import { desk } from "../journeys/story.ts";

const start = "2026-03-09T10:00:00+01:00";
const reportedAt = Date.parse(start);
const HOUR = 3_600_000;
const zoom = { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" }, reportedAt } as const;

async function office(cases: readonly { id: string; in: string }[] = [{ id: "k1", in: "C1" }]) {
  const it = await desk(start);
  for (const [index, { id, in: roomId }] of cases.entries()) {
    const draft = draftOf({ ...zoom, id, number: index + 1, room: { ...room, id: roomId } });
    await it.store.keep(open(draft, mara, it.clock.at, noSettings));
  }
  const found = async (id = "k1") => {
    const row = await it.store.findCase("T1", id);
    if (!row) throw new Error(`no case ${id}`);
    return row;
  };
  return {
    ...it,
    found,
    titles: (where = "C1") => it.chat.posted.filter((one) => one.room === where).map(({ card }) => card.title),
    async assign(id = "k1") {
      const change = make({ kind: "assign", to: jonas }, await found(id), mara, it.clock.at, noSettings);
      if ("problem" in change) throw new Error(change.problem.code);
      await it.store.keep(change);
    },
    /** Says all that is due at a time after the beginning. */
    async later(ms: number) {
      it.clock.at = Math.max(it.clock.at, reportedAt + ms);
      while ((await it.delivery.tick()) > 0);
    },
  };
}

test("a card is posted once; what changes later edits it, and news goes into its thread", async () => {
  const { delivery, chat, assign, later } = await office();
  await delivery.tick();
  await assign();
  await later(10_000);
  expect(chat.posted.map(({ card, thread, edits }) => [card.title, thread, edits])).toEqual([
    ["refresh", null, 1],
    ["moved assign", "m1", 0],
  ]);
});

test("a refused message is not tried again: the case says why, and its owner is told privately, once", async () => {
  const { chat, later, found, titles } = await office();
  chat.fail({ kind: "refused", why: "not_in_channel", mend: "invite-bot" }, 9);
  await later(0);
  expect(chat.attempts()).toBe(1);
  expect((await found()).undelivered).toBe("invite-bot");
  expect(chat.told.map(({ person, card }) => [person.name, card.title])).toEqual([["Mara", "undelivered: invite-bot"]]);
  await later(2 * HOUR);
  expect(chat.told.slice(1).map(({ card }) => card.title)).toEqual(["half first-response"]);
  expect(titles()).toEqual([]);
});

test("a card that was refused is posted when somebody acts on the case after what stood in the way is gone", async () => {
  const { chat, later, found, assign, titles } = await office();
  chat.fail({ kind: "refused", why: "not_in_channel", mend: "invite-bot" });
  await later(0);
  await assign();
  await later(10_000);
  expect(titles()).toContain("moved assign");
  expect(titles().filter((title) => title === "card" || title === "refresh")).toHaveLength(1);
  expect(await found()).toMatchObject({ undelivered: null, card: expect.any(String) });
});

test("a reminder that may have been posted or not is tried once more, and then given up where all can see it", async () => {
  const { chat, later, found, titles } = await office();
  await later(0);
  chat.fail({ kind: "unknown", why: "time-out" }, 2);
  await later(2 * HOUR);
  expect(chat.attempts()).toBe(2);
  await later(2 * HOUR + 5_000);
  expect(chat.attempts()).toBe(3);
  await later(2 * HOUR + 60_000);
  expect(chat.attempts()).toBe(3);
  expect((await found()).undelivered).toBe("unconfirmed");
  expect(titles()).toEqual(["card"]);
});

test("a card that may have been posted or not is never doubled: the case says so, and its owner is told", async () => {
  const { chat, later, found, titles, assign } = await office();
  chat.fail({ kind: "lost" });
  await later(0);
  await assign();
  await later(50_000);
  await later(HOUR);
  expect(titles()).toEqual(["card", "moved assign"]);
  expect((await found()).undelivered).toBe("unconfirmed");
  expect(chat.told.map(({ card }) => card.title)).toEqual(["undelivered: unconfirmed"]);
});

test("an adapter that throws stops nobody else", async () => {
  const { chat, later, titles } = await office([
    { id: "k1", in: "C1" },
    { id: "k2", in: "C2" },
  ]);
  chat.fail({ kind: "throws" }, 1, "C1");
  await later(0);
  expect([titles("C1"), titles("C2")]).toEqual([[], ["card"]]);
});

test("a room that the platform asks to wait is left in peace that long, and holds up no other room", async () => {
  const { chat, later, titles } = await office([
    { id: "k1", in: "C1" },
    { id: "k2", in: "C1" },
    { id: "k3", in: "C2" },
  ]);
  chat.fail({ kind: "later", afterMs: 30_000, why: "ratelimited" }, 1, "C1");
  await later(0);
  expect([titles("C1"), titles("C2"), chat.attempts()]).toEqual([[], ["card"], 2]);
  await later(29_000);
  expect(chat.attempts()).toBe(2);
  await later(30_000);
  expect(titles("C1")).toEqual(["card", "card"]);
});

test("in one room messages are a second apart", async () => {
  const { chat, later } = await office(["k1", "k2", "k3"].map((id) => ({ id, in: "C1" })));
  await later(0);
  const times = chat.posted.map(({ at }) => at - reportedAt);
  expect(times).toEqual([0, 1_000, 2_000]);
});

test("a card that somebody deleted is posted anew when the case changes", async () => {
  const { chat, later, assign, found } = await office();
  await later(0);
  chat.remove("m1");
  await assign();
  await later(10_000);
  expect(chat.posted.map(({ card }) => card.title)).toEqual(["card", "refresh", "moved assign"]);
  expect((await found()).card).toBe("m2");
});

test("what was answered while a reminder waited is not reminded of", async () => {
  const { chat, later, found, store, clock } = await office();
  await later(0);
  const [held] = await store.claim(reportedAt + 2 * HOUR, 1, 60_000);
  expect(held?.topic).toBe("half");
  clock.at = reportedAt + 2 * HOUR;
  const change = make({ kind: "respond" }, await found(), mara, clock.at, noSettings);
  if ("problem" in change) throw new Error(change.problem.code);
  await store.keep(change);
  await later(2 * HOUR);
  expect(held && (await store.settle(held, { kind: "again", at: clock.at, why: "slow", unknown: false }))).toBe(true);
  await later(4 * HOUR);
  expect(chat.posted.map(({ card }) => card.title)).toEqual(["refresh", "moved respond"]);
});

test("a room that turned quiet hours on hears a reminder when they end, not before", async () => {
  const { chat, later, store } = await office();
  await later(0);
  const quiet = { from: "11:00", to: "13:30", zone: "Europe/Berlin" };
  await store.keepSettings("T1", "C1", { ...noSettings, quiet });
  await later(2 * HOUR);
  expect(chat.posted).toHaveLength(1);
  await later(3.5 * HOUR);
  expect(chat.posted.map(({ card }) => card.title)).toEqual(["card", "half first-response, 90 min late"]);
});

test("stopping finishes the message in flight, and gives back at once what was not begun", async () => {
  const { chat, delivery, store, clock } = await office(["k1", "k2"].map((id) => ({ id, in: "C1" })));
  const gate = chat.hold();
  const ticked = delivery.tick();
  await gate.reached;
  const stopped = delivery.stop();
  gate.letGo();
  await Promise.all([ticked, stopped]);
  expect(chat.posted).toHaveLength(1);
  expect(await store.claim(clock.at, 9, 60_000)).toMatchObject([{ topic: "card", caseId: "k2", unknowns: 0 }]);
  expect(await delivery.tick()).toBe(0);
});

test("a worker that dies keeps nothing: its notices come up again when its lease ends", async () => {
  const { chat, later, store } = await office();
  await store.claim(reportedAt, 9, 60_000);
  await later(59_000);
  expect(chat.posted).toEqual([]);
  await later(60_000);
  expect(chat.posted).toHaveLength(1);
});

test("two workers on one store say everything once", async () => {
  const it = await office(["k1", "k2", "k3", "k4"].map((id) => ({ id, in: id })));
  const other = deliveryOf(it.ports);
  await Promise.all([it.delivery.tick(), other.tick(), it.delivery.tick(), other.tick()]);
  expect(it.chat.posted.map((one) => one.room).toSorted()).toEqual(["k1", "k2", "k3", "k4"]);
});

test("what is kept is said without waiting for a look at the clock, until delivery is stopped", async () => {
  const it = await desk(start);
  const after = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  };
  const running = startDelivery({ ...it.ports, after });
  await it.store.keep(open(draftOf(zoom), mara, it.clock.at, noSettings));
  await expect.poll(() => it.chat.posted.length, { timeout: 5_000, interval: 10 }).toBe(1);
  await running.stop();
  await it.store.keep(open(draftOf({ ...zoom, id: "k2", number: 2 }), mara, it.clock.at, noSettings));
  expect(await it.store.backlog(it.clock.at)).toMatchObject({ overdue: 1 });
  expect(it.chat.posted).toHaveLength(1);
});
