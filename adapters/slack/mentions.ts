// `@Dueline …` in a channel or a thread, and what is written to it directly: answered as `/sla …` is, to the one who wrote.
import type { App } from "@slack/bolt";
import type { Card, Reply, Said } from "../../src/chat/reply.ts";
import { starterCard } from "../kit/starter.ts";
import { type Act, actOf, type From, originOf } from "./act.ts";
import { ask, type Desk } from "./desk.ts";
import { limits } from "./limits.ts";
import { Mentioned } from "./payloads.ts";
import { plainTextOf } from "./unmark.ts";
import { whisper } from "./whisper.ts";

/** As the core's own button of this name: the form, with these words in it. */
export const starter = { button: "start", most: limits.buttonValue };

export function listenToMentions(app: App, desk: Desk): void {
  app.event("app_mention", ({ event, client, context }) => heard({ ...event }, { client, context }));
  // Of the conversations only the direct ones with the app are subscribed to; in them it also hears itself, and edits.
  app.event("message", async ({ event, client, context }) => {
    if (event.channel_type === "im") await heard({ ...event }, { client, context });
  });

  async function heard(event: object, from: From): Promise<void> {
    const said = Mentioned.parse(event);
    const isPersons = said.user && !said.bot_id && (!said.subtype || written.includes(said.subtype));
    if (!isPersons || said.user === from.context.botUserId) return;
    const { channel, thread_ts: thread = null } = said;
    const sayer = { id: said.user ?? "", team: said.user_team ?? said.team ?? null };
    const act = await actOf(from, desk.people, { user: sayer, place: { channel, thread, name: null } });
    const text = wordsOf(said.text ?? "", from.context.botUserId ?? "");
    const reply = await ask(desk, act, { ...originOf(act, desk.house), kind: "start", text, quoted: null });
    const message = messageOf(reply, text, act);
    if (message) await whisper(desk, { ...act, beside: thread }, message);
  }
}

/** Subtypes of a message that somebody wrote himself: docs.slack.dev, “message”, subtypes. */
const written = ["file_share", "thread_broadcast", "me_message"];

/** Without the app's own name, wherever it stands and however often, and without the `sla` that may stand before a command. */
function wordsOf(text: string, bot: string): string {
  const others = text.replaceAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (mention, id) => (id === bot ? " " : mention));
  const plain = plainTextOf(others)
    .replaceAll(/[^\S\n]+/g, " ")
    .trim();
  return plain.replace(/^\/?sla(?![\p{L}\p{N}-])\s*/iu, "");
}

/** Null: there is nothing to say that the room does not see anyway. */
function messageOf(reply: Reply, text: string, { known }: Act): Card | Said | null {
  switch (reply.kind) {
    case "card":
    case "done":
      return reply.card;
    case "refusal":
      return reply.text;
    case "form":
    case "mistakes":
      return starterCard(reply.form, text, known.language, starter);
    case "home":
      return null;
    default:
      return reply satisfies never;
  }
}
