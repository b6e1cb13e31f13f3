// Evidence at the press of a button: into the thread of a case where it is pressed there, else to whoever pressed, alone.
import type { AuditObject } from "../../case/audit.ts";
import { noteDone } from "../audit.ts";
import { flat } from "../line.ts";
import { type Made, packFor } from "../pack.ts";
import { list, says } from "../part.ts";
import { privateCard } from "../private-card.ts";
import type { Line, Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { type HandedOut, handOut, toldOf } from "./hand-out.ts";

export async function handEvidence(visit: Visit, value: string): Promise<Reply> {
  const made = await packFor(visit, value);
  if ("text" in made) return made;
  const { origin, words } = visit;
  const comment = words.evidence.chat.comment(made.title, origin.who.name, made.seal);
  const out = await handOut(visit, { ...made, comment });
  if (out.handed.kind === "posted" || out.handed.kind === "links")
    await noteDone(visit, "export", objectOf(made), ["evidence"]);
  return told(visit, made, out);
}

function objectOf({ row }: Made): AuditObject {
  return row === null ? { kind: "tenant" } : { kind: "case", number: row.number };
}

function told({ words, origin }: Visit, { title }: Made, out: HandedOut): Reply {
  const { chat } = words.evidence;
  return toldOf(words, out, {
    inThread: chat.inThread(title),
    sentToYou: chat.sentToYou(title),
    links(handed) {
      const zone = origin.who.zone ?? "UTC";
      const until: Line = [{ kind: "time", at: handed.until, zone, show: "date-time" }];
      const links = handed.links.map(({ format, url }): Line => [{ kind: "link", text: format.toUpperCase(), url }]);
      return privateCard(words, title, [says(flat(chat.links(title, until))), list(links)]);
    },
  });
}
