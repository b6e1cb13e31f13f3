// The lines of a report: one for each promise, in the verb of its measure, and why cases are left out.
import { exclusions } from "../../case/judgement.ts";
import { type ReportRow, shareOf } from "../../case/report.ts";
import type { Words } from "../../lang/index.ts";
import { durationText, lengthText } from "../../lang/when.ts";
import { strong } from "../line.ts";
import { list, says, table, whispers } from "../part.ts";
import type { Line, Part, Plain } from "../reply.ts";
import { fewestInTable } from "./case-table.ts";
import { reportBars } from "./report-bars.ts";

/** So many lines are told; a platform takes only so much text in one list. */
const most = { shown: 24, spoken: 8 } as const;
/** Each has a heading and a list of its own, and a card takes only so many parts. */
const mostVendors = 10;
const linesInList = 6;
/** Of one case the counts say it all. */
const fewestShared = 2;

export function reportParts(rows: readonly ReportRow[], words: Words, how: "shown" | "spoken"): Part[] {
  const { talk } = words;
  const promised = rows.filter(({ within }) => within !== null);
  const names = [...new Set(promised.map(({ vendorName }) => vendorName))].slice(0, mostVendors);
  const told = promised.filter(({ vendorName }) => names.includes(vendorName)).slice(0, most[how]);
  const vendors = Map.groupBy(told, ({ vendorName }) => vendorName);
  const few = told.some((row) => shareOf(row)?.few) ? [whispers([talk.reportFew])] : [];
  const left = promised.length - told.length;
  const lines = [...vendors].flatMap(([name, theirs]) => [
    says([strong(name)]),
    ...inLists(theirs.map((row) => rowLine(row, words, how))),
  ]);
  return [
    ...reportBars(promised, words),
    ...(told.length < fewestInTable ? lines : [reportTable(told, words, lines)]),
    ...(left > 0 ? [says(talk.reportGoesOn(left))] : []),
    ...unconfirmed(rows, words),
    ...unpromised(rows, words),
    ...few,
  ];
}

function inLists(lines: readonly Line[]): Plain[] {
  const [some, rest] = [lines.slice(0, linesInList), lines.slice(linesInList)];
  return [list(some), ...(rest.length > 0 ? inLists(rest) : [])];
}

/** What the vendor promised nothing for is left out, and said to be. */
function unpromised(rows: readonly ReportRow[], { talk }: Words): Part[] {
  const none = rows.filter(({ within }) => within === null);
  const groups = Map.groupBy(none, ({ vendorName, plan }) => [vendorName, ...(plan ? [plan.name] : [])].join(" · "));
  const said = [...groups].map(([name, theirs]) => {
    const cases = theirs.filter(({ kind }) => kind === "first-response");
    const count = cases.reduce((sum, { excluded }) => sum + excluded["no-guarantee"], 0);
    return `${name}: ${count} ${talk.leftOut["no-guarantee"]}`;
  });
  return said.length === 0 ? [] : [whispers([talk.reportUnjudged(said.slice(0, most.spoken).join("; "))])];
}

/** The same figures side by side, to be sorted by vendor or by promise. */
function reportTable(rows: readonly ReportRow[], words: Words, otherwise: readonly Plain[]): Part {
  const { columns, talk } = words;
  return table({
    caption: talk.reportTitle,
    columns: [columns.vendor, columns.promise, columns.published, columns.kept, columns.besides],
    rows: rows.map((row) => {
      const besides = besidesOf(row, words, "shown").join("; ");
      return [
        row.vendorName,
        nameOf(row, words),
        publishedOf(row, words) ?? "–",
        countsOf(row, words),
        besides || "–",
      ].map((text) => [text]);
    }),
    otherwise,
  });
}

function rowLine(row: ReportRow, words: Words, how: keyof typeof most): Line {
  const published = publishedOf(row, words);
  const all = [countsOf(row, words), ...besidesOf(row, words, how)];
  return [strong(nameOf(row, words)), `${published === null ? "" : ` (${published})`}: ${all.join("; ")}`];
}

function nameOf({ plan, priority, kind }: ReportRow, { card }: Words): string {
  return [...(plan ? [plan.name] : []), `P${priority}`, card.facts[kind]].join(" · ");
}

function publishedOf({ within, measure }: ReportRow, { talk, language }: Words): string | null {
  return within && talk.reportWithin[measure](durationText(within, language));
}

function besidesOf(row: ReportRow, words: Words, how: keyof typeof most): string[] {
  const { talk, language } = words;
  const { measure, worst: late, took } = row;
  const length = (ms: number) => lengthText(ms, language);
  const all = [
    shareText(row, words),
    late !== null && late >= 60_000 && measure !== "average" ? talk.reportLate(length(late)) : "",
    took && how === "shown" && took.count >= fewestShared
      ? talk.reportTimes(length(took.median), length(took.ninth), took.count)
      : "",
    leftOut(row, words),
    row.reclassified > 0 ? talk.reportReclassified(row.reclassified) : "",
    waitedText(row, words),
  ];
  return all.filter((text) => text !== "");
}

/** Our own delay while it was running. */
function waitedText({ waited, unreached }: ReportRow, { talk, ours, language }: Words): string {
  if (waited < 60_000) return "";
  const said = talk.reportWaited(lengthText(waited, language));
  return unreached < 60_000 ? said : `${said}, ${ours.inVain(lengthText(unreached, language))}`;
}

/** And afterwards, of all cases of a vendor. */
function unconfirmed(rows: readonly ReportRow[], { talk, language }: Words): Part[] {
  const said = [...Map.groupBy(rows, ({ vendorName }) => vendorName)].flatMap(([name, theirs]) => {
    const ms = theirs.reduce((sum, row) => sum + row.unconfirmed, 0);
    return ms < 3_600_000 ? [] : [`${name} ${lengthText(ms, language)}`];
  });
  return said.length === 0 ? [] : [whispers([talk.reportUnconfirmed(said.slice(0, most.spoken).join("; "))])];
}

/** A guarantee is kept or broken, an aim met or missed; an average is longer or shorter than published. */
function countsOf({ measure, met, missed, notYetDue, took, longer }: ReportRow, { talk }: Words): string {
  return measure === "average"
    ? talk.reportCounts.average((took?.count ?? 0) - longer, longer, notYetDue)
    : talk.reportCounts[measure](met, missed, notYetDue);
}

function shareText(row: ReportRow, { talk }: Words): string {
  const share = row.measure === "average" ? null : shareOf(row);
  if (!share || row.measure === "average" || row.met + row.missed < fewestShared) return "";
  return talk.reportShare[row.measure](percent(share.share), percent(share.low), percent(share.high));
}

function leftOut({ excluded }: ReportRow, { talk }: Words): string {
  const why = exclusions.filter((one) => excluded[one] > 0).map((one) => `${excluded[one]} ${talk.leftOut[one]}`);
  return why.length > 0 ? talk.reportUnjudged(why.join(", ")) : "";
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
