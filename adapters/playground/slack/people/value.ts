// Turns what a person would say she chose into what Slack's client holds and sends.
import type { Element, Option } from "../model.ts";
import { STATEFUL } from "./state.ts";

/** A text, an option's value or text, an id, a date (YYYY-MM-DD), a time (HH:mm), or seconds since 1970; or several. */
export type Choice = string | number | null | readonly string[];

/** Throws if the element offers no such thing, for then nobody can choose it. */
export function held(element: Element, choice: Choice, suggested: readonly Option[]): Record<string, unknown> {
  const kind = STATEFUL[element.type];
  if (!kind) throw new Error(`nothing can be filled into a ${element.type}`);
  const pick = (one: string | number) =>
    kind.key.startsWith("selected_option") ? optionNamed(element, one, suggested) : one;
  if (choice === null) return { type: element.type, [kind.key]: kind.many ? [] : null };
  const many = typeof choice === "object";
  if (many !== kind.many) throw new Error(`a ${element.type} takes ${kind.many ? "a list" : "one value"}`);
  if (many) return { type: element.type, [kind.key]: choice.map(pick) };
  const asText = kind.key === "value" ? String(choice) : choice;
  return { type: element.type, [kind.key]: pick(asText) };
}

/** The option with this value, or else with this text. */
export function optionNamed(element: Element, name: string | number, suggested: readonly Option[] = []): Option {
  const offered = [...offeredBy(element), ...suggested];
  const found = offered.find((one) => one.value === name) ?? offered.find((one) => one.text.text === name);
  if (found) return found;
  throw new Error(`no option “${name}” here; there are: ${offered.map((one) => one.value).join(", ") || "none"}`);
}

function offeredBy(element: Element): Option[] {
  return [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
}
