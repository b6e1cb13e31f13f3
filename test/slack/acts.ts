// What people do again and again in these tests, as they would: type, choose, send, look.
import type { SeenMessage, SeenView, Slack } from "../../adapters/playground/slack/index.ts";
import type { Desk } from "./desk.ts";
import { text } from "./reading.ts";

/** Who acts needs a Slack, and not what stands behind it. */
type At = { readonly slack: Slack };
type Choices = Parameters<ReturnType<Desk["slack"]["as"]>["fill"]>[1];

/** The dialog that somebody has in front of him, when it is no longer the one that waits. */
export function dialog({ slack }: At, who: string): Promise<SeenView> {
  return slack.until(() => {
    const [top] = slack.views(who).slice(-1);
    return top && !top.blocks.every(({ type }) => type === "section" || type === "rich_text") ? top : undefined;
  });
}

export async function openForm(at: At, who: string, said = "", channel = "COPS"): Promise<SeenView> {
  await at.slack.as(who).slash(channel, said);
  return dialog(at, who);
}

/** Answers one after the other, each time waiting until the form has followed. */
export async function choose(at: At, who: string, choices: Choices): Promise<void> {
  for (const [field, choice] of Object.entries(choices)) {
    const before = at.slack.calls("views.update").length;
    const told = await at.slack.as(who).choose("top", field, choice);
    if (told) await at.slack.until(() => at.slack.calls("views.update").length > before);
  }
}

/** A case of Zoom's first priority, opened by Dana and reported, unless said otherwise; its card. An answer is due in an hour. */
export async function openCase(at: Desk, { who = "UDANA", reported = "yes" } = {}): Promise<SeenMessage> {
  const title = "Nobody can join a meeting";
  await openForm(at, who, "zoom meetings are down, no workaround");
  await choose(at, who, { "plan.zoom": "business", title, reported });
  await at.slack.as(who).submit();
  await at.settle();
  return cardOf(at, title);
}

export function cardOf({ slack }: At, title: string, channel = "COPS"): SeenMessage {
  const card = slack.messages(channel).find((one) => one.byApp && !one.ephemeral && one.text.includes(title));
  if (!card) throw new Error(`no card in ${channel} says “${title}”`);
  return card;
}

/** The cards in the channel, of the case that {@link openCase} opens: facts tell a card from a reminder. */
export function cards({ slack }: Desk): SeenMessage[] {
  return slack
    .messages("COPS")
    .filter((seen) => text(seen).includes("*Status:*") && seen.text.includes("Nobody can join"));
}

/** The newest message that only this person sees, in the channel or in his conversation with the app. */
export async function whispered(
  at: Desk,
  who: string,
  act: () => Promise<unknown>,
  channel = "COPS",
): Promise<SeenMessage> {
  const seen = () => [
    ...at.slack.messages(channel, who).filter(({ ephemeral }) => ephemeral),
    ...at.slack.messages(at.slack.as(who).dm().id, who),
  ];
  const before = seen().length;
  await act();
  const found = await at.slack.until(() => (seen().length > before ? seen().at(-1) : undefined), 30_000);
  return found;
}

/** Presses the button that bears this label: on a message, in the Home tab, or in the dialog on top. */
export function press(at: At, who: string, label: string, on: SeenMessage | "home" | "top") {
  const [top] = at.slack.views(who).slice(-1);
  const seen = on === "home" ? at.slack.home(who) : on === "top" ? top : on;
  for (const block of seen?.blocks ?? [])
    for (const element of block.elements ?? [])
      if (isButton(element) && element.text.text === label) {
        const where = typeof on === "string" ? { view: on } : { message: { channel: on.channel, ts: on.ts } };
        return at.slack.as(who).click({ ...where, blockId: block.block_id ?? "", actionId: element.action_id });
      }
  throw new Error(`there is no button “${label}”`);
}

type Button = { readonly action_id: string; readonly text: { readonly text: string } };

function isButton(given: unknown): given is Button {
  return typeof given === "object" && given !== null && "action_id" in given && "text" in given;
}
