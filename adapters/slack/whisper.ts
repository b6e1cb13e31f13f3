// What one person is told, and nobody else.
import type { House } from "../../src/chat/door.ts";
import type { Card, Said } from "../../src/chat/reply.ts";
import { jsonIn } from "../kit/body.ts";
import { describe } from "../kit/describe.ts";
import type { Act } from "./act.ts";
import { renderCard, type SlackMessage } from "./card.ts";
import { insisting } from "./client.ts";
import { inSlack } from "./dialect.ts";
import { slackError } from "./errors.ts";
import { escapeText } from "./line.ts";
import { richLine } from "./rich.ts";

/**
 * For the one who acted, alone: by the request's own answer address, which needs no membership; else in the room, if
 * the bot is in it; else privately. Never throws: there would be nobody left to tell.
 */
export async function whisper(act: Act, message: Card | Said, { log }: House): Promise<void> {
  const { client, known, place, responseUrl, tenant } = act;
  try {
    const content = "spoken" in message ? renderCard(message) : sentence(message);
    if (responseUrl && (await answerAt(responseUrl, content))) return;
    // In a thread Slack shows it only to those who have it open.
    const where = { channel: place?.channel ?? "", ...(act.beside ? { thread_ts: act.beside } : {}) };
    const inRoom = () => client.chat.postEphemeral({ ...where, user: known.id, ...content });
    // In his own conversation with the app there is nobody to hide it from, and it stays there.
    if (place && !place.channel.startsWith("D") && (await tried(inRoom))) return;
    await insisting(() => client.chat.postMessage({ channel: known.id, ...content })).catch((error: unknown) => {
      if (slackError(error) !== "invalid_blocks") throw error;
      return client.chat.postMessage({ channel: known.id, text: content.text, mrkdwn: false });
    });
  } catch (error) {
    log.error({ tenant, error: describe(error) }, "somebody could not be answered");
  }
}

/** As rich text, since what somebody typed may stand in it. */
function sentence(said: Said): SlackMessage {
  return { text: escapeText(inSlack(said)), blocks: [richLine(said)] };
}

/** Five uses in half an hour, and a slow or broken one is not worth a person's patience. */
function answerAt(url: string, content: object): Promise<boolean> {
  return tried(async () => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...content }),
      signal: AbortSignal.timeout(5000),
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    if (!isTaken(await answer.text())) throw new Error("no answer of Slack's");
  });
}

/** Slack says “ok”, or JSON in which it stands; a page is somebody else's on the way. */
function isTaken(body: string): boolean {
  const said: unknown = jsonIn(body);
  return typeof said === "object" && said !== null
    ? Reflect.get(said, "ok") === true
    : !body.trimStart().startsWith("<");
}

async function tried(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch {
    return false;
  }
}
