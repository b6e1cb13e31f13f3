// Files into a conversation of Slack's: an address to send each to, then all of them in one message.
import type { WebClient } from "@slack/web-api";
import type { Room } from "../../src/chat/door.ts";
import type { Handed, HandedFile, Handing } from "../../src/chat/platform.ts";
import { deliveryOf, slackError } from "./errors.ts";
import { within } from "./limits.ts";
import { escapeText } from "./line.ts";

/** Slack may take so long over one file, ms. */
const uploadMs = 30_000;

export async function handIn(client: WebClient, { to, files, comment }: Handing): Promise<Handed> {
  try {
    const uploaded: { id: string; title: string }[] = [];
    for (const file of files) uploaded.push(await upload(client, file));
    const [first, ...rest] = uploaded;
    if (!first) throw new Error("there is nothing to hand out");
    const place =
      "room" in to ? placeOf(to.room) : { channel_id: await directWith(client, to.person.id, escapeText(comment)) };
    const words = "room" in to ? { initial_comment: escapeText(comment) } : {};
    await client.files.completeUploadExternal({ files: [first, ...rest], ...place, ...words });
    return { kind: "posted" };
  } catch (error) {
    return handedOf(error);
  }
}

const placeOf = ({ id, thread }: Room) => ({ channel_id: id, ...(thread === null ? {} : { thread_ts: thread }) });

async function upload(client: WebClient, file: HandedFile): Promise<{ id: string; title: string }> {
  const bytes = await file.bytes();
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
    filename: file.name,
    length: bytes.length,
    ...altOf(file),
  });
  if (!url || !id) throw new TypeError("Slack gave no address for a file");
  const body = new Blob([new Uint8Array(bytes)], { type: file.type });
  const answer = await fetch(url, { method: "POST", body, signal: AbortSignal.timeout(uploadMs), redirect: "error" });
  if (!answer.ok) throw new TypeError(`Slack took no file: HTTP ${answer.status}`);
  return { id, title: file.name };
}

/** `alt_txt`, as docs.slack.dev has it: the types of the SDK call it otherwise. */
function altOf({ alt }: HandedFile): { readonly alt_txt?: string } {
  return alt === undefined ? {} : { alt_txt: within(alt, "fileAlt") };
}

/** Files go to a conversation, never to a person: a message opens the one with him. */
async function directWith(client: WebClient, person: string, text: string): Promise<string> {
  const { channel } = await client.chat.postMessage({ channel: person, text, unfurl_links: false });
  if (!channel) throw new TypeError("Slack did not say where its message stands");
  return channel;
}

function handedOf(error: unknown): Handed {
  const word = slackError(error);
  if (word === "missing_scope") return { kind: "refused", why: "scope" };
  if (word === null && (error instanceof TypeError || error instanceof DOMException)) return { kind: "failed" };
  const delivery = deliveryOf(error);
  return delivery.kind === "refused" ? { kind: "refused", why: "place" } : { kind: "failed" };
}
