// Somebody says what a vendor's mail is: the move is made with the mail's own time, or the mail is nothing.
import type { SupportCase } from "../../case/case.ts";
import { correctedCourse } from "../../case/corrections.ts";
import { type MailFact, mailMoves } from "../../case/mail.ts";
import type { Move } from "../../case/move.ts";
import { moveCase, replyOf } from "../moving.ts";
import type { Reply } from "../reply.ts";
import { caseFor } from "../rights.ts";
import type { Visit } from "../visit.ts";

export async function acceptMail(visit: Visit, value: string): Promise<Reply> {
  const [id = "", entry = "", kind = "", level = ""] = value.split(" ");
  const found = await caseFor(visit, id, "change");
  if ("refusal" in found) return found.refusal;
  const fact = mailOf(found.row, Number(entry));
  const move = fact && moveFor(kind, Number(level), fact, visit.words.mail.why);
  if (!move || isSaid(found.row, fact, move)) return { kind: "refusal", text: [visit.words.mail.already] };
  return replyOf(await moveCase(visit, id, move));
}

export async function dismissMail(visit: Visit, value: string): Promise<Reply> {
  const [id = "", entry = ""] = value.split(" ");
  const found = await caseFor(visit, id, "change");
  if ("refusal" in found) return found.refusal;
  const fact = mailOf(found.row, Number(entry));
  if (!fact || isSaid(found.row, fact)) return { kind: "refusal", text: [visit.words.mail.already] };
  const why = visit.words.mail.why.nothing;
  return replyOf(await moveCase(visit, id, { kind: "withdraw", entry: Number(entry), why }));
}

/** Null: it is nothing, somebody said. */
function mailOf({ course }: SupportCase, entry: number): MailFact | null {
  const act = correctedCourse(course).find(({ revision }) => revision === entry)?.act;
  return act?.kind === "mail" ? act : null;
}

function moveFor(kind: string, to: number, { at }: MailFact, why: Visit["words"]["mail"]["why"]): Move | null {
  const known = mailMoves.find((one) => one === kind);
  if (known === undefined) return null;
  if (known === "reclassify") return { kind: known, at, to, by: "vendor", why: why.reclassify };
  return known === "pause" ? { kind: known, at, why: why.pause } : { kind: known, at };
}

/** Whatever was noted at the mail's own time was its meaning, and it is noted once; but a question may be the answer too. */
function isSaid({ course }: SupportCase, { at }: MailFact, move?: Move): boolean {
  const noted = correctedCourse(course).filter(
    (step) => step.at === at && mailMoves.some((kind) => kind === step.act.kind),
  );
  return move === undefined ? noted.length > 0 : noted.some(({ act }) => act.kind === move.kind);
}
