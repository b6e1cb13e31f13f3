// Who is to be called by name in a card.
import type { Person } from "../../src/chat/door.ts";
import type { Card, Line, Part } from "../../src/chat/reply.ts";

/** Each person once. */
export function pingsIn(card: Card): Person[] {
  const found = new Map<string, Person>();
  for (const span of card.parts.flatMap(linesIn).flat())
    if (typeof span === "object" && span.kind === "person" && span.ping) found.set(span.person.id, span.person);
  return [...found.values()];
}

function linesIn(part: Part): Line[] {
  switch (part.kind) {
    case "line":
    case "alert":
      return [part.line];
    case "facts":
      return part.facts.map(({ line }) => line);
    case "list":
      return [...part.items];
    case "table":
      return part.otherwise.flatMap(linesIn);
    case "heading":
    case "quote":
    case "details":
      return [];
    case "buttons":
    case "chart":
    case "image":
    case "divider":
      return [];
    default:
      return part satisfies never;
  }
}
