import { expect, test } from "vitest";
import { make, markDelivery } from "../../src/case/make.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { deliveryOf, type Saying, startDelivery } from "../../src/chat/deliver.ts";
import { draftOf, mara } from "../case/people.ts";
import { cardSaying, desk, spoken } from "../journeys/story.ts";
import { HOUR, office, reportedAt, start, waiting, zoom } from "./delivery-office.ts";

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

test("in one room messages are a second apart", async () => {
  const { chat, later } = await office(["k1", "k2", "k3"].map((id) => ({ id, in: "C1" })));
  await later(0);
  const times = chat.posted.map(({ at }) => at - reportedAt);
  expect(times).toEqual([0, 1_000, 2_000]);
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
  // Quiet hours silence reminders; the card itself is drawn again meanwhile.
  expect(chat.posted.map(({ card }) => card.title)).toEqual(["refresh", "half first-response, 90 min late"]);
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

test("what waited in a crowded room until half of its lease was over is given back, and said by whoever is next", async () => {
  const crowd = Array.from({ length: 40 }, (_, nth) => ({ id: `k${nth + 1}`, in: "C1" }));
  const { chat, delivery, store, clock } = await office(crowd);
  await delivery.tick();
  // One a second, and 25 s are half of the lease.
  expect(chat.posted.map(({ at }) => at - reportedAt)).toEqual(Array.from({ length: 26 }, (_, nth) => nth * 1_000));
  const next = await store.claim(clock.at, 50, 60_000);
  expect(next.map(({ unknowns }) => unknowns)).toEqual(Array(14).fill(0));
});

test("two workers on one store say everything once", async () => {
  const it = await office(["k1", "k2", "k3", "k4"].map((id) => ({ id, in: id })));
  const other = deliveryOf(it.ports);
  await Promise.all([it.delivery.tick(), other.tick(), it.delivery.tick(), other.tick()]);
  expect(it.chat.posted.map((one) => one.room).toSorted()).toEqual(["k1", "k2", "k3", "k4"]);
});

test("what is kept is said without waiting for a look at the clock, until delivery is stopped", async () => {
  const it = await desk(start);
  const running = startDelivery({ ...it.ports, after: waiting });
  await it.store.keep(open(draftOf(zoom), mara, it.clock.at, noSettings));
  await expect.poll(() => it.chat.posted.length, { interval: 10 }).toBe(1);
  await running.stop();
  await it.store.keep(open(draftOf({ ...zoom, id: "k2", number: 2 }), mara, it.clock.at, noSettings));
  expect(await it.store.backlog(it.clock.at)).toMatchObject({ overdue: 1 });
  expect(it.chat.posted).toHaveLength(1);
});

test("a clock that jumps ahead while a message is in flight doubles nothing", async () => {
  const it = await desk(start);
  const running = startDelivery({ ...it.ports, after: waiting });
  const gate = it.chat.hold();
  await it.store.keep(open(draftOf({ ...zoom, reportedAt: null }), mara, it.clock.at, noSettings));
  await gate.reached;
  it.clock.at += HOUR;
  running.wake();
  await new Promise((resolve) => setTimeout(resolve, 50));
  gate.letGo();
  await expect.poll(() => it.chat.posted.length, { interval: 10 }).toBe(2);
  await running.stop();
  expect(it.chat.posted.map(({ card }) => card.title)).toEqual(["card", "unreported, 50 min late"]);
});

test("once the vendor has answered, its reminders say that they are over, each once; from a platform that is busy a little later", async () => {
  const render = (saying: Saying) => cardSaying(`${saying.over ? "over: " : ""}${spoken(saying)}`);
  const { ports, chat, later, found, store, clock } = await office(undefined, { render });
  await later(2 * HOUR);
  await later(4 * HOUR);
  const said = () => chat.posted.map(({ card, edits }) => `${card.title}, ${edits} edits`).slice(1);
  expect(said()).toEqual(["half first-response, 0 edits", "due first-response, 0 edits"]);
  const change = make({ kind: "respond" }, await found(), mara, clock.at, noSettings);
  if ("problem" in change) throw new Error(change.problem.code);
  await store.keep(change);
  let busy = true;
  const edit: typeof chat.edit = async (out) => {
    if (!busy || !out.card.title.startsWith("over")) return chat.edit(out);
    busy = false;
    return { kind: "later", afterMs: 3_000, why: "429" };
  };
  const delivery = deliveryOf({ ...ports, platforms: new Map([["memory", { ...chat, edit }]]) });
  for (let seconds = 0; seconds < 8; seconds += 1) {
    while ((await delivery.tick()) > 0);
    clock.at += 1_000;
  }
  const over = ["over: half first-response, 1 edits", "over: due first-response, 1 edits"];
  expect(said()).toEqual([...over, "moved respond, 0 edits"]);
  await store.keep(markDelivery(await found(), null, clock.at, noSettings));
  await later(5 * HOUR);
  expect(said()).toEqual([...over, "moved respond, 0 edits"]);
});

test.each([
  [true, "a day ends", 6],
  [false, "no day ends: its clients say today themselves", 4],
])(
  "where a card leaves today out (%s) it is edited when the line to call closes, when it opens, and when %s",
  async (leavesOutToday, _, edits) => {
    const { ports, chat, clock, store } = await desk(start);
    const delivery = deliveryOf({ ...ports, platforms: new Map([["memory", { ...chat, leavesOutToday }]]) });
    const damage = { vendor: "netcor", answers: { impact: "down", workaround: "none" } } as const;
    await store.keep(open(draftOf(damage), mara, clock.at, noSettings));
    for (let hours = 0; hours <= 50; hours += 0.5) {
      clock.at = Math.max(clock.at, reportedAt + hours * HOUR);
      while ((await delivery.tick()) > 0);
    }
    expect(chat.posted[0]).toMatchObject({ card: { title: "refresh" }, edits });
  },
);
