// What the fields on a screen hold: `view.state.values`, from what was there at first and what the person has done.
import { isRecord } from "../limits.ts";
import { type Block, Element, type Values } from "../model.ts";

/** How an element of this type tells its value: under which key, from which first value, one or several. */
export interface Stateful {
  key: string;
  initial: string;
  many: boolean;
}

const typed = { key: "value", initial: "initial_value", many: false };
const option = { key: "selected_option", initial: "initial_option", many: false };
const options = { key: "selected_options", initial: "initial_options", many: true };

export const STATEFUL: Readonly<Record<string, Stateful>> = {
  plain_text_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  number_input: typed,
  static_select: option,
  external_select: option,
  radio_buttons: option,
  checkboxes: options,
  multi_static_select: options,
  multi_external_select: options,
  users_select: { key: "selected_user", initial: "initial_user", many: false },
  multi_users_select: { key: "selected_users", initial: "initial_users", many: true },
  conversations_select: { key: "selected_conversation", initial: "initial_conversation", many: false },
  multi_conversations_select: { key: "selected_conversations", initial: "initial_conversations", many: true },
  channels_select: { key: "selected_channel", initial: "initial_channel", many: false },
  multi_channels_select: { key: "selected_channels", initial: "initial_channels", many: true },
  datepicker: { key: "selected_date", initial: "initial_date", many: false },
  timepicker: { key: "selected_time", initial: "initial_time", many: false },
  datetimepicker: { key: "selected_date_time", initial: "initial_date_time", many: false },
};

/** The interactive elements of a block: of an input, of actions, or the accessory of a section. */
export function elementsOf(block: Block): Element[] {
  if (block.type === "input") return block.element ? [block.element] : [];
  if (block.type === "section") return block.accessory ? [block.accessory] : [];
  if (block.type !== "actions") return [];
  return (block.elements ?? []).flatMap((element) => Element.safeParse(element).data ?? []);
}

/** What every field holds. `channel` is where the person was: the default of some conversation menus. */
export function stateOf(blocks: readonly Block[], values: Values, channel?: string): Values {
  const state: Values = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const { block_id } = block;
      const { action_id } = element;
      if (block_id === undefined || action_id === undefined || !STATEFUL[element.type]) continue;
      const held = values[block_id]?.[action_id] ?? firstValue(element, channel);
      state[block_id] = { ...state[block_id], [action_id]: held };
    }
  }
  return state;
}

/** Whether a person would call the field empty. */
export function isEmpty(held: Record<string, unknown>): boolean {
  const kind = STATEFUL[String(held.type)];
  const value = kind ? held[kind.key] : undefined;
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function firstValue(element: Element, channel: string | undefined): Record<string, unknown> {
  const kind = STATEFUL[element.type];
  if (!kind) return {};
  const { [kind.initial]: initial, default_to_current_conversation: here } = element;
  const fallback = here === true && channel !== undefined ? (kind.many ? [channel] : channel) : kind.many ? [] : null;
  const value = initial ?? fallback;
  return { type: element.type, [kind.key]: kind.key === "value" && isRecord(value) ? null : value };
}
