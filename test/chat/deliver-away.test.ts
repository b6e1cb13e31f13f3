// What delivery does when its own store goes away, and comes back.
import { expect, test } from "vitest";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Store } from "../../src/case/store.ts";
import { deliveryOf, type Ports, startDelivery } from "../../src/chat/deliver.ts";
import { draftOf, mara, room } from "../case/people.ts";
import { HOUR, office, reportedAt, waiting, zoom } from "./delivery-office.ts";

/** The same store behind a door that can be shut: then every question fails, as with a line that is cut. */
function behindDoor(store: Store): { store: Store; door: { shut: boolean } } {
  const door = { shut: false };
  const guarded = new Proxy(store, {
    get(target, name) {
      const found = Reflect.get(target, name, target);
      if (typeof found !== "function" || name === "onNotice") return found;
      return async (...given: unknown[]) => {
        if (door.shut) throw new Error("the store is away");
        return Reflect.apply(found, target, given);
      };
    },
  });
  return { store: guarded, door };
}

/** Waits pass at once, but leave everybody else a turn; the platform's patience is not tried. */
const hasty: Ports["after"] = (ms, act) => waiting(ms >= 15_000 ? ms : Math.min(ms, 20), act);

/** A delivery whose message is with the platform when the store goes away. */
async function awayWhilePosted() {
  const it = await office();
  const { store, door } = behindDoor(it.store);
  const delivery = deliveryOf({ ...it.ports, store, after: hasty });
  const gate = it.chat.hold();
  const ticked = delivery.tick();
  await gate.reached;
  door.shut = true;
  gate.letGo();
  return { it, door, delivery, ticked };
}

test("posted, and then the store was away for a while: the message is not posted again, and the case knows of it", async () => {
  const { it, door, delivery, ticked } = await awayWhilePosted();
  // The lease is over before the store is back.
  it.clock.at += HOUR / 30;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect((await it.found()).card).toBeNull();
  door.shut = false;
  await Promise.all([ticked, delivery.tick()]);
  while ((await delivery.tick()) > 0);
  expect(it.titles()).toEqual(["card"]);
  expect((await it.found()).card).toBe("m1");
});

test("stopping while the store is away comes to an end", async () => {
  const { it, delivery, ticked } = await awayWhilePosted();
  await Promise.all([delivery.stop(), ticked]);
  expect(it.logged).toContain("What became of a notice was never written down.");
});

test("what was taken and not begun when the store went away is said as soon as it is back, each once", async () => {
  const rooms = ["C1", "C2", "C3", "C4"];
  const it = await office(rooms.map((id) => ({ id: `in-${id}`, in: id })));
  const { store, door } = behindDoor(it.store);
  const running = startDelivery({ ...it.ports, store, after: hasty });
  await expect.poll(() => it.chat.posted.length, { interval: 5 }).toBeGreaterThan(0);
  door.shut = true;
  for (const id of rooms) {
    const draft = draftOf({ ...zoom, id: `more-${id}`, number: 10 + rooms.indexOf(id), room: { ...room, id } });
    await it.store.keep(open(draft, mara, it.clock.at, noSettings));
  }
  running.wake();
  await new Promise((resolve) => setTimeout(resolve, 60));
  door.shut = false;
  // No lease ends meanwhile: the clock stands still but for what a room rests.
  const pushing = setInterval(() => {
    it.clock.at += 1_000;
  }, 20);
  await expect.poll(() => it.chat.posted.length, { interval: 10 }).toBe(8);
  clearInterval(pushing);
  await running.stop();
  expect(it.clock.at - reportedAt).toBeLessThan(50_000 + 60_000);
  expect(it.logged.filter((line) => line.startsWith("Notices could not be claimed")).length).toBeLessThan(2);
});

test("a notice that cannot be handled is tried less and less often, and holds up no other", async () => {
  const it = await office([
    { id: "k1", in: "C1" },
    { id: "k2", in: "C2" },
  ]);
  const findCase: Store["findCase"] = async (tenant, id) => {
    if (id === "k1") throw new Error("The case T1/k1 is damaged.");
    return it.store.findCase(tenant, id);
  };
  const delivery = deliveryOf({ ...it.ports, store: { ...it.store, findCase } });
  for (let second = 0; second < 600; second += 1) {
    it.clock.at = reportedAt + second * 1_000;
    await delivery.tick();
  }
  expect(it.titles("C2")).toEqual(["card"]);
  const tries = it.logged.filter((sentence) => sentence === "A notice could not be handled.").length;
  expect(tries).toBeGreaterThan(5);
  expect(tries).toBeLessThan(60);
});

test("a delivery tells when it last looked and was answered", async () => {
  const it = await office();
  const { store, door } = behindDoor(it.store);
  const running = startDelivery({ ...it.ports, store, after: hasty });
  await expect.poll(() => running.lookedAt(), { interval: 5 }).toBe(reportedAt);
  door.shut = true;
  it.clock.at += HOUR;
  running.wake();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(running.lookedAt()).toBe(reportedAt);
  door.shut = false;
  await expect.poll(() => running.lookedAt(), { interval: 5 }).toBeGreaterThanOrEqual(reportedAt + HOUR);
  await running.stop();
});

test("after a downtime cards are posted before reminders", async () => {
  const it = await office([{ id: "k1", in: "C1" }]);
  await it.later(0);
  it.clock.at = reportedAt + 3 * HOUR;
  const draft = draftOf({ ...zoom, id: "k2", number: 2, reportedAt: it.clock.at });
  await it.store.keep(open(draft, mara, it.clock.at, noSettings));
  await it.later(3 * HOUR);
  // The first case's card was drawn again meanwhile: its deadline came near.
  expect(it.titles()).toEqual(["refresh", "card", expect.stringContaining("first-response")]);
});

test("with a platform that is not set up, its notices wait, the log says so, and they are said when it is", async () => {
  const it = await office();
  const without = startDelivery({ ...it.ports, platforms: new Map([["teams", it.chat]]), after: hasty });
  await expect.poll(() => it.logged, { interval: 5 }).toContainEqual(expect.stringContaining("not set up here"));
  await without.stop();
  expect(it.chat.attempts()).toBe(0);
  await it.later(60_000);
  expect(it.titles()).toEqual(["card"]);
});

test("what falls due while the backlog is asked for is not taken for another platform's", async () => {
  const it = await office();
  let at = it.clock.at;
  const now = () => {
    at += 600_001;
    return at;
  };
  const running = startDelivery({ ...it.ports, now, after: hasty });
  await expect.poll(() => running.lookedAt(), { interval: 5 }).toBeGreaterThan(reportedAt + 5 * HOUR);
  await running.stop();
  expect(it.logged).not.toContainEqual(expect.stringContaining("not set up here"));
});

test("a token that is refused fails nothing: the case and its owner are told once, and all is said when it is renewed", async () => {
  const { chat, later, found, titles, store, clock } = await office();
  chat.fail({ kind: "refused", why: "token_revoked", mend: "install-again" }, 6);
  await later(0);
  expect(titles()).toEqual([]);
  expect((await found()).undelivered).toBe("install-again");
  expect(chat.told).toHaveLength(1);
  expect(await store.backlog(clock.at)).toMatchObject({ overdue: expect.any(Number), oldestDueAt: reportedAt });
  for (const second of [5, 20, 60, 200, 600, 1_200]) await later(second * 1_000);
  expect(titles().filter((title) => ["card", "refresh"].includes(title))).toHaveLength(1);
  expect(await found()).toMatchObject({ undelivered: null, card: expect.any(String) });
});
