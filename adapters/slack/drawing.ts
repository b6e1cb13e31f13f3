// Blocks in the newest form that a workspace takes: bars where it draws them, a table where it has tables, folded where it
// can fold, else in lines, and where no blocks are taken the words alone.
import { LRUCache } from "lru-cache";
import type { SlackBlock } from "./chart.ts";
import { slackError } from "./errors.ts";

type Blocks = SlackBlock[];

/** The blocks of 2026, which a workspace may not know. */
export type Takes = { readonly charts: boolean; readonly tables: boolean; readonly folds: boolean };
export const takesAll: Takes = { charts: true, tables: true, folds: true };
export const takesNone: Takes = { charts: false, tables: false, folds: false };

/** Bars stand in messages alone. */
export const takesOnHome: Takes = { ...takesAll, charts: false };

export type Drawing = (takes: Takes) => Blocks;
/** Without blocks Slack shows the message's text, which says all of it. */
export type Drawn = { readonly blocks?: Blocks };
export type Draw = <T>(drawing: Drawing, send: (drawn: Drawn) => Promise<T>) => Promise<T>;
/** One for each adapter: it remembers what a workspace refused, so that each is asked only once. */
export type DrawIn = (tenant: string) => Draw;

/** Remembered until the next start; a thousand are kept in mind, the oldest forgotten. */
const most = 1000;

export function drawingFor(): DrawIn {
  const known = new LRUCache<string, Takes>({ max: most });
  return (tenant) => async (drawing, send) => {
    for (let takes: Takes | null = known.get(tenant) ?? takesAll; takes !== null; ) {
      const blocks = drawing(takes);
      const taken = await tried(() => send({ blocks }));
      if (taken) {
        known.set(tenant, takes);
        return taken.answer;
      }
      takes = simpler(takes, blocks);
    }
    return send({});
  };
}

/** Null: there is nothing new in it, so it was refused for something else. */
function simpler(takes: Takes, blocks: Blocks): Takes | null {
  const has = (kind: Blocks[number]["type"]) => blocks.some(({ type }) => type === kind);
  if (has("data_visualization")) return { ...takes, charts: false };
  if (has("data_table")) return { ...takes, tables: false };
  return has("container") ? { ...takes, folds: false } : null;
}

/** Where Slack's refusal is no answer of the Web API. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** Null: Slack does not take these blocks, and nothing was posted. */
async function tried<T>(send: () => Promise<T>): Promise<{ readonly answer: T } | null> {
  try {
    return { answer: await send() };
  } catch (error) {
    const word = error instanceof Refused ? error.message : slackError(error);
    if (!refusals.includes(word ?? "")) throw error;
    return null;
  }
}

/** docs.slack.dev, chat.postMessage, errors. */
const refusals = ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"];
