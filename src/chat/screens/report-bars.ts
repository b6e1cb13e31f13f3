// A report's first look: for each vendor and priority how many cases were in time, too late, or still have time.
import type { ReportRow } from "../../case/report.ts";
import type { Words } from "../../lang/index.ts";
import { list } from "../part.ts";
import { shorten } from "../reading/title.ts";
import type { Chart, Line, Part, Series } from "../reply.ts";

/** More are read faster in lines. */
const mostBars = 12;
const mostName = 17;
/** So many signs is the longest bar where it is written. */
const signs = 12;

const kinds = ["first-response", "restoration"] as const;

export function reportBars(rows: readonly ReportRow[], words: Words): Part[] {
  return chartsOf(rows, words).map((chart) => ({ kind: "chart", ...chart, otherwise: [list(inSigns(chart))] }));
}

/** An average is no promise: what it says stands in words alone. */
export function chartsOf(rows: readonly ReportRow[], words: Words): Chart[] {
  const judged = rows.filter(({ within, measure }) => within !== null && measure !== "average");
  return kinds.flatMap((kind) => {
    const bars = barsOf(judged.filter((row) => row.kind === kind));
    return bars.length === 0 ? [] : [chartOf(words.card.facts[kind], bars, words)];
  });
}

type Bar = { readonly label: string; readonly values: readonly number[] };

/** Plans of one vendor are told together: the lines below tell them apart. */
function barsOf(rows: readonly ReportRow[]): Bar[] {
  const labelled = Map.groupBy(rows, ({ vendorName, priority }) => `${shorten(vendorName, mostName)} P${priority}`);
  const bars = [...labelled].map(([label, theirs]) => {
    const sum = (of: (row: ReportRow) => number) => theirs.reduce((all, row) => all + of(row), 0);
    return { label, values: [sum(({ met }) => met), sum(({ missed }) => missed), sum(({ notYetDue }) => notYetDue)] };
  });
  return bars.filter(({ values }) => values.some((value) => value > 0)).slice(0, mostBars);
}

function chartOf(title: string, bars: readonly Bar[], { chart }: Words): Chart {
  const series: Series[] = [
    { name: chart.kept, tone: "good" },
    { name: chart.late, tone: "critical" },
    { name: chart.open, tone: "quiet" },
  ];
  return { title, unit: chart.cases, series, bars };
}

function inSigns({ bars, series }: Chart): Line[] {
  const longest = Math.max(...bars.map(({ values }) => total(values)));
  return bars.map((bar) => written(bar, series, longest));
}

/** "Zoom P1  ■■■□  In time: 3; Too late: 1". */
function written({ label, values }: Bar, series: readonly Series[], longest: number): Line {
  const marks = ["■", "□", "·"];
  const drawn = values.map((value, nth) => (marks[nth] ?? "").repeat(Math.ceil((value / longest) * signs))).join("");
  const said = series.flatMap(({ name }, nth) => (values[nth] ? [`${name}: ${values[nth]}`] : [])).join("; ");
  return [{ kind: "strong", text: label }, `  ${drawn}  ${said}`];
}

const total = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
