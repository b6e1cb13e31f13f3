// Cards and forms as plain text; each kind of part has its line, or this does not compile.
import { saidText } from "../../../adapters/kit/said.ts";
import { plain } from "../../../src/chat/line.ts";
import { type Button, type Card, type Form, isField, type Part } from "../../../src/chat/reply.ts";

/** How a command is typed here. */
const commandText = (words: string) => `!sla ${words}`.trim();

export function cardText({ spoken, parts, buttons }: Card): string {
  const all = [...buttons, ...parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : []))];
  return [saidText(spoken, commandText), ...all.map(buttonText)].join("\n");
}

export function formText({ title, parts }: Form): string {
  const lines = parts.map((part) => (isField(part) ? `${part.label}: ${part.mistake ?? ""}` : partText(part)));
  return [title, ...lines].join("\n");
}

function partText(part: Part): string {
  switch (part.kind) {
    case "heading":
    case "quote":
      return part.text;
    case "line":
    case "alert":
      return plain(part.line, "en");
    case "facts":
      return part.facts.map(({ label, line }) => `${label}: ${plain(line, "en")}`).join("\n");
    case "list":
      return part.items.map((item) => `- ${plain(item, "en")}`).join("\n");
    case "table":
      return part.otherwise.map(partText).join("\n");
    case "details":
      return part.parts.map(partText).join("\n");
    case "buttons":
      return part.buttons.map(buttonText).join("\n");
    case "image":
      return part.alt;
    case "divider":
      return "--";
    default:
      return part satisfies never;
  }
}

/** What a person presses by: `[respond 12] Vendor answered`. */
function buttonText({ id, value, label }: Button): string {
  return `[${id} ${value}] ${label}`;
}
