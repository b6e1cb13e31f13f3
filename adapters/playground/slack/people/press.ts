// A person presses a button, chooses from a menu, or types into a field.
import { deliverPayload } from "../deliveries/deliver.ts";
import type { Block, Option, Person, Values } from "../model.ts";
import type { Outcome, Service } from "../service.ts";
import { offeredConversation } from "./filter.ts";
import type { Found } from "./find.ts";
import { type Screen, where } from "./screen.ts";
import { STATEFUL } from "./state.ts";
import { suggest } from "./suggest.ts";
import { type Choice, held, optionNamed } from "./value.ts";

export function blocksOn(screen: Screen): readonly Block[] {
  return screen.view ? screen.view.payload.blocks : (screen.message.blocks ?? []);
}

/** Presses a button or an entry of an overflow menu. */
export function press(service: Service, person: Person, screen: Screen, at: Found, entry?: string): Promise<Outcome> {
  const { element } = at;
  if (element.type === "overflow")
    return send(service, person, screen, at, { selected_option: optionNamed(element, entry ?? "") });
  if (element.type !== "button") throw new Error(`a ${element.type} cannot be pressed; choose instead`);
  const { text, value, style } = element;
  return send(service, person, screen, at, {
    text,
    ...(value === undefined ? {} : { value }),
    ...(style ? { style } : {}),
  });
}

/**
 * Chooses or types. The app hears of it at once from actions and accessories, and from inputs with `dispatch_action`:
 * of a text only when Enter is pressed, unless it asks to be told of every character.
 */
export async function choose(
  service: Service,
  person: Person,
  screen: Screen,
  at: Found,
  choice: Choice,
  enter = false,
): Promise<Outcome | undefined> {
  const offered = await suggestedFor(service, person, screen, at, choice);
  offeredConversation(service, at.element, choice);
  const value = held(at.element, choice, offered);
  const owner: { values: Values } = screen.view ?? screen.message;
  owner.values[at.blockId] = { ...owner.values[at.blockId], [at.actionId]: value };
  service.changed(screen.view ? "view" : "message", screen.view?.id ?? screen.message?.ts ?? "");
  return tells(at, enter) ? send(service, person, screen, at, value) : undefined;
}

function tells({ block, element }: Found, enter: boolean): boolean {
  if (block.type !== "input") return true;
  if (!block.dispatch_action) return false;
  if (STATEFUL[element.type]?.key !== "value") return true;
  const on = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  return on.includes("on_character_entered") || (enter && on.includes("on_enter_pressed"));
}

async function suggestedFor(
  service: Service,
  person: Person,
  screen: Screen,
  at: Found,
  choice: Choice,
): Promise<readonly Option[]> {
  if (!/external_select$/.test(at.element.type) || choice === null) return [];
  const owner = screen.view ?? screen.message;
  const names = typeof choice === "object" ? choice : [String(choice)];
  const known = owner.suggested[at.blockId] ?? [];
  if (names.every((name) => known.some((one) => one.value === name || one.text.text === name))) return known;
  return (await suggest(service, person, screen, at, "")).options;
}

async function send(service: Service, person: Person, screen: Screen, at: Found, value: object): Promise<Outcome> {
  const { blockId, actionId, element } = at;
  const action = { action_id: actionId, block_id: blockId, ...value, type: element.type, action_ts: service.ids.ts() };
  const payload = { type: "block_actions", ...where(service, person, screen), actions: [action] };
  return untaken(await deliverPayload(service, `block_actions ${actionId}`, payload));
}

/** Without a 200 in time, the client marks what was pressed with a warning. */
function untaken(outcome: Outcome): Outcome {
  return outcome.status === 200 ? outcome : { ...outcome, shown: "This app is not responding." };
}
