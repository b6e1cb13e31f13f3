// What Slack takes in each element in which a person types or chooses: what an input block may hold.
import {
  choice,
  confirm,
  dispatchConfig,
  distinctValues,
  initialAmongOptions,
  menuOption,
  optionGroup,
  plain,
} from "./compositions.ts";
import { failed, missing, type Rule } from "./problem.ts";
import { all, anything, boolean, integer, isRecord, list, matching, oneOf, shape, string } from "./rules.ts";

const date = matching(/^\d{4}-\d{2}-\d{2}$/, "a date, YYYY-MM-DD");
const time = matching(/^\d{2}:\d{2}$/, "a time, HH:mm");
const id = string(255);
const ids = list(100, id);
const conversationFilter = shape(
  {},
  {
    include: list(4, oneOf("im", "mpim", "private", "public")),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
);

/** An element of this type, with what every interactive element may have. */
export function element(type: string, required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule {
  return shape({ type: oneOf(type), ...required }, { action_id: id, confirm, ...optional });
}

function field(type: string, optional: Record<string, Rule>, required: Record<string, Rule> = {}): Rule {
  return element(type, required, { focus_on_load: boolean, placeholder: plain(150), ...optional });
}

const typed = { dispatch_action_config: dispatchConfig };
const many = { max_selected_items: integer(1, 100) };
const menu = { options: list(100, menuOption), option_groups: list(100, optionGroup) };
const chosen = (rule: Rule) => all(rule, distinctValues, initialAmongOptions);
const one = (type: string, extra: Record<string, Rule>) => field(type, extra);
const several = (type: string, extra: Record<string, Rule>) => field(type, { ...many, ...extra });

const optionsOrGroups: Rule = (value, pointer, problems) => {
  if (!isRecord(value)) return;
  if (value.options === undefined && value.option_groups === undefined) problems.push(missing(pointer, "options"));
  if (value.options !== undefined && value.option_groups !== undefined)
    problems.push(failed(pointer, "options and option_groups exclude each other", "exclusive"));
};

export const FIELDS: Readonly<Record<string, Rule>> = {
  plain_text_input: field("plain_text_input", {
    ...typed,
    initial_value: string(3000, 0),
    multiline: boolean,
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
  }),
  email_text_input: field("email_text_input", { ...typed, initial_value: string(3000, 0) }),
  url_text_input: field("url_text_input", { ...typed, initial_value: string(3000, 0) }),
  number_input: field(
    "number_input",
    { ...typed, initial_value: string(255), min_value: string(255), max_value: string(255) },
    { is_decimal_allowed: boolean },
  ),
  datepicker: field("datepicker", { initial_date: date }),
  timepicker: field("timepicker", { initial_time: time, timezone: string(255) }),
  datetimepicker: element("datetimepicker", {}, { focus_on_load: boolean, initial_date_time: integer(1e9, 1e10 - 1) }),
  checkboxes: chosen(
    element("checkboxes", { options: list(10, choice) }, { initial_options: list(10, choice), focus_on_load: boolean }),
  ),
  radio_buttons: chosen(
    element("radio_buttons", { options: list(10, choice) }, { initial_option: choice, focus_on_load: boolean }),
  ),
  static_select: chosen(all(one("static_select", { ...menu, initial_option: menuOption }), optionsOrGroups)),
  multi_static_select: chosen(
    all(several("multi_static_select", { ...menu, initial_options: list(100, menuOption) }), optionsOrGroups),
  ),
  external_select: one("external_select", { initial_option: menuOption, min_query_length: integer(0, 150) }),
  multi_external_select: several("multi_external_select", {
    initial_options: list(100, menuOption),
    min_query_length: integer(0, 150),
  }),
  users_select: one("users_select", { initial_user: id }),
  multi_users_select: several("multi_users_select", { initial_users: ids }),
  channels_select: one("channels_select", { initial_channel: id, response_url_enabled: boolean }),
  multi_channels_select: several("multi_channels_select", { initial_channels: ids }),
  conversations_select: one("conversations_select", {
    initial_conversation: id,
    default_to_current_conversation: boolean,
    response_url_enabled: boolean,
    filter: conversationFilter,
  }),
  multi_conversations_select: several("multi_conversations_select", {
    initial_conversations: ids,
    default_to_current_conversation: boolean,
    filter: conversationFilter,
  }),
  rich_text_input: field("rich_text_input", {
    ...typed,
    initial_value: anything,
    min_lines: anything,
    max_lines: anything,
  }),
  file_input: element("file_input", {}, { filetypes: list(100, string(20)), max_files: integer(1, 10) }),
};
