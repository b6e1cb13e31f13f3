// Messages to other programs while our own store goes away, is damaged, or the clock was wrong.
import { expect, test } from "vitest";
import { eventNames, type Hook } from "../../src/case/hook.ts";
import type { Store } from "../../src/case/store.ts";
import { startDispatching } from "../../src/chat/webhooks/dispatch.ts";
import { waiting } from "../chat/delivery-office.ts";
import { listener } from "./listener.ts";
import { office } from "./office.ts";

const MINUTE = 60_000;

/** The same store, whose hooks and cases cannot be asked while the door is shut. */
function behindDoor() {
  const door = { shut: false, questions: 0 };
  const guarded = <T extends object>(thing: T): T =>
    new Proxy(thing, {
      get(target, name) {
        const found = Reflect.get(target, name, target);
        if (typeof found === "object" && found !== null) return guarded(found);
        if (typeof found !== "function" || name === "onNotice") return found;
        return async (...given: unknown[]) => {
          door.questions += 1;
          if (door.shut) throw new Error("the store is away");
          return Reflect.apply(found, target, given);
        };
      },
    });
  return { door, store: (own: Store) => guarded(own) };
}

const soon: typeof waiting = (ms, act) => waiting(Math.min(ms, 20), act);

async function withHook(over: Parameters<typeof office>[0]) {
  const [it, other] = [await office(over), await listener()];
  const hook: Hook = {
    ...{ id: "h1", tenant: "T1", kind: "webhook", url: other.url, earlier: null, incoming: null },
    ...{ secret: `whsec_${Buffer.alloc(32, 7).toString("base64")}`, scope: { kind: "all" }, events: eventNames },
    ...{ by: { id: "U1", name: "Mara" }, platform: "memory", createdAt: 0, failing: null },
  };
  await it.store.hooks.put(hook);
  return { it, other };
}

test("told, and then the store was away for longer than a lease: it is not told again", async () => {
  const { door, store } = behindDoor();
  const { it, other } = await withHook({ store, after: soon });
  other.answer({ status: 204, afterMs: 50 });
  await it.opened();
  const sent = it.sent();
  await expect.poll(() => other.calls.length, { interval: 5 }).toBe(1);
  door.shut = true;
  it.clock.at += 2 * MINUTE;
  await expect
    .poll(() => JSON.stringify(it.logged), { interval: 5 })
    .toContain("did not take what became of a message to another program");
  door.shut = false;
  await sent;
  await it.sent();
  expect(other.calls).toHaveLength(1);
  expect(await it.store.hooks.counts("T1")).toMatchObject([{ failed: 0, saidAt: expect.any(Number) }]);
});

test("a store that was away is asked again at once, which is said once; what is to be tried again in seconds is looked for then", async () => {
  const { door, store } = behindDoor();
  const { it, other } = await withHook({ store });
  const rests: number[] = [];
  // Whoever would wait longer waits for ever.
  const after: typeof waiting = (ms, act) => {
    rests.push(ms);
    return ms > 6_000 ? () => {} : soon(ms, act);
  };
  door.shut = true;
  const running = startDispatching({ ...it.ports, after });
  await expect.poll(() => door.questions, { interval: 5 }).toBeGreaterThan(3);
  expect(new Set(rests)).toEqual(new Set([1_000]));
  const saying = (part: string) => it.logged.filter((line) => JSON.stringify(line).includes(part));
  expect(saying("could not be claimed")).toHaveLength(1);
  door.shut = false;
  other.answer({ status: 500 });
  await it.opened();
  await expect.poll(() => rests, { interval: 5 }).toContain(5_000);
  it.clock.at += 5_000;
  await expect.poll(() => other.calls.length, { interval: 5 }).toBe(2);
  expect(saying("are claimed again")).toHaveLength(1);
  await running.stop();
});

test("a message that cannot be handled is tried less and less often, and holds up no other", async () => {
  const broken = (own: Store): Store => ({
    ...own,
    findCase: async (tenant, id) => {
      if (id === "c1") throw new Error("The case T1/c1 is damaged.");
      return own.findCase(tenant, id);
    },
  });
  const { it, other } = await withHook({ store: broken });
  await it.opened();
  await it.opened();
  for (let second = 0; second < 600; second += 1) {
    await it.sent();
    it.clock.at += 1_000;
  }
  expect(other.calls.some(({ body }) => body.includes('"id":"c2"'))).toBe(true);
  const tries = it.logged.filter((line) => JSON.stringify(line).includes("could not be handled"));
  expect(tries.length).toBeGreaterThan(3);
  expect(tries.length).toBeLessThan(40);
});
