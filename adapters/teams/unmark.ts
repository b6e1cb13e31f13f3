// What people wrote, without what Teams puts around it.
import { z } from "zod";
import type { Activity } from "./read.ts";

const Mention = z.object({ type: z.literal("mention"), text: z.string(), mentioned: z.object({ id: z.string() }) });

/** What was said to the bot: without its mention, and without the `sla` that may stand before a command. */
export function readText({ text, textFormat, entities, recipient }: Activity): string {
  let words = text ?? "";
  for (const entity of entities ?? []) {
    const { data } = Mention.safeParse(entity);
    if (data && bare(data.mentioned.id) === bare(recipient.id)) words = words.replaceAll(data.text, " ");
  }
  const plain = textFormat === "plain" ? tidy(words.replaceAll(mentionTag, "")) : textOf(words);
  return plain.replace(/^\/?sla(?![\p{L}\p{N}-])\s*/iu, "");
}

const Quoted = z.object({
  messagePayload: z.object({
    id: z.string().nullish(),
    replyToId: z.string().nullish(),
    body: z.object({ content: z.string().nullish(), contentType: z.string().nullish() }).nullish(),
  }),
});

/** The message from whose menu the command was chosen; its thread is that of the post it answers. */
export function readQuoted(value: unknown): { text: string; thread: string } | null {
  const { data } = Quoted.safeParse(value);
  const thread = data?.messagePayload.replyToId ?? data?.messagePayload.id;
  if (!data || !thread) return null;
  const { content, contentType } = data.messagePayload.body ?? {};
  return { text: contentType === "text" ? tidy(content ?? "") : textOf(content ?? ""), thread };
}

const mentionTag = /<\/?at(\s[^>]*)?>/gi;

function textOf(html: string): string {
  const lines = html.replaceAll(/<(\/(p|div|li|tr|h\d)|br\s*\/?)>/gi, "\n").replaceAll(/<\/?[a-z][^>]*>/gi, " ");
  return tidy(lines.replaceAll(/&(nbsp|lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity));
}

const entities: { readonly [entity: string]: string } = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

function tidy(words: string): string {
  return words
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n[\n ]*/g, "\n")
    .trim();
}

function bare(id: string): string {
  return id.replace(/^28:/, "");
}
