// Cases side by side, where a platform has tables: a row each, with what tells them apart and what is due next.
import type { SupportCase } from "../../case/case.ts";
import { levelOf } from "../../case/standing.ts";
import { levelName } from "../level-name.ts";
import { type Telling, typed } from "../line.ts";
import { table } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Line, Part, Plain } from "../reply.ts";
import { nextDue } from "./next-due-line.ts";

/** Fewer are read faster as lines. */
export const fewestInTable = 3;

export type Column = { readonly label: string; readonly cell: (row: SupportCase) => Line };
export type Listed = {
  readonly caption: string;
  readonly rows: readonly SupportCase[];
  readonly now: number;
  readonly mostTitle: number;
  readonly more: readonly Column[];
};

export const nothing: Line = ["–"];

/** `otherwise` where there are too few, and wherever no table can be drawn. */
export function caseTable({ rows, more, caption, ...how }: Listed, telling: Telling, otherwise: Plain): Part {
  if (rows.length < fewestInTable) return otherwise;
  const columns = [...usual(how, telling), ...more];
  return table({
    caption,
    columns: [telling.words.columns.case, ...columns.map(({ label }) => label)],
    rows: rows.map((row) => [row.number, ...columns.map(({ cell }) => cell(row))]),
    otherwise: [otherwise],
  });
}

function usual({ now, mostTitle }: Pick<Listed, "now" | "mostTitle">, telling: Telling): Column[] {
  const { columns, language } = telling.words;
  return [
    { label: columns.vendor, cell: ({ terms }) => [terms.vendorName] },
    { label: columns.priority, cell: (row) => [levelName(levelOf(row, row.priority), language)] },
    { label: columns.what, cell: ({ title }) => [typed(shorten(title, mostTitle))] },
    { label: columns.due, cell: (row) => nextDue(row, now, telling) },
  ];
}
