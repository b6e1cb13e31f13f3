// The reference parser of Adaptive Cards, asked what it makes of a card under the rules of 1.5.
import { createRequire } from "node:module";
import type { Json } from "./json.ts";
import type { Problem } from "./problem.ts";

// The package's ESM entry does not load in Node; its bundle does.
const cards: typeof import("adaptivecards") = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

/** What the parser reports: unknown elements, bad enum values, properties newer than 1.5. Misspelt names pass. */
export function parserProblems(json: Json): Problem[] {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const card = new cards.AdaptiveCard();
  card.parse(structuredClone(json), context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const validated = card.validateProperties().validationEvents.map(({ message }) => message);
  return [...new Set([...parsed, ...validated])].map((problem) => ({ path: "card", problem }));
}
