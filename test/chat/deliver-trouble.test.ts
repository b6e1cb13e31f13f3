// What delivery does when a platform does not do as it is asked.
import { expect, test } from "vitest";
import { HOUR, office, waiting } from "./delivery-office.ts";

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
  const { chat, later, found, titles } = await office(
    [
      { id: "k1", in: "C1" },
      { id: "k2", in: "C2" },
    ],
    { after: impatient },
  );
  chat.hold();
  await later(0);
  expect([titles("C1"), titles("C2")]).toEqual([[], ["card"]]);
  expect((await found("k1")).undelivered).toBe("unconfirmed");
});
