// The app comes and goes, people join and leave: the events that Teams sends of it.
import {
  type Installation,
  installationUpdate,
  membersChanged,
  type PlaceEvent,
  placeChanged,
  type Scene,
} from "./activity.ts";
import { deliver } from "./delivery.ts";
import { botId, type Delivery, type Service } from "./service.ts";
import type { Conversation, Person } from "./world.ts";

/** Adds the app to a team, a group chat or a personal chat; both events are sent, as Teams does. */
export async function install(service: Service, placeId: string, by: Person): Promise<Delivery[]> {
  const scene = sceneAt(service, placeId, by);
  service.world.installed.add(placeId);
  service.changed({ kind: "world" });
  const updated = await deliver(service, installationUpdate(scene, "add"));
  return [updated, await deliver(service, membersChanged(scene, "membersAdded", [{ id: botId(service) }]))];
}

/** A new version of the app comes to a place that has it. */
export function upgrade(service: Service, placeId: string, by: Person, action: Installation = "add-upgrade") {
  return deliver(service, installationUpdate(sceneAt(service, placeId, by), action));
}

/** From here on whatever the app sends there is refused. */
export async function uninstall(service: Service, placeId: string, by: Person): Promise<Delivery[]> {
  const scene = sceneAt(service, placeId, by);
  service.world.installed.delete(placeId);
  service.changed({ kind: "world" });
  const updated = await deliver(service, installationUpdate(scene, "remove"));
  if (scene.conversation.kind === "personal") return [updated];
  return [updated, await deliver(service, membersChanged(scene, "membersRemoved", [{ id: botId(service) }]))];
}

/** Adds a person to a team or group chat; the app hears of it if it is installed there. */
export async function join(service: Service, placeId: string, person: Person): Promise<Delivery | undefined> {
  const scene = sceneAt(service, placeId, person);
  scene.conversation.memberIds.add(person.id);
  return changed(service, placeId, membersChanged(scene, "membersAdded", [account(person)]));
}

export async function leave(service: Service, placeId: string, person: Person): Promise<Delivery | undefined> {
  const scene = sceneAt(service, placeId, person);
  scene.conversation.memberIds.delete(person.id);
  return changed(service, placeId, membersChanged(scene, "membersRemoved", [account(person)]));
}

/** What the app sends to a deleted channel or an archived team is refused, until that comes back. */
export function happens(service: Service, event: PlaceEvent, placeId: string, by: Person): Promise<Delivery> {
  const { world, changed } = service;
  const place = world.conversation(placeId);
  if (event === "channelDeleted" || event === "teamArchived")
    world.closed.set(placeId, event === "teamArchived" ? "archived" : "deleted");
  else world.closed.delete(placeId);
  changed({ kind: "world" });
  const channel = event.startsWith("channel") ? place : undefined;
  return deliver(service, placeChanged(sceneAt(service, place.team?.id ?? placeId, by), event, channel));
}

function changed(service: Service, placeId: string, activity: ReturnType<typeof membersChanged>) {
  service.changed({ kind: "world" });
  return service.world.installed.has(placeId) ? deliver(service, activity) : undefined;
}

/** A team speaks through its general channel, whose id is the team's. */
function sceneAt(service: Service, placeId: string, person: Person): Scene {
  const conversation: Conversation = service.world.conversation(placeId);
  return { service, person, conversation };
}

function account({ id, aadObjectId, name }: Person) {
  return { id, aadObjectId, name };
}
