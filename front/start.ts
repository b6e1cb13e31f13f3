// The house, put together: store, policies, adapters, delivery and the server, started and stopped in order.
import { press } from "../adapters/paper/press.ts";
import type { Traces } from "../adapters/traces/index.ts";
import { counted, countedHooks } from "../adapters/web/counted.ts";
import { alive, ready } from "../adapters/web/health.ts";
import { onlyHere } from "../adapters/web/here.ts";
import { createMetrics } from "../adapters/web/metrics.ts";
import { pagesOf } from "../adapters/web/pages.ts";
import { sendJson, startWeb } from "../adapters/web/server.ts";
import type { Store } from "../src/case/store.ts";
import type { Core } from "../src/chat/core.ts";
import { startDelivery } from "../src/chat/deliver.ts";
import type { Connected, Handler } from "../src/chat/door.ts";
import { houseOf } from "../src/chat/house.ts";
import type { ChatPlatform } from "../src/chat/platform.ts";
import { noticeCard, undeliveredCard } from "../src/chat/screens/notice-card.ts";
import type { Catalog } from "../src/policy/catalog.ts";
import { apiDoor } from "./api.ts";
import { type HouseClock, startClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { connectAll, open, turnedWith } from "./connect.ts";
import { keepTelling } from "./departures.ts";
import { doorRoutes, doorsFor, startDispatching } from "./doors.ts";
import { keepTidy } from "./housekeeping.ts";
import { watchMailbox } from "./mailbox.ts";
import { type Outside, openPolicies, openStoreFor } from "./open.ts";
import { openPlayground } from "./playground.ts";
import { besideRegistry } from "./registry.ts";
import { keepSealed } from "./sealing.ts";
import { statusWatch } from "./status.ts";
import { stopInOrder } from "./stop.ts";
import { aborted, after } from "./timers.ts";
import { tracesFor } from "./traces.ts";
import { vitalsOf } from "./vitals.ts";

export type { Outside } from "./open.ts";
export type Running = {
  readonly url: string;
  readonly catalog: Catalog;
  readonly connected: readonly Connected[];
  stop(): Promise<void>;
};

/**
 * Throws what a person can act on: a wrong policy, a store that is not there, a port that is taken. A platform that keeps
 * us waiting is not waited for after `hurry`: then it can be stopped as it is.
 */
export async function startDueline(config: Config, outside: Outside, hurry?: AbortSignal): Promise<Running> {
  const catalog = await openPolicies(config, outside);
  const traces = await tracesFor(config, outside.log);
  const store = traces.store(await openStoreFor(config, outside));
  try {
    return await startAround({ store, catalog, traces }, config, outside, hurry);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startAround(
  { store, catalog, traces }: { readonly store: Store; readonly catalog: Catalog; readonly traces: Traces },
  config: Config,
  outside: Outside,
  hurry?: AbortSignal,
): Promise<Running> {
  const { log, newId } = outside;
  const clock = await clockFor(store, config, outside);
  const routes: { [path: string]: Handler } = { "/healthz": alive, ...pagesFor(config) };
  let otherwise: Handler = nothingHere;
  const beyond = besideRegistry(config, { catalog, now: clock.now, log }, (ask, reply) => otherwise(ask, reply));
  const web = await startWeb({ host: config.host, port: config.port, routes, otherwise: beyond, newId, log });

  const appUrl = `http://127.0.0.1:${web.port}`;
  const playground = config.playground ? await openPlayground(appUrl, store, { ...outside, now: clock.now }) : null;
  const now = playground?.now ?? clock.now;
  const vitals = vitalsOf(store, clock, now);
  const metrics = createMetrics(vitals.backlog, vitals);
  const { doors, sealHooks, ...others } = doorsFor(config, appUrl);
  const watch = await statusWatch(config, { catalog, store, now, after, log }, playground);
  const platforms = new Map<ChatPlatform["name"], ChatPlatform>();
  const core = { catalog, store, platforms, press, newId, doors, support: config.support, vendorStatus: watch.of };
  const house = traces.house(houseOf(core, { now, newId, log, ...metrics.requests }));
  const connected = await connectAll(playground, house, config, appUrl);
  for (const { platform } of connected) platforms.set(platform.name, traces.platform(platform));
  let stopping = false;
  const outer = { now, log, mailed: metrics.mailed, traced: traces.request, metrics: metrics.handler };
  Object.assign(routes, ...connected.map((adapter) => adapter.routes), besides(core, config, outer));
  routes["/readyz"] = ready(vitals.checks, () => stopping, vitals.figures);

  const ports = { platforms, now, after, log };
  const delivery = startDelivery({ store: counted(store, metrics), around: traces.around, ...cards, ...ports });
  vitals.watch(delivery);
  const dispatching = startDispatching(traces.telling({ store: countedHooks(store, metrics), ...ports, ...others }));
  const speaking = [delivery, dispatching, watch, watchMailbox(core, config, outer)];
  const ticking = [clock, ...keepUp(core, config, { now, log, connected, sealHooks })];

  const stop = () => {
    stopping = true;
    return stopInOrder({ ticking, web, connected, speaking, playground, traces, store });
  };
  try {
    await Promise.race([Promise.all(connected.map((adapter) => open(adapter, config))), aborted(hurry)]);
    if (playground && !hurry?.aborted) {
      otherwise = config.playgroundForAll ? playground.handler : onlyHere(playground.handler);
      turnedWith(playground, [delivery, dispatching], watch, () => store.nextSaid());
      await playground.furnish();
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: web.url, catalog, connected, stop };
}

type Keeping = Pick<Outside, "now" | "log"> & Omit<Parameters<typeof keepSealed>[1], "records">;

/** What is done now and then. */
function keepUp(core: Core, config: Config, { now, log, connected, sealHooks }: Keeping) {
  return [
    keepTelling(core, { now, log }),
    keepTidy(core.store, { now, log, retentionMonths: config.retentionMonths }),
    keepSealed(config, { connected, records: core.store.records, sealHooks, log }),
  ];
}

/** The doors of other programs, and of whoever measures. */
type Beside = Parameters<typeof doorRoutes>[1] & Parameters<typeof apiDoor>[2] & { readonly metrics: Handler };

function besides(core: Core, config: Config, outside: Beside) {
  return { "/metrics": outside.metrics, ...apiDoor(core, config, outside), ...doorRoutes(core, outside, config) };
}

const nothingHere: Handler = (_request, response) =>
  sendJson(response, 404, { error: "There is nothing at this address." });

const cards = { render: noticeCard, renderUndelivered: undeliveredCard };

function clockFor(store: Store, { store: { kind } }: Config, { now, steady, log }: Outside): Promise<HouseClock> {
  return startClock(store, { wall: now, steady: steady ?? now, hasSecond: kind === "postgres", log });
}

function pagesFor({ operator: { name, contact }, retentionMonths }: Config): ReturnType<typeof pagesOf> {
  return pagesOf({ operator: name, contact, retentionMonths });
}
