// Delivery on a PostgreSQL whose line is disturbed for a while: what is due is said once it is over, each once.
import { setTimeout as pause } from "node:timers/promises";
import { openStore } from "../../../adapters/store/index.ts";
import { open } from "../../../src/case/open.ts";
import { noSettings } from "../../../src/case/settings.ts";
import { startDelivery } from "../../../src/chat/deliver.ts";
import { draftOf, mara, room } from "../../case/people.ts";
import { waiting, zoom } from "../../chat/delivery-office.ts";
import { desk } from "../../journeys/story.ts";
import { operator } from "../../operator.ts";
import { type Line, lineTo } from "../line.ts";
import { ids } from "../samples.ts";

export type Disturbance = "mute" | "freeze" | "refuse" | "cut";
export type Through = {
  /** From the end of the disturbance (for `mute`, which has none, from its beginning) until everything was said, ms. */
  readonly saidAfterMs: number;
  readonly cards: number;
  readonly twice: number;
};

const newId = ids("through");
const disturb: { readonly [D in Disturbance]: (line: Line, lastsMs: number) => Promise<void> } = {
  mute: async (line) => line.mute(),
  freeze: async (line, lastsMs) => {
    line.freeze(true);
    await pause(lastsMs);
    line.freeze(false);
  },
  refuse: async (line, lastsMs) => {
    await line.refuse(true);
    await pause(lastsMs);
    await line.refuse(false);
  },
  cut: async (line) => line.cut(),
};

/** Twenty cases in ten rooms, half of them opened before and half while it lasts. */
export async function through(
  how: Disturbance,
  url: string,
  { patienceMs = 8_000, lastsMs = 3_000 },
): Promise<Through> {
  const line = await lineTo(url);
  const [store, other] = await Promise.all([
    openStore({ kind: "postgres", url: line.url, newId, patienceMs }),
    openStore({ kind: "postgres", url, newId }),
  ]);
  const { chat, ports } = await desk("2026-03-09T10:00:00+01:00", { store, now: Date.now, after: waiting });
  const openTen = async (from: number) => {
    for (let n = from; n < from + 10; n += 1) {
      const draft = draftOf({ ...zoom, id: `k${n}`, number: n + 1, room: { ...room, id: `C${n % 10}` } });
      await other.keep(open(draft, mara, Date.now(), noSettings));
    }
  };
  const running = startDelivery(ports);
  const cards = () => chat.posted.filter(({ card }) => card.title.startsWith("card"));
  try {
    await openTen(0);
    while (cards().length < 10) await pause(20);
    const disturbed = disturb[how](line, lastsMs);
    await openTen(10);
    await disturbed;
    const over = performance.now();
    while (cards().length < 20 && performance.now() - over < 60_000) await pause(20);
    const saidAfterMs = Math.round(performance.now() - over);
    return { saidAfterMs, cards: cards().length, twice: await twiceOf(other, cards().length) };
  } finally {
    await running.stop();
    await Promise.all([store.close(), other.close()]);
    await line.close();
  }
}

/** Cards posted above the number of cases that have one. */
async function twiceOf(store: Awaited<ReturnType<typeof openStore>>, cards: number): Promise<number> {
  await pause(500);
  const cases = await store.listCases("T1", { asker: operator, state: "all", limit: 100 });
  return cards - cases.length;
}
