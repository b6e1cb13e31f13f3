// What a person has on the screen: the stack of modals, the Home tab, and what has been typed into them.
import { withIds } from "./api/content.ts";
import type { Installation, Values, View, ViewPayload } from "./model.ts";
import { stateOf } from "./people/state.ts";
import type { Service } from "./service.ts";

export const DEEPEST = 3;

/** The views a person has open, lowest first. */
export function stackOf(service: Service, person: string): View[] {
  const ids = service.stacks.get(person) ?? [];
  return ids.flatMap((id) => service.views.get(id) ?? []);
}

export function isOpen(service: Service, view: View): boolean {
  return service.homes.get(view.owner) === view.id || (service.stacks.get(view.owner) ?? []).includes(view.id);
}

/** Puts a new modal on top of a person's stack. */
export function pushView(
  service: Service,
  payload: ViewPayload,
  at: { person: string; team: string; channel?: string },
): View {
  const stack = service.stacks.get(at.person) ?? [];
  const below = stack.at(-1);
  const view = newView(service, payload, at);
  const placed = below === undefined ? view : { ...view, rootId: stack[0] ?? view.id, previousId: below };
  service.views.set(view.id, placed);
  service.stacks.set(at.person, [...stack, view.id]);
  service.changed("view", view.id);
  return placed;
}

/** Shows a new Home tab, or other content in the old one. */
export function publishHome(service: Service, payload: ViewPayload, at: { person: string; team: string }): View {
  const before = service.views.get(service.homes.get(at.person) ?? "");
  if (before) return changeView(service, before, payload);
  const view = newView(service, payload, at);
  service.views.set(view.id, view);
  service.homes.set(at.person, view.id);
  service.changed("view", view.id);
  return view;
}

/**
 * Other content in an open view. What stands in a field stays, even what stood there from the start, as long as both
 * `block_id` and `action_id` are the same; a new `initial_value` does not move it.
 */
export function changeView(service: Service, before: View, payload: ViewPayload): View {
  const named = { ...payload, blocks: withIds(service, payload.blocks) };
  const held = stateOf(before.payload.blocks, before.values, before.channel);
  const values: Values = {};
  for (const [block, fields] of Object.entries(stateOf(named.blocks, {}, before.channel))) {
    for (const [action, value] of Object.entries(fields)) {
      const kept = held[block]?.[action];
      if (kept && kept.type === value.type) values[block] = { ...values[block], [action]: kept };
    }
  }
  delete before.trouble;
  Object.assign(before, { payload: named, hash: newHash(service), errors: {}, values });
  service.changed("view", before.id);
  return before;
}

/** Takes the top view away, or all of them. */
export function closeTop(service: Service, person: string, all = false): void {
  const stack = service.stacks.get(person) ?? [];
  service.stacks.set(person, all ? [] : stack.slice(0, -1));
  service.changed("view", stack.at(-1) ?? "");
}

/** A view as Slack writes it in answers and payloads. */
export function writtenView(service: Service, view: View, caller?: Installation): Record<string, unknown> {
  const { payload } = view;
  return {
    ...payload,
    id: view.id,
    team_id: view.team,
    app_installed_team_id: view.team,
    app_id: service.options.appId,
    bot_id: caller?.botId ?? null,
    hash: view.hash,
    state: { values: stateOf(payload.blocks, view.values, view.channel) },
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
  };
}

function newView(service: Service, payload: ViewPayload, at: { person: string; team: string; channel?: string }): View {
  const id = service.ids.next("V");
  return {
    id,
    team: at.team,
    owner: at.person,
    hash: newHash(service),
    payload: { ...payload, blocks: withIds(service, payload.blocks) },
    values: {},
    rootId: id,
    errors: {},
    suggested: {},
    ...(at.channel ? { channel: at.channel } : {}),
  };
}

function newHash(service: Service): string {
  return `${Math.floor(service.now() / 1000)}.${service.ids.next("h")}`;
}
