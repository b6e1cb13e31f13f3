// An objection to the vendor's lowering of a priority, drafted: in the vendor's language to send, and in the reader's to understand.
import type { SupportCase } from "../../case/case.ts";
import { clockOf } from "../../case/clock.ts";
import { clockUnder } from "../../case/clock-under.ts";
import { effective } from "../../case/course.ts";
import { deadlineOf } from "../../case/deadlines.ts";
import { levelOf } from "../../case/standing.ts";
import { spokenTime } from "../../lang/clock.ts";
import { type Language, languages, type Words, wordsOf } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import type { Policy, TargetKind } from "../../policy/policy.ts";
import { says } from "../part.ts";
import { privateCard } from "../private-card.ts";
import { shorten } from "../reading/title.ts";
import type { Part, Reply } from "../reply.ts";
import { aloneUnlessHere } from "../rights.ts";
import type { Visit } from "../visit.ts";
import { copyLine } from "./copy-line.ts";
import { titlesIn } from "./rests.ts";
import { toldAnswers } from "./told-answers.ts";

/** The vendor said that another, less urgent priority holds: from which on, and why; `at` epoch ms. */
type Lowered = { readonly from: number; readonly to: number; readonly at: number; readonly why: string };

export async function objectionTo(visit: Visit, row: SupportCase): Promise<Reply> {
  const { core, words } = visit;
  const lowered = loweredBy(row);
  if (!lowered) return { kind: "refusal", text: [words.objection.nothing(row.terms.vendorName)] };
  const policy = core.catalog.find(row.terms.vendor);
  const theirs = wordsOf(vendorsLanguage(policy, row, lowered.from));
  const drafts = [...new Set([theirs, words])];
  const parts = drafts.flatMap((language): Part[] => [
    says([language === theirs ? words.objection.toSend : words.objection.toRead]),
    { kind: "quote", text: draftOf(row, lowered, language, policy) },
  ]);
  parts.push(...copyLine(visit, row));
  const title = words.objection.title(row.number, row.terms.vendorName);
  return aloneUnlessHere(visit, [row], { kind: "card", card: privateCard(words, title, parts) });
}

/** The last time that it did, if its word still holds; null: it did not. */
function loweredBy(row: SupportCase): Lowered | null {
  const nth = row.stood.findLastIndex(({ by }) => by === "vendor");
  const [before, now] = [row.stood[nth - 1], row.stood[nth]];
  if (!before || !now || now.level <= before.level || row.priority !== now.level) return null;
  const step = effective(row.course).findLast(({ act }) => act.kind === "reclassify" && act.by === "vendor");
  const why = step?.act.kind === "reclassify" ? step.act.why : "";
  return { from: before.level, to: now.level, at: now.from, why };
}

/** That of the document whose clause defines the level, where we speak it. */
export function vendorsLanguage(policy: Policy | undefined, row: SupportCase, level: number): Language {
  const clause = clauseOf(policy, level);
  const tongue = policy?.sources.find(({ document }) => document === clause?.document)?.language;
  return languages.find((one) => one === tongue) ?? row.language;
}

function clauseOf(policy: Policy | undefined, level: number) {
  return policy?.priorities.find((one) => one.level === level)?.source;
}

function draftOf(row: SupportCase, { from, to, at, why }: Lowered, words: Words, policy: Policy | undefined): string {
  const { objection } = words;
  const { language } = words;
  const { ticket, number, title, reportedAt, respondedAt, terms } = row;
  const time = (instant: number) => spokenTime(instant, terms.vendorZone, language, "date-time");
  const clause = clauseOf(policy, from);
  const { name, meaning } = levelOf(row, from);
  const defined = clause
    ? objection.clause(
        titlesIn(policy)(clause.document),
        clause.section,
        `${from} (${name})`,
        inWords(meaning, language),
      )
    : objection.meaning(`${from} (${name})`, inWords(meaning, language));
  return [
    objection.subject(ticket ?? objection.ourCase(number), shorten(title, 100)),
    "",
    objection.lowered(time(at), from, to),
    ...(why === "" ? [] : [objection.reason(shorten(why, 300))]),
    defined,
    objection.answers(toldAnswers(row, words, policy)),
    ...(reportedAt === null ? [] : [objection.reported(time(reportedAt))]),
    ...(respondedAt === null ? [] : [objection.responded(time(respondedAt))]),
    ...timesOf(row, from, at).map(([kind, due]) => objection.wasDue(words.card.target[kind], time(due))),
    ...timesOf(row, to, at).map(([kind, due]) => objection.nowDue(words.card.target[kind], time(due))),
    "",
    objection.asks(from),
  ].join("\n");
}

/** The deadlines that the case has under a level, epoch ms; a rhythm has none that could be named, an average is none. */
function timesOf(row: SupportCase, level: number, at: number): [TargetKind, number][] {
  const since = row.stood.findLast((one) => one.level === level && one.from <= at)?.from ?? at;
  return levelOf(row, level).targets.flatMap((target): [TargetKind, number][] => {
    if (!target.guaranteed || target.kind === "follow-up" || target.measure === "average") return [];
    const clock = clockUnder(target, { level, from: since }, row.stood, clockOf(row), at);
    return [[target.kind, deadlineOf(target, clock, at).dueAt]];
  });
}
