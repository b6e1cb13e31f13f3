// The house, put together: store, policies, adapters, delivery and the server, started and stopped in order.
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { startPlayground } from "../adapters/playground/index.ts";
import { openStore } from "../adapters/store/index.ts";
import { counted } from "../adapters/web/counted.ts";
import { alive, ready } from "../adapters/web/health.ts";
import { createMetrics, type Metrics } from "../adapters/web/metrics.ts";
import { sendJson, startWeb } from "../adapters/web/server.ts";
import type { Store } from "./case/store.ts";
import { answer } from "./chat/answer.ts";
import type { Core } from "./chat/core.ts";
import { startDelivery } from "./chat/deliver.ts";
import type { Connected, Handler, House, Log } from "./chat/door.ts";
import type { ChatPlatform } from "./chat/platform.ts";
import { noticeCard, undeliveredCard } from "./chat/screens/notice-card.ts";
import { welcomeOf } from "./chat/screens/welcome.ts";
import type { Config } from "./config.ts";
import { connect } from "./connect.ts";
import { keepTidy } from "./housekeeping.ts";
import { type Catalog, loadCatalog } from "./policy/catalog.ts";
import { toIso } from "./time/instant.ts";

/** What the front door hands in: the clock (epoch ms), ids that nobody else gives, and where lines are logged. */
export type Outside = { readonly now: () => number; readonly newId: () => string; readonly log: Log };
export type Running = {
  readonly url: string;
  readonly catalog: Catalog;
  readonly connected: readonly Connected[];
  stop(): Promise<void>;
};

/** Throws what a person can act on: a wrong policy, a store that is not there, a port that is taken. */
export async function startDueline(config: Config, outside: Outside): Promise<Running> {
  const { log, newId } = outside;
  const catalog = await loadCatalog(config.policiesDir, config.readings, toIso(outside.now()).slice(0, 10));
  for (const { file, line, message } of catalog.warnings) log.warn({ file, line }, message);
  const store = await openStoreFor(config, outside);

  const routes: { [path: string]: Handler } = { "/healthz": alive };
  let otherwise: Handler = (_request, response) =>
    sendJson(response, 404, { error: "There is nothing at this address." });
  const { host, port } = config;
  const web = await startWeb({ host, port, routes, otherwise: (ask, reply) => otherwise(ask, reply), newId, log });

  const appUrl = `http://127.0.0.1:${web.port}`;
  const playground = config.playground ? await startPlayground({ appUrl, realNow: outside.now, newId, log }) : null;
  const now = playground?.now ?? outside.now;
  const metrics = createMetrics(() => store.backlog(now()));
  const platforms = new Map<ChatPlatform["name"], ChatPlatform>();
  const house = houseOf({ catalog, store, platforms, newId }, { now, newId, log }, metrics);
  const connected = connect(config, house, config.publicUrl ?? appUrl, playground);
  for (const { platform, routes: own } of connected) {
    platforms.set(platform.name, platform);
    Object.assign(routes, own);
  }
  await Promise.all(connected.map((adapter) => adapter.start()));

  const render = { render: noticeCard, renderUndelivered: undeliveredCard };
  const delivery = startDelivery({ store: counted(store, metrics), platforms, ...render, now, after, log });
  if (playground) {
    otherwise = playground.handler;
    playground.onTurn(delivery.wake);
    playground.setNextDueAt(async () => (await store.backlog(now())).nextDueAt);
    await playground.furnish();
  }
  const tidying = keepTidy(store, { now, log, retentionMonths: config.retentionMonths });
  let stopping = false;
  routes["/metrics"] = metrics.handler;
  routes["/readyz"] = ready([{ name: "store", run: () => store.ping() }], () => stopping);

  return {
    url: web.url,
    catalog,
    connected,
    async stop() {
      stopping = true;
      tidying.stop();
      // Nothing new comes in; what came in is answered, what is being said is said, and only then the store is closed.
      const closed = web.stop();
      await Promise.all(connected.map((adapter) => adapter.stop()));
      await delivery.stop();
      await playground?.stop();
      await closed;
      await store.close();
    },
  };
}

async function openStoreFor({ store }: Config, { newId, log }: Outside): Promise<Store> {
  if (store.kind === "sqlite") await mkdir(dirname(store.path), { recursive: true });
  return openStore({ ...store, newId, warn: (problem) => log.warn({}, problem) });
}

function houseOf(core: Core, { now, newId, log }: Outside, metrics: Metrics): House {
  const { store } = core;
  return {
    answer: (intent) => answer(core, intent),
    welcome: welcomeOf,
    records: store.records,
    firstTime: (tenant, id, ttlMs) => store.firstTime(tenant, id, now(), ttlMs),
    eraseTenant: (tenant) => store.eraseTenant(tenant),
    now,
    newId,
    log,
    acknowledged: metrics.acknowledged,
  };
}

function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
