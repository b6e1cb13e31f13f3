// Cards and forms as plain text: what they say is drawn by the house, what is pressed and filled in by us.
import { saidText } from "../../../adapters/kit/said.ts";
import { partsText } from "../../../src/chat/line.ts";
import { type Button, type Card, type Form, isField } from "../../../src/chat/reply.ts";

/** How a command is typed here. */
const commandText = (words: string) => `!sla ${words}`.trim();

export function cardText({ spoken, parts, buttons }: Card): string {
  const all = [...buttons, ...parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : []))];
  return [saidText(spoken, commandText), ...all.map(buttonText)].join("\n");
}

export function formText({ title, parts }: Form): string {
  const lines = parts.flatMap((part) => {
    if (isField(part)) return [`${part.label}: ${part.mistake ?? ""}`];
    return part.kind === "buttons" ? part.buttons.map(buttonText) : [partsText([part], "en")];
  });
  return [title, ...lines].join("\n");
}

/** What a person presses by: `[respond 12] Vendor answered`. */
function buttonText({ id, value, label }: Button): string {
  return `[${id} ${value}] ${label}`;
}
