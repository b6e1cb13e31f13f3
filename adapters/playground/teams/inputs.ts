// What the client does with a card's inputs before it lets an action go.
import { inputsOf } from "./card.ts";
import { type Json, jsonsAt, textAt } from "./json.ts";

export interface InputProblem {
  id: string;
  message: string;
}

/** Input id -> what was typed or picked; always text, as in the real client. */
export type Inputs = Record<string, string>;

/** What the card's inputs hold before anybody touches them. */
export function prefilled(card: Json): Inputs {
  return Object.fromEntries(
    inputsOf(card).flatMap((input) => {
      const { id, value } = input;
      if (typeof id !== "string") return [];
      if (typeof value === "string" || typeof value === "number") return [[id, String(value)]];
      return input.type === "Input.Toggle" ? [[id, textAt(input, "valueOff") ?? "false"]] : [];
    }),
  );
}

/** What the client writes beneath the inputs; empty if the action may go. */
export function inputProblems(card: Json, inputs: Inputs): InputProblem[] {
  return inputsOf(card).flatMap((input) => {
    const id = textAt(input, "id") ?? "";
    const reason = wrongWith(input, inputs[id] ?? "");
    return reason === undefined ? [] : [{ id, message: textAt(input, "errorMessage") ?? reason }];
  });
}

/** @throws RangeError if an id is not on the card, or a choice is not offered: no person could do that. */
export function assertPossible(card: Json, inputs: Inputs): void {
  const byId = new Map(inputsOf(card).map((input) => [textAt(input, "id"), input]));
  for (const [id, value] of Object.entries(inputs)) {
    const input = byId.get(id);
    if (!input) throw new RangeError(`No input “${id}”; there are: ${[...byId.keys()].join(", ")}`);
    const unoffered = picked(input, value).find((choice) => !offered(input).includes(choice));
    if (unoffered !== undefined)
      throw new RangeError(`“${id}” doesn't offer “${unoffered}” but ${offered(input).join(", ")}`);
  }
}

function wrongWith(input: Json, value: string): string | undefined {
  const type = textAt(input, "type");
  if (input.isRequired === true && isMissing(input, value)) return "Required";
  if (value === "") return undefined;
  const { maxLength } = input;
  if (typeof maxLength === "number" && value.length > maxLength) return `At most ${maxLength} characters`;
  const regex = textAt(input, "regex");
  if (regex !== undefined && !new RegExp(regex).test(value)) return "Not of the asked form";
  if (type === "Input.Number") return Number.isFinite(Number(value)) ? outside(input, Number(value)) : "Not a number";
  if (type === "Input.Date" || type === "Input.Time") return outside(input, value);
  return undefined;
}

function isMissing(input: Json, value: string): boolean {
  if (input.type === "Input.Toggle") return value !== (textAt(input, "valueOn") ?? "true");
  return value.trim() === "";
}

function outside({ min, max }: Json, value: number | string): string | undefined {
  if (typeof min === typeof value && isLess(value, min)) return `Not below ${min}`;
  if (typeof max === typeof value && isLess(max, value)) return `Not above ${max}`;
  return undefined;
}

// Dates (YYYY-MM-DD) and times (HH:MM) compare as text.
function isLess(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? a < b : String(a) < String(b);
}

function picked(input: Json, value: string): string[] {
  if (input.type !== "Input.ChoiceSet" || value === "" || input["choices.data"] !== undefined) return [];
  return input.isMultiSelect === true ? value.split(",") : [value];
}

function offered(input: Json): string[] {
  return jsonsAt(input, "choices").map((choice) => textAt(choice, "value") ?? "");
}
