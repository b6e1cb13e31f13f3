// The house behind the Teams adapter, as the program puts it together, with a clock that the test turns.

import { press } from "../../adapters/paper/press.ts";
import { openStore } from "../../adapters/store/index.ts";
import { createTeams, type TeamsOptions } from "../../adapters/teams/connect.ts";
import { startWeb } from "../../adapters/web/server.ts";
import type { Store } from "../../src/case/store.ts";
import { deliveryOf } from "../../src/chat/deliver.ts";
import type { Connected, House, Log } from "../../src/chat/door.ts";
import { houseOf } from "../../src/chat/house.ts";
import type { Intent } from "../../src/chat/intent.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { noticeCard, undeliveredCard } from "../../src/chat/screens/notice-card.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";

export const APP_ID = "11111111-2222-3333-4444-555555555555";
export const TENANT_ID = "99999999-8888-7777-6666-555555555555";

export type Line = { readonly level: "info" | "warn" | "error"; readonly fields: object; readonly sentence: string };
export type Bot = Awaited<ReturnType<typeof startBot>>;

/** Before the real answer: a test may fail, delay or replace it. */
export type Twist = (intent: Intent, real: () => Promise<Reply>) => Promise<Reply>;

/** `given`: a store that is somebody else's to close. */
export async function startBot(options: Partial<TeamsOptions>, clock: { now: number }, given?: Store) {
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const lines: Line[] = [];
  const note = (level: Line["level"]) => (fields: object, sentence: string) =>
    void lines.push({ level, fields, sentence });
  const log: Log = { info: note("info"), warn: note("warn"), error: note("error") };
  const store = given ?? (await openStore({ kind: "sqlite", path: ":memory:", newId }));
  const catalog = await loadCatalog("policies");
  const platforms = new Map<"teams", Connected["platform"]>();
  const heard: Intent[] = [];
  const answers: number[] = [];
  const refused: string[] = [];
  const twist: { by: Twist } = { by: (_, real) => real() };
  const now = () => clock.now;
  const core = { catalog, store, platforms, press, newId, support: "https://sla.example.com/support" };
  const acknowledged: House["acknowledged"] = (_platform, _what, ms) => void answers.push(ms);
  const crowded: House["crowded"] = (platform) => void refused.push(platform);
  const own = houseOf(core, { now, newId, log, acknowledged, crowded });
  const house: House = {
    ...own,
    answer: (intent) => {
      heard.push(intent);
      return twist.by(intent, () => own.answer(intent));
    },
  };
  const teams = createTeams(
    { appId: APP_ID, password: "secret", tenantId: TENANT_ID, type: "SingleTenant", ...options },
    house,
  );
  platforms.set("teams", teams.platform);
  const web = await startWeb({
    host: "127.0.0.1",
    port: 0,
    routes: teams.routes,
    newId,
    log: { ...log, info: () => {} },
  });
  const delivery = deliveryOf({
    store,
    platforms,
    render: noticeCard,
    renderUndelivered: undeliveredCard,
    now,
    after: jump(clock),
    log,
  });
  return {
    ...{ store, catalog, heard, answers, refused, lines, twist, delivery, platform: teams.platform },
    url: `http://127.0.0.1:${web.port}/teams/messages`,
    async close() {
      await teams.stop();
      await delivery.stop();
      await web.stop();
      if (!given) await store.close();
    },
  };
}

/** Nobody waits in a test: the clock jumps over the rest between two messages, and only over that. */
function jump(clock: { now: number }) {
  return (ms: number, act: () => void) => {
    if (ms > 1_000) return () => {};
    clock.now += ms;
    queueMicrotask(act);
    return () => {};
  };
}

/** Says everything that is due until then, in order, and leaves the clock there. Epoch ms. */
export async function turnTo(
  end: number,
  { store, delivery }: { store: Store; delivery: Bot["delivery"] },
  clock: { now: number },
) {
  for (;;) {
    const { nextDueAt } = await store.backlog(clock.now);
    if (nextDueAt === null || nextDueAt > end) break;
    clock.now = Math.max(clock.now, nextDueAt);
    await delivery.tick();
  }
  clock.now = Math.max(clock.now, end);
}
