// Evidence at the press of a button: into the thread of a case where it is pressed there, else to whoever pressed, alone.
import type { AuditObject } from "../../case/audit.ts";
import { noteDone } from "../audit.ts";
import { flat } from "../line.ts";
import { type Made, packFor } from "../pack.ts";
import { list, says } from "../part.ts";
import type { Handed, Handing } from "../platform.ts";
import { privateCard } from "../private-card.ts";
import type { Line, Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";

export async function handEvidence(visit: Visit, value: string): Promise<Reply> {
  const made = await packFor(visit, value);
  if ("text" in made) return made;
  const { core, origin } = visit;
  const platform = core.platforms.get(origin.platform);
  if (!platform) throw new Error(`${origin.platform} is not connected`);
  const handing = handingOf(visit, made);
  const handed = await platform.hand(handing);
  // Where the bot may not post, the one who asked can still have it.
  const isBarred = "room" in handing.to && handed.kind === "refused" && handed.why === "place";
  const to = isBarred ? { person: origin.who } : handing.to;
  const last = isBarred ? await platform.hand({ ...handing, to }) : handed;
  if (last.kind === "posted" || last.kind === "links") await noteDone(visit, "export", objectOf(made), ["evidence"]);
  return told(visit, made, last, to);
}

function objectOf({ row }: Made): AuditObject {
  return row === null ? { kind: "tenant" } : { kind: "case", number: row.number };
}

function handingOf(visit: Visit, made: Made): Handing {
  const { origin, words } = visit;
  const { tenant, who, language } = origin;
  const { title, seal, files, value } = made;
  const comment = words.evidence.chat.comment(title, who.name, seal);
  return { tenant, to: placeOf(visit, made), files, comment, asked: { person: who, language, value } };
}

type Place = Handing["to"];

/** Others hear of a case only where it is talked about. */
function placeOf({ origin: { where, who } }: Visit, { row }: Made): Place {
  const isThere = row !== null && where?.room.id === row.room.id && where.room.platform === row.room.platform;
  return isThere ? { room: row.room } : { person: who };
}

function told({ words, origin }: Visit, { title }: Made, handed: Handed, to: Place): Reply {
  const { chat } = words.evidence;
  switch (handed.kind) {
    case "posted":
      return {
        kind: "done",
        card: privateCard(words, "room" in to ? chat.inThread(title) : chat.sentToYou(title), []),
      };
    case "links": {
      const zone = origin.who.zone ?? "UTC";
      const until: Line = [{ kind: "time", at: handed.until, zone, show: "date-time" }];
      const links = handed.links.map(({ format, url }): Line => [{ kind: "link", text: format.toUpperCase(), url }]);
      return { kind: "card", card: privateCard(words, title, [says(flat(chat.links(title, until))), list(links)]) };
    }
    case "refused":
      return { kind: "refusal", text: [chat[handed.why]] };
    case "failed":
      return { kind: "refusal", text: [chat.failed] };
    default:
      return handed satisfies never;
  }
}
