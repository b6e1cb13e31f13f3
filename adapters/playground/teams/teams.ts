// A Microsoft Teams that fits on a desk: it speaks to the app over HTTP as the real service does.
import { once } from "node:events";
import type { Hand } from "./act.ts";
import { message, type PlaceEvent } from "./activity.ts";
import { type Changes, createChanges } from "./changes.ts";
import { type Client, clientOf } from "./client.ts";
import { deliver, deliverWith } from "./delivery.ts";
import type { Fault } from "./faults.ts";
import * as installing from "./install.ts";
import { createIssuer, type Forgery, METADATA_PATH } from "./issuer.ts";
import { Messages } from "./messages.ts";
import { emptyScreen } from "./screen.ts";
import { serve } from "./server.ts";
import { type Call, type Change, type Delivery, gentle, type Rules, type Service, type Violation } from "./service.ts";
import type { State } from "./state.ts";
import { World } from "./world.ts";

export interface Options {
  /** Any free one unless told. */
  port?: number;
  host?: string;
  appId: string;
  /** The app's name, as people mention it. */
  appName?: string;
  tenantId: string;
  /** Where the app takes activities, such as `http://127.0.0.1:3000/teams/messages`. */
  appUrl: string;
  /** Epoch milliseconds. */
  now: () => number;
  rules?: Partial<Rules>;
  log?: (line: string) => void;
}

export interface Teams extends Changes {
  readonly url: string;
  /** What activities give as `serviceUrl`: the Bot Connector. */
  readonly serviceUrl: string;
  readonly openIdMetadataUrl: string;
  /** May be set later, for an app that must know this service's address before it listens. */
  appUrl: string;
  readonly rules: Rules;
  readonly world: World;
  /** What was sent to the app, in order. */
  readonly deliveries: readonly Delivery[];
  /** What the app asked of the Bot Connector, in order. */
  readonly calls: readonly Call[];
  /** What the app's cards broke. */
  readonly violations: readonly Violation[];
  /** The client of this person (`29:…` or object id). @throws RangeError if nobody has the id. */
  as(personId: string): Client;
  /** Adds the app to a team, group chat or personal chat, by id: installationUpdate and conversationUpdate. */
  install(placeId: string, byId: string): Promise<Delivery[]>;
  upgrade(placeId: string, byId: string): Promise<Delivery>;
  uninstall(placeId: string, byId: string): Promise<Delivery[]>;
  join(placeId: string, personId: string): Promise<Delivery | undefined>;
  leave(placeId: string, personId: string): Promise<Delivery | undefined>;
  /** A channel is deleted or restored, a team archived or not: the app hears of it. */
  happens(event: PlaceEvent, placeId: string, byId: string): Promise<Delivery>;
  /** The person blocks the app in the personal chat. */
  block(personId: string): void;
  unblock(personId: string): void;
  /** Orders a fault of the Bot Connector. */
  fault(fault: Fault): void;
  /** Sends a message whose token must be turned away, from a person's personal chat. */
  forge(forgery: Forgery, personId: string): Promise<Delivery>;
  /** Sends an activity once more, the last one unless told: the service does so after some 15 s without an answer. */
  redeliver(delivery?: Delivery): Promise<Delivery>;
  state(personId: string): State;
  close(): Promise<void>;
}

export async function startTeams({ host = "127.0.0.1", port = 0, ...options }: Options): Promise<Teams> {
  const changes = createChanges();
  const service = await createService(options, changes);
  const server = await serve(service, { host, port });
  const { world, rules, deliveries, calls, violations } = service;
  const handOf = (id: string): Hand => {
    const person = world.person(id);
    const screen = service.screens.get(person.id) ?? emptyScreen();
    service.screens.set(person.id, screen);
    return { service, person, screen };
  };
  return {
    url: service.serviceUrl.replace(/\/$/, ""),
    serviceUrl: service.serviceUrl,
    openIdMetadataUrl: new URL(METADATA_PATH, service.serviceUrl).href,
    get appUrl() {
      return service.appUrl;
    },
    set appUrl(url) {
      service.appUrl = url;
    },
    ...{ rules, world, deliveries, calls, violations },
    as: (id) => clientOf(handOf(id)),
    install: (placeId, by) => installing.install(service, placeId, world.person(by)),
    upgrade: (placeId, by) => installing.upgrade(service, placeId, world.person(by)),
    uninstall: (placeId, by) => installing.uninstall(service, placeId, world.person(by)),
    join: (placeId, id) => installing.join(service, placeId, world.person(id)),
    leave: (placeId, id) => installing.leave(service, placeId, world.person(id)),
    happens: (event, placeId, by) => installing.happens(service, event, placeId, world.person(by)),
    block: (id) => void world.blocked.add(world.person(id).id),
    unblock: (id) => void world.blocked.delete(world.person(id).id),
    fault: (fault) => void service.faults.push(fault),
    forge: (forgery, id) => forge(handOf(id), forgery),
    redeliver: (delivery = lastOf(deliveries)) => deliver(service, delivery.activity),
    state: (id) => clientOf(handOf(id)).state(),
    subscribe: changes.subscribe,
    until: changes.until,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function createService(options: Omit<Options, "host" | "port">, changes: Changes & { changed(c: Change): void }) {
  const { appId, appName = "SLA", tenantId, appUrl, now, rules = {}, log = () => {} } = options;
  let count = 0;
  const service: Service = {
    ...{ appId, appName, appUrl, now, log },
    rules: { ...gentle, ...rules },
    world: new World(tenantId),
    messages: new Messages(now),
    issuer: await createIssuer(appId),
    screens: new Map(),
    ...{ faults: [], deliveries: [], calls: [], violations: [] },
    serviceUrl: "",
    changed: changes.changed,
    next: () => ++count,
  };
  return service;
}

async function forge({ service, person }: Hand, forgery: Forgery): Promise<Delivery> {
  const scene = { service, person, conversation: service.world.personalChat(person) };
  const said = { id: `forged-${service.next()}`, text: "hello", mention: false, targeted: false };
  return deliverWith(service, message(scene, said), await service.issuer.forged(forgery, service.serviceUrl));
}

function lastOf(deliveries: readonly Delivery[]): Delivery {
  const last = deliveries.at(-1);
  if (!last) throw new RangeError("Nothing was delivered yet");
  return last;
}
