// What Slack's client holds back before it sends a form: empty fields, short texts, no numbers.
import type { Block, Element, View } from "../model.ts";
import { elementsOf, isEmpty, stateOf } from "./state.ts";

/** What the person is told, by `block_id`; empty when the form may go. */
export function heldBack(view: View): Record<string, string> {
  const state = stateOf(view.payload.blocks, view.values, view.channel);
  const told = view.payload.blocks.flatMap((block) => {
    const [element] = block.type === "input" ? elementsOf(block) : [];
    const value = state[block.block_id ?? ""]?.[element?.action_id ?? ""];
    const wrong = element && value ? fault(block, element, value) : undefined;
    return wrong ? [[block.block_id ?? "", wrong]] : [];
  });
  return Object.fromEntries(told);
}

function fault(block: Block, element: Element, held: Record<string, unknown>): string | undefined {
  if (isEmpty(held)) return block.optional ? undefined : "Please complete this required field.";
  const { value } = held;
  if (typeof value !== "string") return undefined;
  const { min_length, max_length = 3000, min_value, max_value, is_decimal_allowed } = element;
  if (typeof min_length === "number" && value.length < min_length) return `At least ${min_length} characters, please.`;
  if (typeof max_length === "number" && value.length > max_length) return `At most ${max_length} characters, please.`;
  if (element.type === "email_text_input" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return "Not an email address.";
  if (element.type === "url_text_input" && !URL.canParse(value)) return "Not a web address.";
  if (element.type !== "number_input") return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) return "Not a number.";
  if (is_decimal_allowed === false && !Number.isInteger(number)) return "A whole number, please.";
  if (min_value !== undefined && number < Number(min_value)) return `No less than ${min_value}.`;
  if (max_value !== undefined && number > Number(max_value)) return `No more than ${max_value}.`;
  return undefined;
}
