// Blocks in the newest form that a workspace takes: folded where it can fold, else unfolded, else the words alone.
import { LRUCache } from "lru-cache";
import type { SlackMessage } from "./card.ts";
import { unfolded } from "./card.ts";
import { slackError } from "./errors.ts";

type Blocks = SlackMessage["blocks"];
/** Without blocks Slack shows the message's text, which says all of it. */
export type Drawn = { readonly blocks?: Blocks };
export type Draw = <T>(blocks: Blocks, send: (drawn: Drawn) => Promise<T>) => Promise<T>;

/** Workspaces that refused a fold, until the next start; a thousand are kept in mind, the oldest forgotten. */
const most = 1000;

/** One for each adapter: it remembers which workspaces take no folds, so that each is refused one only once. */
export function drawingFor(): (tenant: string) => Draw {
  const plain = new LRUCache<string, true>({ max: most });
  return (tenant) => async (blocks, send) => {
    const simple = unfolded(blocks);
    const folds = blocks.some(({ type }) => type === "container") && !plain.has(tenant);
    const newest = folds ? await tried(() => send({ blocks })) : null;
    if (newest) return newest.answer;
    const older = await tried(() => send({ blocks: simple }));
    if (older && folds) plain.set(tenant, true);
    return older ? older.answer : send({});
  };
}

/** Null: Slack does not take these blocks, and nothing was posted. */
async function tried<T>(send: () => Promise<T>): Promise<{ readonly answer: T } | null> {
  try {
    return { answer: await send() };
  } catch (error) {
    if (!refusals.includes(slackError(error) ?? "")) throw error;
    return null;
  }
}

/** docs.slack.dev, chat.postMessage, errors. */
const refusals = ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"];
