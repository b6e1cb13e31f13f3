// Delivery, and messages to another program, on a PostgreSQL whose line is disturbed for a while: what is due is said once it is over, each once and in order.
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { openStore } from "../../../adapters/store/index.ts";
import { open } from "../../../src/case/open.ts";
import { noSettings } from "../../../src/case/settings.ts";
import { startDelivery } from "../../../src/chat/deliver.ts";
import { type Message, type Sent, startDispatching } from "../../../src/chat/webhooks/dispatch.ts";
import { type Damage, draftOf, mara, room } from "../../case/people.ts";
import { HOUR, waiting, zoom } from "../../chat/delivery-office.ts";
import { cardSaying, desk } from "../../journeys/story.ts";
import type { Posted } from "../../memory-room.ts";
import { operator } from "../../operator.ts";
import type { Server } from "../../postgres.ts";
import { hook } from "../contract/hooks.ts";
import { type Line, lineTo } from "../line.ts";
import { ask } from "../replicas.ts";
import { ids } from "../samples.ts";

export type Disturbance = keyof typeof disturb;
export type Through = {
  /** From the end of the disturbance (for `mute`, which has none, from its beginning) until everything was said, ms. */
  readonly saidAfterMs: number;
  readonly cards: number;
  readonly reminders: number;
  /** What the other program heard. */
  readonly told: number;
  readonly twice: number;
  /** Rooms in which a reminder stands above a card that it belongs to. */
  readonly outOfOrder: number;
};

const newId = ids("through");
/** One that was drawn again since its case's deadline is near. */
const aCard = /^(card|refresh)/;
const aReminder = /^due/;
const urgent = { vendor: "zoom", plan: "business", answers: { impact: "down", workaround: "none" } } as const;
type Scene = { readonly line: Line; readonly server: Server; readonly url: string; readonly lastsMs: number };

/** The line to the server, and then the server itself. */
const disturb = {
  mute: async ({ line }: Scene) => line.mute(),
  freeze: async ({ line, lastsMs }: Scene) => {
    line.freeze(true);
    await pause(lastsMs);
    line.freeze(false);
  },
  refuse: async ({ line, lastsMs }: Scene) => {
    await line.refuse(true);
    await pause(lastsMs);
    await line.refuse(false);
  },
  cut: async ({ line }: Scene) => line.cut(),
  stopped: async ({ server, lastsMs }: Scene) => {
    await server.own?.freeze(true);
    await pause(lastsMs);
    await server.own?.freeze(false);
  },
  restarted: async ({ server }: Scene) => server.own?.restart(),
  full: async ({ line, url, lastsMs }: Scene) => {
    const others = await everyConnectionOf(url);
    line.cut();
    await pause(lastsMs);
    for (const other of others) await other.end().catch(() => {});
  },
  demoted: async ({ url, lastsMs }: Scene) => {
    await readOnly(url, true);
    await pause(lastsMs);
    await readOnly(url, false);
  },
} satisfies { readonly [name: string]: (scene: Scene) => Promise<void> | undefined };

/** Takes what is left of the server's connections, so that it refuses the next. */
async function everyConnectionOf(url: string): Promise<Client[]> {
  const taken: Client[] = [];
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
    } catch {
      return taken;
    }
    taken.push(client);
  }
}

/** As a primary that became a stand-by answers: what is connected ends, and what comes may only read. */
async function readOnly(url: string, on: boolean): Promise<void> {
  const { pathname } = new URL(url);
  const name = pathname.slice(1);
  const elsewhere = url.replace(pathname, "/postgres");
  await ask(elsewhere, `alter database ${name} ${on ? "set default_transaction_read_only = on" : "reset all"}`);
  await ask(elsewhere, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
}

/** Twenty cases in ten rooms, half of them opened before and half while it lasts; of these the answer falls due meanwhile. */
export async function through(
  how: Disturbance,
  server: Server,
  { patienceMs = 8_000, lastsMs = 3_000 },
): Promise<Through> {
  const url = await server.freshDatabase();
  const line = await lineTo(url);
  const [store, other] = await Promise.all([
    openStore({ kind: "postgres", url: line.url, newId, patienceMs }),
    openStore({ kind: "postgres", url, newId }),
  ]);
  const { chat, ports } = await desk("2026-03-09T10:00:00+01:00", { store, now: Date.now, after: waiting });
  await other.hooks.put({ ...hook, events: ["opened"] });
  const openTen = async (from: number, damage: () => Damage) => {
    for (let n = from; n < from + 10; n += 1) {
      const draft = () => draftOf({ ...damage(), id: `k${n}`, number: n + 1, room: { ...room, id: `C${n % 10}` } });
      // No reminder comes in the minute of the card.
      await untilKept(() => other.keep(open(draft(), mara, Date.now() - 120_000, noSettings)));
    }
  };
  const heard: string[] = [];
  const send = async ({ dispatch }: Message): Promise<Sent> => {
    heard.push(dispatch.id);
    return { kind: "taken" };
  };
  const { around: _, ...same } = ports;
  const running = [
    startDelivery(ports),
    startDispatching({ ...same, send, renderFailing: () => cardSaying("failing") }),
  ];
  const posted = (what: RegExp) => chat.posted.filter(({ card }) => what.test(card.title)).length;
  const isAll = () => posted(aCard) >= 20 && posted(aReminder) >= 10 && heard.length >= 20;
  try {
    await openTen(0, () => zoom);
    while (posted(aCard) < 10) await pause(20);
    const disturbed = disturb[how]({ line, server, url, lastsMs });
    // Its vendor has an hour, which is over soon.
    await openTen(10, () => ({ ...urgent, reportedAt: Date.now() - HOUR + lastsMs / 2 }));
    await disturbed;
    const over = performance.now();
    while (!isAll() && performance.now() - over < 60_000) await pause(20);
    const saidAfterMs = Math.round(performance.now() - over);
    // What comes twice comes a little later.
    await pause(500);
    const cases = await other.listCases("T1", { asker: operator, state: "all", limit: 100 });
    const [cards, reminders] = [posted(aCard), posted(aReminder)];
    const twice = cards - cases.length + Math.max(0, reminders - 10) + heard.length - new Set(heard).size;
    return { saidAfterMs, cards, reminders, told: new Set(heard).size, twice, outOfOrder: outOfOrder(chat.posted) };
  } finally {
    await Promise.all(running.map((one) => one.stop()));
    await Promise.all([store.close(), other.close()]);
    await line.close();
  }
}

/** Somebody who is refused presses again; what was answered “kept” must be there. */
async function untilKept(keep: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await keep();
      return;
    } catch {
      await pause(250);
    }
  }
}

/** In each room there are two cards, and a reminder of the second. */
function outOfOrder(posted: readonly Posted[]): number {
  const rooms = Map.groupBy(posted, (one) => one.room);
  const isMixed = (titles: readonly string[]) =>
    titles.findIndex((title) => aReminder.test(title)) < titles.findLastIndex((title) => aCard.test(title));
  return [...rooms.values()].filter((all) => isMixed(all.map(({ card }) => card.title))).length;
}
