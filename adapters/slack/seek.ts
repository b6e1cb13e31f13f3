// A message that may have been posted unheard, looked for by the name that it was given: where the app may read the channel.
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Room } from "../../src/chat/door.ts";
import type { Named } from "../../src/chat/platform.ts";
import { slackError } from "./errors.ts";

const eventType = "dueline_notice";
/** Clocks differ, ms. */
const before = 5 * 60_000;
const most = 50;

/** For the message's `metadata`: docs.slack.dev, “Using message metadata”. */
export function metadataOf({ id }: Named) {
  return { event_type: eventType, event_payload: { notice: id } };
}

const Found = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.object({ notice: z.string() }) })
        .optional()
        .catch(undefined),
    }),
  ),
});

/**
 * Its `ts`; null: it is not there, or Slack does not let us look, for which the app would need `channels:history`. Throws
 * where Slack does not answer as it should: then nothing is to be posted now.
 */
export async function seek(client: WebClient, { id: channel, thread }: Room, named: Named): Promise<string | null> {
  if (named.doubtedSince === null) return null;
  const oldest = String(Math.floor((named.doubtedSince - before) / 1000));
  const where = { channel, oldest, include_all_metadata: true, limit: most };
  try {
    const answer = thread
      ? await client.conversations.replies({ ...where, ts: thread })
      : await client.conversations.history(where);
    const { data } = Found.safeParse(answer);
    const found = data?.messages.find(({ metadata }) => metadata?.event_payload.notice === named.id);
    return found?.ts ?? null;
  } catch (error) {
    const word = slackError(error);
    if (word === null || word === "internal_error" || word === "fatal_error" || word === "ratelimited") throw error;
    return null;
  }
}
