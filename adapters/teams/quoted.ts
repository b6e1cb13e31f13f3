// The message from whose menu the command was chosen, as a person sees it: subject, words, cards, and what it quotes.
import { z } from "zod";
import { jsonIn } from "../kit/body.ts";
import { cardWords } from "./card-words.ts";
import { readHtml, tidy } from "./html.ts";

const text = z.string().nullish();
const Attachment = z.object({ contentType: text, content: z.unknown().optional(), name: text });

/** learn.microsoft.com, “MessageActionsPayload”. Whatever is of another shape is left out, and the rest is read. */
const Quoted = z.object({
  messagePayload: z.object({
    id: text,
    replyToId: text,
    subject: text.catch(null),
    summary: text.catch(null),
    body: z.object({ content: text, contentType: text }).nullish().catch(null),
    attachments: z.array(Attachment).nullish().catch(null),
  }),
});
type Payload = z.infer<typeof Quoted>["messagePayload"];

/** The thread is that of the post it answers. `text` empty: there is nothing in it that can be read. */
export function readQuoted(value: unknown): { text: string; thread: string } | null {
  const { data } = Quoted.safeParse(value);
  const thread = data?.messagePayload.replyToId || data?.messagePayload.id;
  return data && thread ? { text: wordsOf(data.messagePayload), thread } : null;
}

function wordsOf({ subject, summary, body, attachments }: Payload): string {
  const { own, quoted } = readBody(body);
  const cards = (attachments ?? []).filter(({ contentType }) => /card|^$/.test(contentType ?? ""));
  const quotes = (attachments ?? []).filter(({ contentType }) => contentType === "messageReference");
  const first = [tidy(subject ?? ""), own, ...cards.map(({ content }) => cardWords(content))].filter(Boolean);
  const rest = [quoted, ...quotes.map(({ content }) => previewIn(content))].filter(Boolean);
  const all = [...first, ...rest];
  return (all.length > 0 ? all : [tidy(summary ?? "")]).join("\n");
}

function readBody(body: Payload["body"]) {
  const { content, contentType } = body ?? {};
  return contentType === "text" ? { own: tidy(content ?? ""), quoted: "" } : readHtml(content ?? "");
}

const Reference = z.object({ messagePreview: z.string() });

/** A quote in a chat of today: who wrote it stands beside, and is left there. */
function previewIn(content: unknown): string {
  const given = typeof content === "string" ? jsonIn(content) : content;
  return tidy(Reference.safeParse(given).data?.messagePreview ?? "");
}
