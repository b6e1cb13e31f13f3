// What delivery does when a platform does not do as it is asked.
import { expect, test } from "vitest";
import { markDelivery } from "../../src/case/make.ts";
import { noSettings } from "../../src/case/settings.ts";
import { startDelivery } from "../../src/chat/deliver.ts";
import type { Fault } from "../memory-room.ts";
import { HOUR, office, reportedAt, waiting } from "./delivery-office.ts";

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

test.each<Fault>([{ kind: "unknown", why: "HTTP 500" }, { kind: "lost" }, { kind: "throws" }])(
  "a card in doubt is posted again until it is there, and the case and its owner know meanwhile: $kind",
  async (fault) => {
    const { chat, later, found, titles } = await office();
    chat.fail(fault, 5);
    for (const second of [0, 2, 6]) await later(second * 1_000);
    expect((await found()).undelivered).toBe("unconfirmed");
    expect(chat.told.map(({ card }) => card.title)).toEqual(["undelivered: unconfirmed"]);
    for (const second of [10, 20, 40, 60, 90]) await later(second * 1_000);
    expect(titles().filter((title) => ["card", "refresh"].includes(title)).length).toBeGreaterThan(0);
    expect(await found()).toMatchObject({ undelivered: null, card: expect.any(String) });
    expect(chat.told).toHaveLength(1);
  },
);

test("a doubt or two that are over within seconds are told to nobody", async () => {
  const { chat, later, found, titles } = await office();
  chat.fail({ kind: "unknown", why: "HTTP 500" }, 2);
  for (const second of [0, 2, 6]) await later(second * 1_000);
  expect(titles()).toEqual(["card"]);
  expect(chat.told).toEqual([]);
  expect((await found()).undelivered).toBeNull();
});

test("a reminder in doubt is said again until it is there, with the case's owner told once", async () => {
  const { chat, later, found, titles } = await office();
  await later(0);
  chat.fail({ kind: "unknown", why: "time-out" }, 6);
  for (const second of [0, 2, 6, 14, 30, 62, 126, 246]) await later(2 * HOUR + second * 1_000);
  expect(titles()).toEqual([expect.stringMatching(/card|refresh/), expect.stringMatching(/^half first-response/)]);
  expect((await found()).undelivered).toBeNull();
  expect(chat.told).toHaveLength(1);
});

test("a card that an earlier version gave up as unconfirmed is posted when somebody acts on its case", async () => {
  const { store, clock, later, found, titles, assign } = await office();
  const [claimed] = await store.claim(clock.at, 1, 60_000);
  if (!claimed) throw new Error("nothing was claimed");
  await store.settle(claimed, { kind: "failed", at: clock.at, why: "HTTP 500" });
  await store.keep({ ...markDelivery(await found(), "unconfirmed", clock.at, noSettings), notices: [] });
  await later(60_000);
  expect(titles()).toEqual([]);
  await assign();
  await later(70_000);
  expect(titles()).toContain("moved assign");
  expect(await found()).toMatchObject({ undelivered: null, card: expect.any(String) });
});

test("a message that is to be tried again in a second is tried in a second, and not at the next look", async () => {
  const waits: number[] = [];
  const soon = (ms: number, act: () => void) => {
    waits.push(ms);
    return waiting(0, ms >= 15_000 ? () => {} : act);
  };
  const { ports, chat, clock } = await office();
  chat.fail({ kind: "later", afterMs: 1_000, why: "ratelimited" });
  const running = startDelivery({ ...ports, after: soon, now: () => clock.at });
  await expect.poll(() => chat.attempts(), { interval: 5 }).toBe(1);
  await expect.poll(() => waits, { interval: 5 }).toContain(1_000);
  await running.stop();
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

test("a room that was asked to wait while the clock was hours ahead is spoken in again soon after it is right", async () => {
  const it = await office();
  it.clock.at += 5 * HOUR;
  it.chat.fail({ kind: "later", afterMs: 30_000, why: "ratelimited" }, 1, "C1");
  await it.delivery.tick();
  it.clock.at = reportedAt + 1_000;
  await it.store.takeBackFuture(it.clock.at, true);
  await it.later(62_000);
  expect(it.titles()).toContain("card, 1 min late");
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

test("a platform that never answers is not waited for longer than 20 seconds; then nobody knows", async () => {
  const impatient = (ms: number, act: () => void) => waiting(ms === 20_000 ? 20 : 0, act);
  const { chat, later, titles, store } = await office(
    [
      { id: "k1", in: "C1" },
      { id: "k2", in: "C2" },
    ],
    { after: impatient },
  );
  chat.hold();
  await later(0);
  expect([titles("C1"), titles("C2")]).toEqual([[], ["card"]]);
  expect(await store.backlog(reportedAt + 2_000)).toMatchObject({ overdue: 1 });
});
