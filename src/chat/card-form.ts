// A card in the place of the form that asked for it; its buttons do there what they do on the card.
import type { Language } from "../lang/index.ts";
import { waitingForm } from "./fallback.ts";
import type { Card, Form, Part } from "./reply.ts";

export const cardScreen = "card";

/** Where little is taken for the name of a button it is 255 characters, some of them an adapter's. */
const mostName = 200;

export function cardForm({ title, parts, buttons, today }: Card, language: Language): Form {
  const head: Part = { kind: "heading", text: title };
  const all: Part[] = buttons.length === 0 ? [head, ...parts] : [head, ...parts, { kind: "buttons", buttons }];
  return { ...waitingForm(language), screen: cardScreen, parts: all.map(named), ...(today && { today }) };
}

/** Of a button inside a form its name alone comes back, so it carries the value as well. */
function named(part: Part): Part {
  if (part.kind !== "buttons") return part;
  const renamed = part.buttons.map((button) => ({ ...button, id: `${button.id} ${button.value}`, value: "" }));
  return { ...part, buttons: renamed.filter(({ id }) => id.length <= mostName) };
}

/** What such a name stands for. */
export function pressIn(name: string): { readonly button: string; readonly value: string } {
  const [button = "", ...value] = name.split(" ");
  return { button, value: value.join(" ") };
}
