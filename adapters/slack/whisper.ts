// What one person is told, and nobody else.
import type { Card, Said } from "../../src/chat/reply.ts";
import { jsonIn } from "../kit/body.ts";
import { describe } from "../kit/describe.ts";
import type { Act } from "./act.ts";
import { renderCard, wordsOf } from "./card.ts";
import type { SlackBlock } from "./chart.ts";
import { insisting } from "./client.ts";
import type { Desk } from "./desk.ts";
import { inSlack } from "./dialect.ts";
import { type Drawn, Refused, type Takes } from "./drawing.ts";
import { escapeText } from "./line.ts";
import { richLine } from "./rich.ts";

/**
 * For the one who acted, alone: by the request's own answer address, which needs no membership; else in the room, if
 * the bot is in it; else privately. Never throws: there would be nobody left to tell.
 */
export async function whisper({ house, draw }: Desk, act: Act, message: Card | Said): Promise<void> {
  const { client, known, place, responseUrl, tenant } = act;
  try {
    const text = "spoken" in message ? wordsOf(message) : escapeText(inSlack(message));
    const send = (way: (content: Content) => Promise<unknown>) =>
      draw(tenant)(
        (takes) => blocksOf(message, takes),
        (drawn) => way({ text, ...drawn }),
      );
    if (responseUrl && (await tried(() => send((content) => answerAt(responseUrl, content))))) return;
    // In a thread Slack shows it only to those who have it open.
    const where = { channel: place?.channel ?? "", ...(act.beside ? { thread_ts: act.beside } : {}) };
    const inRoom = () => send((content) => client.chat.postEphemeral({ ...where, user: known.id, ...content }));
    // In his own conversation with the app there is nobody to hide it from, and it stays there.
    if (place && !place.channel.startsWith("D") && (await tried(inRoom))) return;
    await send((content) => insisting(() => client.chat.postMessage({ channel: known.id, mrkdwn: false, ...content })));
  } catch (error) {
    house.log.error({ tenant, error: describe(error) }, "somebody could not be answered");
  }
}

type Content = Drawn & { readonly text: string };

/** A sentence is rich text, since what somebody typed may stand in it. */
function blocksOf(message: Card | Said, takes: Takes): SlackBlock[] {
  return "spoken" in message ? renderCard(message, takes).blocks : [richLine(message)];
}

/** Five uses in half an hour, and a slow or broken one is not worth a person's patience. Throws where it is not taken. */
async function answerAt(url: string, content: Content): Promise<void> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...content }),
    signal: AbortSignal.timeout(5000),
  });
  const body = await answer.text();
  const error = errorIn(body);
  if (error !== null) throw new Refused(error);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  if (body.trimStart().startsWith("<")) throw new Error("no answer of Slack's");
}

/** Slack says “ok”, or JSON in which it stands, or the bare word of its error; a page is somebody else's on the way. */
function errorIn(body: string): string | null {
  const said: unknown = jsonIn(body);
  if (typeof said !== "object" || said === null) return /^[a-z]+(?:_[a-z]+)+$/.exec(body.trim())?.[0] ?? null;
  return Reflect.get(said, "ok") === true ? null : String(Reflect.get(said, "error") ?? "not ok");
}

async function tried(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch {
    return false;
  }
}
