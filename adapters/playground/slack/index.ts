// A Slack that fits on a desk: its Web API and its signed deliveries over real HTTP, and people who use it.

import { once } from "node:events";
import { addMessage } from "./api/content.ts";
import { deliver, type Raw } from "./deliveries/deliver.ts";
import { type Event, sendEvent } from "./deliveries/events.ts";
import { install, revoke, uninstall, type Wish } from "./installs.ts";
import type { Channel, Installation, Message, Person, Workspace } from "./model.ts";
import { type Actor, actorFor } from "./people/actor.ts";
import { newTrigger } from "./people/payload.ts";
import { homeOf, messagesIn, type SeenMessage, type SeenView, viewsOf } from "./seen.ts";
import { listen } from "./server.ts";
import {
  type Call,
  type Change,
  type Delivery,
  type Fault,
  newService,
  type Outcome,
  type SlackOptions,
} from "./service.ts";
import { type Snapshot, snapshotFor } from "./snapshot.ts";
import { until } from "./until.ts";
import * as world from "./world.ts";

export { sign } from "./deliveries/deliver.ts";
export { SCOPES } from "./installs.ts";
export { checkBlocks, checkMessage, checkView, type Problem, type Surface } from "./limits.ts";
export type {
  Actor,
  Call,
  Change,
  Channel,
  Delivery,
  Event,
  Fault,
  Installation,
  Outcome,
  Person,
  Raw,
  SeenMessage,
  SeenView,
  SlackOptions,
  Snapshot,
  Workspace,
};

export interface Slack {
  /** `http://127.0.0.1:port`; the Web API is under `/api/`, the OAuth page at `/oauth/v2/authorize`. */
  readonly url: string;
  /** Sends deliveries elsewhere: for an app that starts later than its Slack. */
  deliverTo(appUrl: string): void;

  addWorkspace(workspace: world.NewWorkspace): Workspace;
  addPerson(person: world.NewPerson): Person;
  addChannel(channel: world.NewChannel): Channel;
  /** Puts the app in without OAuth; the token has to be handed to it. */
  install(team: string, wish?: Wish): Installation;
  uninstall(team: string, options?: { uninstalledFirst?: boolean }): Promise<readonly Outcome[]>;
  revokeTokens(team: string): Promise<readonly Outcome[]>;
  /** Brings the app into a channel, or turns it out. */
  invite(channel: string, by?: string): Promise<Outcome>;
  kick(channel: string): void;
  archive(channel: string): void;

  /** What another app posts: blocks and attachments of whatever kind, with or without words; says its `ts`. */
  postByOther(
    channel: string,
    message: Pick<Message, "text"> & Partial<Pick<Message, "blocks" | "attachments">>,
  ): string;

  as(person: string): Actor;
  /** The main line of a channel with its threads; ephemeral messages only for `person`, or all if nobody is named. */
  messages(channel: string, person?: string): SeenMessage[];
  views(person: string): SeenView[];
  home(person: string): SeenView | undefined;
  state(person: string): Snapshot;

  fault(fault: Fault): void;
  rateLimits(on: boolean): void;
  calls(method?: string): readonly Call[];
  deliveries(): readonly Delivery[];
  /** What the app did that Slack's client would silently drop. A good test ends with none. */
  problems(): readonly string[];
  /** Sends an event, also one that was sent before, under the same id. */
  event(team: string, event: Event, eventId?: string): Promise<Outcome>;
  /** Sends whatever you like, forged or not. */
  send(raw: Raw): Promise<Outcome>;
  /** A trigger as it comes with a command, for calling views.open by hand. */
  trigger(person: string): string;

  subscribe(listener: (change: Change) => void): () => void;
  /** Waits, woken by every change, until `found` gives something true. Rejects after `ms` real milliseconds (3000). */
  until<T>(found: () => T | undefined | false | null | "" | 0, ms?: number): Promise<T>;
  close(): Promise<void>;
}

export async function startSlack(options: SlackOptions): Promise<Slack> {
  const service = newService(options);
  const server = await listen(service, options.port ?? 0, options.host ?? "127.0.0.1");
  const botIn = (channel: Channel) => world.installation(service.world, channel.team)?.botUser ?? "";
  const noted = <T extends { id: string }>(thing: T): T => {
    service.changed("world", thing.id);
    return thing;
  };
  return {
    url: service.url,
    deliverTo: (appUrl) => void Object.assign(service.options, { appUrl }),
    addWorkspace: (given) => noted(world.addWorkspace(service.world, service.ids, given)),
    addPerson: (given) => noted(world.addPerson(service.world, service.ids, given)),
    addChannel: (given) => noted(world.addChannel(service.world, service.ids, given)),
    install: (team, wish) => install(service, team, wish),
    uninstall: (team, { uninstalledFirst = false } = {}) => uninstall(service, team, uninstalledFirst),
    revokeTokens: (team) => revoke(service, team),
    invite: (id, by) => {
      const channel = noted(world.channel(service.world, id));
      channel.members.add(botIn(channel));
      const inviter = by === undefined ? {} : { inviter: by };
      const event = { type: "member_joined_channel", user: botIn(channel), channel: id, team: channel.team };
      return sendEvent(service, channel.team, { ...event, ...inviter });
    },
    kick: (id) => {
      const channel = noted(world.channel(service.world, id));
      channel.members.delete(botIn(channel));
    },
    archive: (id) => void Object.assign(noted(world.channel(service.world, id)), { archived: true }),
    postByOther: (id, message) => {
      const place = world.channel(service.world, id);
      return addMessage(service, place, message, { user: "UOTHERAPP", byApp: false }, message).ts;
    },
    as: (person) => actorFor(service, person),
    messages: (channel, person) => messagesIn(service, channel, person),
    views: (person) => viewsOf(service, person),
    home: (person) => homeOf(service, person),
    state: (person) => snapshotFor(service, person),
    fault: (fault) => void service.faults.push({ times: 1, ...fault }),
    rateLimits: (on) => void Object.assign(service.options, { rateLimits: on }),
    calls: (method) => service.calls.filter((call) => method === undefined || call.method === method),
    deliveries: () => service.deliveries,
    problems: () => service.problems,
    event: (team, event, eventId) => sendEvent(service, team, event, eventId),
    send: (raw) => deliver(service, raw),
    trigger: (person) => newTrigger(service, world.person(service.world, person)),
    subscribe: (listener) => {
      service.listeners.add(listener);
      return () => void service.listeners.delete(listener);
    },
    until: (found, ms) => until(service, found, ms),
    close: async () => {
      service.closed = true;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
