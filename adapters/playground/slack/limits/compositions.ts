// Texts, options and confirmations: the small objects that blocks and elements are composed of.
import { failed, type Rule } from "./problem.ts";
import { boolean, isRecord, list, oneOf, shape, string } from "./rules.ts";

/** A text object, plain or mrkdwn. */
export function text(max: number): Rule {
  return shape({ type: oneOf("plain_text", "mrkdwn"), text: string(max) }, { emoji: boolean, verbatim: boolean });
}

/** A text object that must be plain: labels, titles, buttons. */
export function plain(max: number): Rule {
  return shape({ type: oneOf("plain_text"), text: string(max) }, { emoji: boolean });
}

/** An option of a menu. Its texts are plain. */
export const menuOption = shape({ text: plain(75), value: string(150) }, { description: plain(75) });

/** An option of an overflow menu, which alone may open a link. */
export const overflowOption = shape(
  { text: plain(75), value: string(150) },
  { description: plain(75), url: string(3000) },
);

/** An option of radio buttons and checkboxes, whose texts may be mrkdwn. */
export const choice = shape({ text: text(75), value: string(150) }, { description: text(75) });

export const optionGroup = shape({ label: plain(75), options: list(100, menuOption) });

export const confirm = shape(
  { title: plain(100), text: text(300), confirm: plain(30), deny: plain(30) },
  { style: oneOf("primary", "danger") },
);

export const dispatchConfig = shape({
  trigger_actions_on: list(2, oneOf("on_enter_pressed", "on_character_entered")),
});

/** Two options of one list must not share a value, or the answer would say neither. */
export const distinctValues: Rule = (value, pointer, problems) => {
  if (!isRecord(value)) return;
  const seen = new Set<unknown>();
  for (const option of optionsOf(value)) {
    const given = isRecord(option) ? option.value : undefined;
    if (seen.has(given))
      problems.push(failed(pointer, "options must have distinct values", "unique", undefined, given));
    seen.add(given);
  }
};

/** What is chosen at first must be one of the options, to the letter. */
export const initialAmongOptions: Rule = (value, pointer, problems) => {
  if (!isRecord(value)) return;
  const offered = new Set(optionsOf(value).map(canonical));
  const initial = [value.initial_option, ...(Array.isArray(value.initial_options) ? value.initial_options : [])];
  for (const option of initial) {
    if (option === undefined || offered.has(canonical(option))) continue;
    const field = value.initial_option === undefined ? "initial_options" : "initial_option";
    problems.push(
      failed(`${pointer}/${field}`, `${field} must match one of the options exactly`, "enum", undefined, option),
    );
  }
};

function optionsOf(element: Record<string, unknown>): unknown[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  const grouped = groups.flatMap((group) => (isRecord(group) && Array.isArray(group.options) ? group.options : []));
  return [...(Array.isArray(element.options) ? element.options : []), ...grouped];
}

function canonical(value: unknown): string {
  if (!isRecord(value)) return JSON.stringify(value) ?? "";
  const fields = Object.keys(value).sort();
  return `{${fields.map((field) => `${field}:${canonical(value[field])}`).join()}}`;
}
