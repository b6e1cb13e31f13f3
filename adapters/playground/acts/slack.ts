// What a person does in the playground's Slack, as the page says it.
import { z } from "zod";
import { app, slackId } from "../cast.ts";
import { type Desk, installInSlack } from "../furnish.ts";
import type { Actor, Slack } from "../slack/index.ts";

const text = z.string().max(4000);
const place = z.strictObject({ channel: z.string(), ts: z.string() });
const choice = z.union([z.string(), z.number(), z.null(), z.array(z.string())]);

export const SlackAct = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("write"), channel: z.string(), text, thread: z.string().optional() }),
  z.strictObject({ do: z.literal("home") }),
  z.strictObject({ do: z.literal("shortcut") }),
  z.strictObject({ do: z.literal("message-shortcut"), at: place }),
  z.strictObject({
    do: z.literal("click"),
    view: z.enum(["top", "home"]).optional(),
    message: place.optional(),
    blockId: z.string(),
    actionId: z.string(),
    value: z.string().optional(),
  }),
  z.strictObject({ do: z.literal("choose"), field: z.string(), choice, enter: z.boolean().optional() }),
  z.strictObject({ do: z.literal("submit") }),
  z.strictObject({ do: z.literal("close"), all: z.boolean().optional() }),
  z.strictObject({ do: z.literal("install") }),
  z.strictObject({ do: z.literal("uninstall") }),
]);
export type SlackAct = z.infer<typeof SlackAct>;

/** Resolves when the app has answered. Throws where nobody could do this. */
export async function actInSlack(desk: Desk, member: string, act: SlackAct): Promise<unknown> {
  const { slack } = desk;
  const actor = slack.as(slackId(member));
  switch (act.do) {
    case "write":
      return write(slack, actor, act, slackId(member));
    case "home":
      return actor.openHome();
    case "shortcut":
      return actor.shortcut("open-case");
    case "message-shortcut":
      return actor.messageShortcut("open-case", act.at.channel, act.at.ts);
    case "click": {
      const { do: _, value, view, message, ...at } = act;
      const where = { ...(view ? { view } : {}), ...(message ? { message } : {}) };
      return actor.click({ ...at, ...where, ...(value === undefined ? {} : { value }) });
    }
    case "choose":
      return actor.choose("top", act.field, act.choice, { enter: act.enter ?? false });
    case "submit":
      return actor.submit();
    case "close":
      return actor.close("top", { all: act.all ?? false });
    case "install":
      return installInSlack(desk);
    case "uninstall":
      return slack.uninstall(slack.state(slackId(member)).workspace.id);
    default:
      return act satisfies never;
  }
}

/** As the composer takes it: a command, an invitation, a mention, or just words. */
async function write(
  slack: Slack,
  actor: Actor,
  act: Extract<SlackAct, { do: "write" }>,
  by: string,
): Promise<unknown> {
  const said = act.text.trim();
  const command = /^(\/\S+)\s*(.*)$/s.exec(said);
  if (command?.[1] === "/invite") return slack.invite(act.channel, by);
  if (command?.[1]) return actor.slash(act.channel, command[2] ?? "", command[1]);
  const mention = `@${app.name}`;
  if (said.startsWith(mention)) return actor.mention(act.channel, typed(said.slice(mention.length).trim()), act.thread);
  return actor.sayTo(act.channel, typed(said), act.thread);
}

/** What a person types is text: Slack's own client writes these three so. */
function typed(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
