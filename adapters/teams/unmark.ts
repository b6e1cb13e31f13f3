// What people say to the bot, without what Teams puts around it.
import { z } from "zod";
import { readHtml, tidy } from "./html.ts";
import type { Activity } from "./read.ts";

/** Teams leaves the text out now and then: microsoft/botbuilder-js#2083, #4379. */
const Mention = z.object({
  type: z.literal("mention"),
  text: z.string().nullish(),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
});

/** What was said to the bot: without its mention, and without the `sla` that may stand before a command. */
export function readText(activity: Activity): string {
  const { text, textFormat } = activity;
  const words = withoutBot(text ?? "", activity);
  const plain =
    textFormat === "plain" ? tidy(words.replaceAll(mentionTag, "").replaceAll("&nbsp;", " ")) : readHtml(words).own;
  return plain.replace(/^\/?sla(?![\p{L}\p{N}-])\s*/iu, "");
}

const mentionTag = /<\/?at(\s[^>]*)?>/gi;

/** However it was named: by the mention's own text, by a tag with its name, or by its name alone at the beginning. */
function withoutBot(text: string, { entities, recipient }: Activity): string {
  const own = (entities ?? [])
    .map((entity) => Mention.safeParse(entity).data)
    .filter((mention) => mention !== undefined && bare(mention.mentioned.id) === bare(recipient.id));
  let words = text;
  for (const mention of own) if (mention?.text) words = words.replaceAll(mention.text, " ");
  if (own.length === 0) return words;
  const names = [...own.map((mention) => mention?.mentioned.name), recipient.name].filter(
    (name) => typeof name === "string",
  );
  for (const name of names.filter((one) => one !== "")) {
    const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    words = words.replaceAll(new RegExp(`<at(\\s[^>]*)?>\\s*${escaped}\\s*</at>`, "gi"), " ");
    if (own.some((mention) => !mention?.text))
      words = words.replace(new RegExp(`^\\s*@?${escaped}(?![\\p{L}\\p{N}])`, "iu"), " ");
  }
  return words;
}

function bare(id: string): string {
  return id.replace(/^28:/, "");
}
