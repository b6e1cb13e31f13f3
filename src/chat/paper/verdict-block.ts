// What became of the promises of one case, in a word and a sentence each.
import type { SupportCase } from "../../case/case.ts";
import type { LedgerLine } from "../../evidence/ledger.ts";
import type { Told } from "../../evidence/told.ts";
import { lengthText } from "../../lang/when.ts";
import { flat } from "../line.ts";
import type { Line } from "../reply.ts";
import { levelText } from "./levels.ts";
import type { Block, PaperTone } from "./paper.ts";
import { onPaper, type Reader, textOf, whenText } from "./reader.ts";

export function toneOf({ verdicts }: Pick<Told, "verdicts">): PaperTone {
  if (verdicts.some(({ outcome }) => outcome === "missed")) return "bad";
  return verdicts.length > 0 ? "good" : "open";
}

export function verdictBlock(row: SupportCase, told: Told, reader: Reader): Block {
  const { paper } = reader.words.evidence;
  const tone = toneOf(told);
  const open = told.status === "closed" ? paper.neverDecided : paper.undecided;
  const word = { bad: paper.missed, good: paper.kept, open, plain: open }[tone];
  const main = told.verdicts.filter(({ kind }) => kind !== "follow-up");
  const lines = main.map((line) => sentenceOf(row, line, reader));
  const rounds = roundsOf(told.verdicts);
  return { kind: "verdict", tone, word, lines: rounds ? [...lines, paper.followUps(...rounds)] : lines };
}

/** How many follow-ups were due, came in time, and did not. Null: none was. */
function roundsOf(lines: readonly LedgerLine[]): [number, number, number] | null {
  const rounds = lines.filter(({ kind, outcome }) => kind === "follow-up" && outcome !== "superseded");
  const met = rounds.filter(({ outcome }) => outcome === "met").length;
  return rounds.length === 0 ? null : [rounds.length, met, rounds.length - met];
}

function sentenceOf(row: SupportCase, line: LedgerLine, reader: Reader): string {
  const { evidence, card, moves, language } = reader.words;
  const { paper } = evidence;
  const [level, target] = [levelText(row, line.priority, reader), card.target[line.kind]];
  const due = whenText(Date.parse(line.dueAt), reader);
  const came = line.doneAt === null ? "" : whenText(Date.parse(line.doneAt), reader);
  const anew = anewText(line, reader);
  if (line.outcome === "met") return [paper.inTime(level, target, due, came), ...anew].join(" ");
  const late = line.lateByMs ?? 0;
  const said =
    line.doneAt === null
      ? paper.never(level, target, due)
      : late === 0
        ? paper.lateClosed(level, target, due, came)
        : paper.late(level, target, due, came, lengthText(late, language));
  const then = thenText(row, line, reader);
  return [said, ...anew, moves.brokenAs[line.measure], then].filter((text) => text !== "").join(" ");
}

/** That a deadline does not count from the report, and why. */
export function anewText({ anew, since }: LedgerLine, reader: Reader): string[] {
  return anew ? [reader.words.evidence.paper.anew(whenText(Date.parse(since), reader))] : [];
}

/** "Made priority 3 by Genesys …": a missed deadline stays missed. */
export function thenText(row: SupportCase, { followedBy }: LedgerLine, reader: Reader): string {
  if (followedBy === null) return "";
  const { card } = reader.words;
  const when = onPaper(reader).own(Date.parse(followedBy.from), row.terms.vendorZone);
  const name = levelText(row, followedBy.priority, reader);
  const then: Line = flat(card.thenLowered[followedBy.by ?? "us"](row.terms.vendorName, name, when));
  const text = textOf(then, reader);
  return `${text.charAt(0).toLocaleUpperCase(reader.words.language)}${text.slice(1)}.`;
}
