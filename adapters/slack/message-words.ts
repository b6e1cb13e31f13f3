// What a message of anybody's says, as a person sees it: its words, else its blocks, and what apps hang beneath them.
import { z } from "zod";
import { isRecord } from "./kind.ts";
import { plainTextOf } from "./unmark.ts";

const text = z.string().nullish().catch(null);
const field = z.object({ title: text, value: text });

/** docs.slack.dev, “Message payloads”; what an app posts may have attachments alone and an empty text. */
export const Attachment = z.object({
  pretext: text,
  title: text,
  text,
  fallback: text,
  fields: z.array(field).nullish().catch(null),
  blocks: z.array(z.unknown()).nullish().catch(null),
  /** What Slack itself adds to a link, or to a message that is quoted by its link. */
  from_url: text,
  is_msg_unfurl: z.boolean().nullish().catch(null),
  is_share: z.boolean().nullish().catch(null),
});
export const Worded = z.object({
  text,
  blocks: z.array(z.unknown()).nullish().catch(null),
  attachments: z.array(Attachment).nullish().catch(null),
});
type Worded = z.infer<typeof Worded>;

/** Empty: there is nothing in it that can be read. Names of people are not in it, only their ids. */
export function messageWords({ text, blocks, attachments }: Worded): string {
  const own = pictured(plainTextOf(text ?? "").trim(), blocks ?? []) || blocksWords(blocks ?? []);
  const hung = (attachments ?? []).map((one) => ({ words: attachmentWords(one), isLink: isUnfurl(one) }));
  const others = hung.filter(({ isLink }) => !isLink || own === "").map(({ words }) => words);
  return [own, ...others].filter((words) => words !== "").join("\n");
}

/** A preview of a link says what stands there; a message that was passed on is what this one says. */
function isUnfurl({ from_url, is_share }: z.infer<typeof Attachment>): boolean {
  return Boolean(from_url) && is_share !== true;
}

/** Not who wrote it: the author of a quoted message is no title. */
function attachmentWords({ pretext, title, text, fields, blocks, fallback }: z.infer<typeof Attachment>): string {
  const pairs = (fields ?? []).map(({ title: name, value }) => [name, value].filter(Boolean).join(": "));
  const said = [pretext, title, text, ...pairs].map((one) => plainTextOf(one ?? "").trim()).filter(Boolean);
  const inBlocks = blocksWords(blocks ?? []);
  if (said.length === 0 && inBlocks === "") return plainTextOf(fallback ?? "").trim();
  return [...said, inBlocks].filter(Boolean).join("\n");
}

/** Deeper than any block. */
const deepest = 12;

function blocksWords(blocks: readonly unknown[]): string {
  return blocks
    .flatMap((block) => wordsIn(block, 0))
    .map((words) => words.trim())
    .filter(Boolean)
    .join("\n");
}

const inline = new Set(["rich_text_section", "rich_text_quote", "rich_text_preformatted"]);

function wordsIn(node: unknown, depth: number): string[] {
  if (typeof node === "string") return [plainTextOf(node)];
  if (!isRecord(node) || depth > deepest) return [];
  const deeper = (list: unknown) => (Array.isArray(list) ? list.flatMap((one) => wordsIn(one, depth + 1)) : []);
  const type = String(node.type);
  if (type === "actions" || type === "input" || type === "button") return [];
  if (type === "emoji") return [emojiIn(node) ?? `:${node.name}:`];
  if (type === "user") return [`@${node.user_id}`];
  if (type === "link") return [String(node.text ?? node.url ?? "")];
  if (type === "text" || type === "plain_text" || type === "raw_text") return [String(node.text ?? "")];
  if (inline.has(type)) return [deeper(node.elements).join("")];
  const said = [node.title, node.text, node.subtitle, node.body].flatMap((one) => wordsIn(one, depth + 1));
  const rows = Array.isArray(node.rows) ? node.rows.flatMap((row) => deeper(row).join(" ")) : [];
  return [...said, ...[node.fields, node.elements, node.child_blocks].flatMap(deeper), ...rows];
}

/** `:fire:` as the picture that people see, where the blocks say which it is. */
function pictured(words: string, blocks: readonly unknown[]): string {
  let seen = words;
  for (const [, name] of words.matchAll(/:([\w+-]+):/g)) {
    const picture = emojiNamed(blocks, name ?? "", 0);
    if (picture) seen = seen.replaceAll(`:${name}:`, picture);
  }
  return seen;
}

function emojiNamed(node: unknown, name: string, depth: number): string | null {
  if (depth > deepest) return null;
  if (Array.isArray(node))
    return node.reduce<string | null>((found, one) => found ?? emojiNamed(one, name, depth + 1), null);
  if (!isRecord(node)) return null;
  return node.type === "emoji" && node.name === name ? emojiIn(node) : emojiNamed(node.elements, name, depth + 1);
}

/** `unicode`: code points in hexadecimal, with hyphens between. */
function emojiIn({ unicode }: { readonly [key: string]: unknown }): string | null {
  if (typeof unicode !== "string" || !/^[0-9a-f]{2,6}(-[0-9a-f]{2,6})*$/i.test(unicode)) return null;
  const points = unicode.split("-").map((point) => Number.parseInt(point, 16));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : null;
}
