// Cards and their parts into Adaptive Cards 1.5, readable at 300 pixels.
import type { Card, Line, Part, Today, Tone } from "../../src/chat/reply.ts";
import { renderButton } from "./button.ts";
import { chartElement } from "./chart.ts";
import { inTeams } from "./dialect.ts";
import { within } from "./limits.ts";
import { type Element, heading, type Json, richText } from "./line.ts";

export const cardType = "application/vnd.microsoft.card.adaptive";

export type AdaptiveCard = {
  readonly type: "AdaptiveCard";
  readonly version: "1.5";
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
  readonly [property: string]: Json | undefined;
};

/** @throws RangeError where Teams would not take it. */
export function renderCard(card: Card): AdaptiveCard {
  return within({
    type: "AdaptiveCard",
    version: "1.5",
    fallbackText: inTeams(card.spoken),
    msteams: { width: "Full" },
    body: [
      { type: "Container", style: styles[card.tone], bleed: true, items: [heading(card.title, "large")] },
      ...card.parts.flatMap((part) => renderPart(part, card.today)),
    ],
    ...(card.buttons.length > 0 ? { actions: card.buttons.map(renderButton) } : {}),
  });
}

export function renderPart(part: Part, today?: Today): Element[] {
  const inner = (one: Part) => renderPart(one, today);
  switch (part.kind) {
    case "heading":
      return [{ ...heading(part.text, "medium"), spacing: "medium" }];
    case "line":
      return [richText(part.line, { subtle: part.subtle, today })];
    case "facts":
      return part.facts.length > 0 ? [facts(part.facts, today)] : [];
    case "list":
      return part.items.map((item) => ({ ...richText(["•  ", ...item], { today }), spacing: "small" }));
    case "quote":
      return [{ type: "Container", style: "emphasis", items: [richText([{ kind: "typed", text: part.text }])] }];
    case "alert":
      return [{ type: "Container", style: styles[part.tone], items: [richText(part.line, { today })] }];
    case "buttons":
      return part.buttons.length > 0 ? [{ type: "ActionSet", actions: part.buttons.map(renderButton) }] : [];
    case "table":
      return part.otherwise.flatMap(inner);
    case "chart":
      return [chartElement(part, part.otherwise.flatMap(inner))];
    case "details":
      return folded(part.label, part.parts.flatMap(inner));
    case "image":
      return [{ type: "Image", url: part.url, altText: part.alt, size: "stretch" }];
    case "divider":
      return [{ type: "Container", separator: true, items: [{ type: "TextBlock", text: " ", size: "small" }] }];
    default:
      return part satisfies never;
  }
}

const foldId = "details";

/** One fold a card: the button below it opens and closes it in the client, and nobody is asked. */
function folded(label: string, items: readonly Element[]): Element[] {
  if (items.length === 0) return [];
  return [
    {
      type: "ActionSet",
      actions: [{ type: "Action.ToggleVisibility", title: label, targetElements: [foldId] }],
    },
    { type: "Container", id: foldId, isVisible: false, items },
  ];
}

/** Never the only sign: words beside it say the same. */
const styles: { readonly [T in Tone]: string } = {
  critical: "attention",
  warning: "warning",
  info: "accent",
  good: "good",
  quiet: "default",
};

/** Two columns whose cells take rich text; a FactSet would parse what people typed as Markdown. */
function facts(list: readonly { readonly label: string; readonly line: Line }[], today: Today): Element {
  const cell = (line: Line, subtle: boolean): Element => ({
    type: "TableCell",
    items: [richText(line, { subtle, today })],
  });
  return {
    type: "Table",
    // The specification and the renderers spell it differently.
    firstRowAsHeader: false,
    firstRowAsHeaders: false,
    showGridLines: false,
    columns: [{ width: 1 }, { width: 2 }],
    rows: list.map(({ label, line }) => ({ type: "TableRow", cells: [cell([label], true), cell(line, false)] })),
  };
}
