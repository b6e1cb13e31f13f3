// A Slack that fits on a desk: its Web API and its signed deliveries over real HTTP, and people who use it.

import { once } from "node:events";
import { addMessage } from "./api/content.ts";
import { deliver, type Raw } from "./deliveries/deliver.ts";
import { type Event, sendEvent } from "./deliveries/events.ts";
import { forget } from "./forget.ts";
import { install, revoke, uninstall } from "./installs.ts";
import type { Channel, Installation, Person, Workspace } from "./model.ts";
import { type Actor, actorFor } from "./people/actor.ts";
import { newTrigger } from "./people/payload.ts";
import { runStep } from "./people/workflow.ts";
import { fileFor, homeOf, messagesIn, type SeenMessage, type SeenView, viewsOf } from "./seen.ts";
import { listen } from "./server.ts";
import {
  type Call,
  type Change,
  type Delivery,
  type Fault,
  newService,
  type Outcome,
  type Service,
  type SlackOptions,
} from "./service.ts";
import type { Slack } from "./slack.ts";
import { type Snapshot, snapshotFor } from "./snapshot.ts";
import { until } from "./until.ts";
import * as world from "./world.ts";

export { sign } from "./deliveries/deliver.ts";
export { SCOPES } from "./installs.ts";
export { checkBlocks, checkMessage, checkView, type Problem, type Surface } from "./limits.ts";
export type { Slack } from "./slack.ts";
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

export async function startSlack(options: SlackOptions): Promise<Slack> {
  const service = newService(options);
  const server = await listen(service, options.port ?? 0, options.host ?? "127.0.0.1");
  return {
    url: service.url,
    deliverTo: (appUrl) => void Object.assign(service.options, { appUrl }),
    ...changesTo(service),
    as: (person) => actorFor(service, person),
    messages: (channel, person) => messagesIn(service, channel, person),
    file: (id, person) => fileFor(service, id, person),
    views: (person) => viewsOf(service, person),
    home: (person) => homeOf(service, person),
    state: (person) => snapshotFor(service, person),
    fault: (fault) => void service.faults.push({ times: 1, ...fault }),
    rateLimits: (on) => void Object.assign(service.options, { rateLimits: on }),
    calls: (method) => service.calls.filter((call) => method === undefined || call.method === method),
    deliveries: () => service.deliveries,
    forget: () => forget(service),
    problems: () => service.problems,
    event: (team, event, eventId) => sendEvent(service, team, event, eventId),
    step: (team, callback, inputs) => runStep(service, team, callback, inputs),
    stepState: (execution) => service.steps.get(execution),
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

type Changes = Pick<
  Slack,
  | "addWorkspace"
  | "addPerson"
  | "addChannel"
  | "install"
  | "uninstall"
  | "revokeTokens"
  | "invite"
  | "kick"
  | "archive"
  | "unarchive"
  | "change"
  | "postByOther"
>;

/** What happens in that Slack without the app having asked for it. */
function changesTo(service: Service): Changes {
  const botIn = (channel: Channel) => world.installation(service.world, channel.team)?.botUser ?? "";
  const noted = <T extends { id: string }>(thing: T): T => {
    service.changed("world", thing.id);
    return thing;
  };
  return {
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
    unarchive: (id) => void Object.assign(noted(world.channel(service.world, id)), { archived: false }),
    change: (id, to) => void Object.assign(noted(world.channel(service.world, id)), to),
    postByOther: (id, message) => {
      const place = world.channel(service.world, id);
      return addMessage(service, place, message, { user: "UOTHERAPP", byApp: false }, message).ts;
    },
  };
}
