// Cards and their parts into Block Kit.
import type {
  ActionsBlock,
  ConfirmationDialog,
  ContainerBlock,
  KnownBlock,
  PlainTextElement,
  Button as SlackButton,
} from "@slack/web-api";
import type { Button, Card, Line, Part, Tone } from "../../src/chat/reply.ts";
import { inSlack } from "./dialect.ts";
import { limits, within, withinAll } from "./limits.ts";
import { escapeText, renderLine } from "./line.ts";

/** Buttons' action ids begin so; what follows, up to `~`, is the `press` intent's `button`. */
export const pressPrefix = "press:";

export type SlackMessage = { text: string; blocks: KnownBlock[] };

/** A card as a message: `text` says all of it, for screen readers and notifications. */
export function renderCard(card: Card): SlackMessage {
  const blocks = [
    heading(`${marks[card.tone]} ${card.title}`),
    ...card.parts.flatMap(renderPart),
    ...actions(card.buttons),
  ];
  return { text: within(escapeText(inSlack(card.spoken)), "messageText"), blocks: withinAll(blocks, "messageBlocks") };
}

export function renderPart(part: Part): KnownBlock[] {
  switch (part.kind) {
    case "heading":
      return [heading(part.text)];
    case "line":
      return [part.subtle ? context(part.line) : section(renderLine(part.line))];
    case "facts":
      return sections(part.facts.map(({ label, line }) => `*${escapeText(label)}:* ${renderLine(line)}`));
    case "list":
      return sections(part.items.map((item) => `•  ${renderLine(item)}`));
    case "quote":
      return [section(quoted(part.text))];
    case "alert":
      return [section(`${marks[part.tone]}  ${renderLine(part.line)}`)];
    case "buttons":
      return actions(part.buttons);
    case "details":
      return folded(part.label, part.parts.flatMap(renderPart));
    case "divider":
      return [{ type: "divider" }];
    default:
      return part satisfies never;
  }
}

/** Never the only sign: words beside them say the same. */
const marks: { readonly [T in Tone]: string } = {
  critical: ":red_circle:",
  warning: ":large_orange_circle:",
  info: ":large_blue_circle:",
  good: ":white_check_mark:",
  quiet: ":white_circle:",
};

export function plain(text: string): PlainTextElement {
  return { type: "plain_text", text, emoji: true };
}

function mrkdwn(text: string): { type: "mrkdwn"; text: string } {
  return { type: "mrkdwn", text };
}

function heading(text: string): KnownBlock {
  return { type: "header", text: plain(within(text, "header")) };
}

function section(text: string): KnownBlock {
  return { type: "section", text: mrkdwn(within(text, "section")) };
}

function folded(label: string, blocks: readonly KnownBlock[]): KnownBlock[] {
  if (blocks.length === 0) return [];
  return [
    {
      type: "container",
      title: plain(within(label, "containerTitle")),
      is_collapsible: true,
      default_collapsed: true,
      child_blocks: withinAll(blocks.filter(isChild), "containerBlocks"),
    },
  ];
}

/** What a container takes: docs.slack.dev, "Container block", and @slack/types. */
function isChild(block: KnownBlock): block is ContainerBlock["child_blocks"][number] & KnownBlock {
  return ["section", "context", "header", "divider", "image"].includes(block.type);
}

/** For a workspace that does not know containers yet: what they hold, unfolded. */
export function unfolded(blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.flatMap((block) => (block.type === "container" ? block.child_blocks : [block]));
}

/** As many lines to a section as it takes. Not in columns: a deadline in two zones needs the whole width. */
function sections(lines: readonly string[]): KnownBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const longer = `${texts.at(-1) ?? ""}\n${line}`;
    if (texts.length > 0 && longer.length <= limits.section) texts.splice(-1, 1, longer);
    else texts.push(line);
  }
  return texts.map(section);
}

function context(line: Line): KnownBlock {
  return { type: "context", elements: [mrkdwn(within(renderLine(line), "context"))] };
}

/** Longer than a section: what a person typed may be 3,000 characters before it is escaped, so it alone is shortened. */
function quoted(text: string): string {
  const whole = renderLine([{ kind: "typed", text }]).replaceAll("\n", "\n> ");
  return `> ${whole.length > limits.section - 10 ? `${whole.slice(0, limits.section - 20).replace(/&[a-z]{0,3}$/, "")}…` : whole}`;
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
