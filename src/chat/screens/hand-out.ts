// Files at the press of a button: into the thread of a case where it is pressed there, else to whoever pressed, alone.
import type { SupportCase } from "../../case/case.ts";
import type { Words } from "../../lang/index.ts";
import type { Handed, HandedFile, Handing } from "../platform.ts";
import { privateCard } from "../private-card.ts";
import type { Card, Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";

type Out = {
  /** The one case that they are of; null: of several. */
  readonly row: SupportCase | null;
  readonly files: readonly HandedFile[];
  readonly comment: string;
  /** The button's. */
  readonly value: string;
};
export type HandedOut = { readonly handed: Handed; readonly to: Handing["to"] };

/** Where the bot may not post, the one who asked can still have them. */
export async function handOut(visit: Visit, { row, files, comment, value }: Out): Promise<HandedOut> {
  const { core, origin } = visit;
  const platform = core.platforms.get(origin.platform);
  if (!platform) throw new Error(`${origin.platform} is not connected`);
  const { tenant, who, language } = origin;
  const to = placeOf(visit, row);
  const handing = { tenant, to, files, comment, asked: { person: who, language, value } };
  const handed = await platform.hand(handing);
  const isBarred = "room" in to && handed.kind === "refused" && handed.why === "place";
  if (!isBarred) return { handed, to };
  return { handed: await platform.hand({ ...handing, to: { person: who } }), to: { person: who } };
}

type Told = {
  readonly inThread: string;
  readonly sentToYou: string;
  /** Where the platform gives addresses instead of files. */
  links(handed: Extract<Handed, { kind: "links" }>): Card;
};

/** What whoever pressed is told of it. */
export function toldOf(words: Words, { handed, to }: HandedOut, { inThread, sentToYou, links }: Told): Reply {
  const { chat } = words.evidence;
  switch (handed.kind) {
    case "posted":
      return { kind: "done", card: privateCard(words, "room" in to ? inThread : sentToYou, []) };
    case "links":
      return { kind: "card", card: links(handed) };
    case "refused":
      return { kind: "refusal", text: [chat[handed.why]] };
    case "failed":
      return { kind: "refusal", text: [chat.failed] };
    default:
      return handed satisfies never;
  }
}

/** Others hear of a case only where it is talked about. */
function placeOf({ origin: { where, who } }: Visit, row: SupportCase | null): Handing["to"] {
  const isThere = row !== null && where?.room.id === row.room.id && where.room.platform === row.room.platform;
  return isThere ? { room: row.room } : { person: who };
}
