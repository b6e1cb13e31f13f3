// One field of a form into one input block.
import type { ConversationsSelect, InputBlock, KnownBlock, Option as SlackOption } from "@slack/web-api";
import type { Field, Option } from "../../src/chat/reply.ts";
import { plain } from "./card.ts";
import { limits, within, withinAll } from "./limits.ts";

type Element = InputBlock["element"];

const channels = { include: ["public", "private"], exclude_bot_users: true } satisfies ConversationsSelect["filter"];

/** The block id carries the field's id; a mistake that Slack did not show at the field stands above it. */
export function renderField(field: Field, blockId: string): KnownBlock[] {
  const input: InputBlock = {
    type: "input",
    block_id: blockId,
    label: plain(within(field.label, "label")),
    optional: field.optional,
    element: elementOf(field),
    ...(field.hint ? { hint: plain(within(field.hint, "hint")) } : {}),
    ...("live" in field && field.live ? { dispatch_action: true } : {}),
  };
  if (!field.mistake) return [input];
  const mistake = plain(within(field.mistake, "context"));
  return [
    { type: "context", block_id: `${blockId}!`, elements: [{ ...mistake, text: `:warning: ${mistake.text}` }] },
    input,
  ];
}

function elementOf(field: Field): Element {
  const action_id = field.id;
  switch (field.kind) {
    case "text":
      return {
        type: "plain_text_input",
        action_id,
        multiline: field.lines === "many",
        max_length: Math.min(field.most, limits.input),
        ...(field.value ? { initial_value: within(field.value, "input") } : {}),
        ...(field.placeholder ? { placeholder: plain(within(field.placeholder, "placeholder")) } : {}),
      };
    case "choice":
      return field.look === "radio" ? radio(field) : field.look === "menu" ? menu(field) : search(field);
    case "choices":
      return several(field);
    case "people":
      return {
        type: "multi_users_select",
        action_id,
        max_selected_items: field.most,
        ...(field.value.length > 0 ? { initial_users: field.value.map(({ id }) => id) } : {}),
      };
    case "room":
    case "rooms":
      return channelsPicked(field);
    case "moment":
      return {
        type: "datetimepicker",
        action_id,
        ...(typeof field.value === "number" ? { initial_date_time: Math.floor(field.value / 1000) } : {}),
      };
    default:
      return field satisfies never;
  }
}

function channelsPicked(field: Extract<Field, { kind: "room" | "rooms" }>): Element {
  const common = { action_id: field.id, filter: channels };
  if (field.kind === "room") {
    const here = field.optional ? {} : { default_to_current_conversation: true };
    return { type: "conversations_select", ...common, ...(field.value ? { initial_conversation: field.value } : here) };
  }
  const initial = field.value.length > 0 ? { initial_conversations: [...field.value] } : {};
  return { type: "multi_conversations_select", ...common, max_selected_items: field.most, ...initial };
}

function radio({ id, options, value }: Extract<Field, { kind: "choice" }>): Element {
  const all = withinAll(options.map(renderOption), "optionsInRadio");
  const chosen = all.find((option) => option.value === value);
  return { type: "radio_buttons", action_id: id, options: all, ...(chosen ? { initial_option: chosen } : {}) };
}

function menu({ id, options, value }: Extract<Field, { kind: "choice" }>): Element {
  const all = withinAll(options.map(renderOption), "optionsInMenu");
  const chosen = all.find((option) => option.value === value);
  return { type: "static_select", action_id: id, options: all, ...(chosen ? { initial_option: chosen } : {}) };
}

/** Slack's client filters every menu as one types; in groups it takes a hundred times as many options. */
function search({ id, options, value }: Extract<Field, { kind: "choice" }>): Element {
  const option_groups = groupsOf(options);
  const chosen = option_groups.flatMap((group) => group.options).find((option) => option.value === value);
  const initial = chosen ? { initial_option: chosen } : {};
  return { type: "static_select", action_id: id, option_groups, ...initial };
}

function groupsOf(options: readonly Option[]) {
  const groups = Map.groupBy(options, ({ group }) => group ?? "–");
  const drawn = [...groups].map(([label, some]) => ({
    label: plain(within(label, "option")),
    options: withinAll(some.map(renderOption), "optionsInMenu"),
  }));
  return withinAll(drawn, "groupsInMenu");
}

function several(field: Extract<Field, { kind: "choices" }>): Element {
  const { id, look, options, value } = field;
  if (look === "search") return searchSeveral(field);
  const all = withinAll(options.map(renderOption), look === "boxes" ? "optionsInRadio" : "optionsInMenu");
  const chosen = all.filter((option) => option.value !== undefined && value.includes(option.value));
  const initial = chosen.length > 0 ? { initial_options: chosen } : {};
  return look === "boxes"
    ? { type: "checkboxes", action_id: id, options: all, ...initial }
    : { type: "multi_static_select", action_id: id, options: all, ...initial };
}

function searchSeveral({ id, options, value }: Extract<Field, { kind: "choices" }>): Element {
  const option_groups = groupsOf(options);
  const all = option_groups.flatMap((group) => group.options);
  const chosen = all.filter((option) => option.value !== undefined && value.includes(option.value));
  const initial = chosen.length > 0 ? { initial_options: chosen } : {};
  return { type: "multi_static_select", action_id: id, option_groups, ...initial };
}

function renderOption({ value, label, hint }: Option): SlackOption & { text: ReturnType<typeof plain> } {
  return {
    text: plain(within(label, "option")),
    value: within(value, "optionValue"),
    ...(hint ? { description: plain(within(hint, "optionHint")) } : {}),
  };
}
