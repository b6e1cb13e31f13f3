// What the app sent, read as what will stand in the conversation.
import { dig, type Json, jsonAt, jsonsAt, textAt } from "./json.ts";
import { type CardPlace, cardProblems, MOST_BYTES } from "./limits.ts";
import type { Content } from "./messages.ts";
import type { Problem } from "./problem.ts";
import type { Service } from "./service.ts";

const CARD = "application/vnd.microsoft.card.adaptive";

export function readContent(activity: Json): Content {
  const summary = textAt(activity, "summary");
  return {
    text: textAt(activity, "text") ?? "",
    cards: cardsIn(activity),
    alert: dig(activity, "channelData", "notification", "alert") === true,
    mentions: jsonsAt(activity, "entities").flatMap((entity) =>
      entity.type === "mention" ? (textAt(entity, "mentioned", "id") ?? []) : [],
    ),
    ...(summary === undefined ? {} : { summary }),
  };
}

export function cardsIn(activity: Json): Json[] {
  return jsonsAt(activity, "attachments")
    .map(readCard)
    .filter((card) => card !== undefined);
}

/** The Adaptive Card in an attachment. */
export function readCard(attachment: unknown): Json | undefined {
  return textAt(attachment, "contentType") === CARD ? jsonAt(attachment, "content") : undefined;
}

/** Holds the card against the limits and records what it breaks. */
export function inspect(service: Service, card: Json, place: string, kind: CardPlace = "message"): Problem[] {
  const problems = cardProblems(card, kind);
  service.violations.push(...problems.map((problem) => ({ ...problem, place, card })));
  for (const { path, problem } of problems) service.log(`card in ${place}: ${path}: ${problem}`);
  return problems;
}

/** Teams weighs an activity in UTF-16; the strict rule weighs its JSON as it travels. */
export function isTooBig({ rules }: Service, activity: Json): boolean {
  const json = JSON.stringify(activity);
  return json.length * 2 > rules.maxBytes || (rules.strict && Buffer.byteLength(json) > MOST_BYTES);
}
