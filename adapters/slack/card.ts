// Cards and their parts into Block Kit.
import type {
  ActionsBlock,
  ConfirmationDialog,
  KnownBlock,
  PlainTextElement,
  Button as SlackButton,
} from "@slack/web-api";
import type { Button, Card, Line, Part, Tone } from "../../src/chat/reply.ts";
import { chartBlock, type SlackBlock } from "./chart.ts";
import { inSlack } from "./dialect.ts";
import { type Takes, takesAll } from "./drawing.ts";
import { type Folded, foldedPart } from "./fold.ts";
import { limits, within, withinAll } from "./limits.ts";
import { escapeText, mrkdwn, renderLine } from "./line.ts";
import { emojiOf, isWritten, richLine, richLines, richQuote } from "./rich.ts";
import { section, sections } from "./section.ts";
import { dataTable } from "./table.ts";

/** Buttons' action ids begin so; what follows, up to `~`, is the `press` intent's `button`. */
export const pressPrefix = "press:";

export type SlackMessage = { text: string; blocks: SlackBlock[] };

/** A card as a message: `text` says all of it, for screen readers and notifications. */
export function renderCard(card: Card, takes = takesAll): SlackMessage {
  const blocks = [
    heading(`:${emojiOf[card.tone]}: ${card.title}`),
    ...card.parts.flatMap((part) => renderPart(unmarked(part, card.tone), takes)),
    ...actions(card.buttons),
  ];
  return { text: wordsOf(card), blocks: withinAll(blocks, "messageBlocks") };
}

/** All of a card in words. */
export function wordsOf({ spoken }: Pick<Card, "spoken">): string {
  return within(escapeText(inSlack(spoken)), "messageText");
}

/** An alert that says how it stands as the title does needs no second mark. */
function unmarked(part: Part, tone: Tone): Part {
  return part.kind === "alert" && part.tone === tone ? { kind: "line", line: part.line, subtle: false } : part;
}

export function renderPart(part: Part, takes: Takes): SlackBlock[] {
  switch (part.kind) {
    case "heading":
      return [heading(part.text)];
    case "line":
      return [said(part.line, part.subtle)];
    case "facts":
      return facts(part.facts.map(({ label, line }) => [{ kind: "strong", text: `${label}:` }, " ", ...line]));
    case "list":
      return listed(part.items);
    case "quote":
      return [richQuote(part.text)];
    case "alert":
      // Words of ours as a rule; but what somebody typed may stand in a sentence of them.
      return [richLine(["  ", ...part.line], [{ type: "emoji", name: emojiOf[part.tone] }])];
    case "buttons":
      return actions(part.buttons);
    case "details":
      return folded(part.label, part.parts.flatMap(foldedPart), takes);
    case "table": {
      const drawn = takes.tables ? dataTable(part) : null;
      return drawn ? [drawn] : part.otherwise.flatMap((one) => renderPart(one, takes));
    }
    case "chart": {
      const drawn = takes.charts ? chartBlock(part) : null;
      return drawn ? [drawn] : part.otherwise.flatMap((one) => renderPart(one, takes));
    }
    case "image":
      return [{ type: "image", image_url: part.url, alt_text: within(part.alt, "imageAlt") }];
    case "divider":
      return [{ type: "divider" }];
    default:
      return part satisfies never;
  }
}

export function plain(text: string): PlainTextElement {
  return { type: "plain_text", text, emoji: true };
}

function heading(text: string): KnownBlock {
  return { type: "header", text: plain(within(text, "header")) };
}

/** In as many folds as it takes. For a workspace that does not know containers yet: what they hold, unfolded. */
function folded(label: string, blocks: readonly Folded[], takes: Takes, nth = 1): KnownBlock[] {
  if (blocks.length === 0 || !takes.folds) return [...blocks];
  return [
    {
      type: "container",
      title: plain(within(nth === 1 ? label : `${label} (${nth})`, "containerTitle")),
      is_collapsible: true,
      default_collapsed: true,
      child_blocks: blocks.slice(0, limits.containerBlocks),
    },
    ...folded(label, blocks.slice(limits.containerBlocks), takes, nth + 1),
  ];
}

function said(line: Line, subtle: boolean): KnownBlock {
  if (isWritten(line)) return richLine(line);
  return subtle
    ? { type: "context", elements: [mrkdwn(within(renderLine(line), "context"))] }
    : section(renderLine(line));
}

/** Not in columns: a deadline in two zones needs the whole width. */
function facts(lines: readonly Line[]): KnownBlock[] {
  return lines.some(isWritten) ? [richLines(lines, "facts")] : sections(lines.map(renderLine));
}

function listed(items: readonly Line[]): KnownBlock[] {
  return items.some(isWritten) ? [richLines(items, "points")] : sections(items.map((item) => `•  ${renderLine(item)}`));
}

function actions(buttons: readonly Button[]): ActionsBlock[] {
  if (buttons.length === 0) return [];
  return [{ type: "actions", elements: withinAll(buttons.map(renderButton), "buttonsInActions") }];
}

function renderButton(button: Button, index: number): SlackButton {
  return {
    type: "button",
    // Slack wants an action id once in a block; two buttons may do the same with different values.
    action_id: `${pressPrefix}${button.id}~${index}`,
    text: plain(within(button.label, "button")),
    ...(button.value ? { value: within(button.value, "buttonValue") } : {}),
    ...(button.look === "plain" ? {} : { style: button.look }),
    ...(button.spoken ? { accessibility_label: within(button.spoken, "spoken") } : {}),
    ...(button.confirm ? { confirm: renderConfirm(button.confirm) } : {}),
  };
}

function renderConfirm({ title, text, yes, no }: NonNullable<Button["confirm"]>): ConfirmationDialog {
  return {
    title: plain(within(title, "confirmTitle")),
    text: plain(within(text, "confirmText")),
    confirm: plain(within(yes, "confirmButton")),
    deny: plain(within(no, "confirmButton")),
  };
}
