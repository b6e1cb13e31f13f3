// The first page of many cases: how each kind of promise was kept, and the cases with their verdict.

import type { LedgerLine } from "../../evidence/ledger.ts";
import type { Pack } from "../../evidence/pack.ts";
import { shorten } from "../reading/title.ts";
import type { Block, Cell } from "./paper.ts";
import { type Reader, timeCell, whenText } from "./reader.ts";
import { toneOf } from "./verdict-block.ts";

export function coverBlocks(pack: Pack, reader: Reader): Block[] {
  const { paper } = reader.words.evidence;
  return [
    { kind: "cover", kicker: paper.kicker, title: paper.reportTitle(pack.cases.length), sub: scopeText(pack, reader) },
    ...(pack.scope.kind === "report" && pack.scope.more
      ? [{ kind: "text", text: paper.more(pack.cases.length), subtle: false } as const]
      : []),
    { kind: "heading", text: paper.figures },
    ...figures(pack, reader),
    { kind: "heading", text: paper.cases },
    casesTable(pack, reader),
  ];
}

function scopeText({ scope, cases }: Pack, reader: Reader): string {
  const vendors = [...new Set(cases.map(({ told }) => told.policy.name))].join(", ");
  if (scope.kind === "case" || (scope.since === null && scope.until === null)) return vendors;
  const at = (iso: string | null) => (iso === null ? "…" : whenText(Date.parse(iso), reader));
  return `${vendors} · ${at(scope.since)} – ${at(scope.until)}`;
}

/** More are read faster in the table. */
const mostBars = 12;
const mostName = 17;

type Figures = { met: number; missed: number; open: number };

/** The same twice: as bars, to be seen at a glance, and as numbers. */
function figures({ cases }: Pack, reader: Reader): Block[] {
  const { evidence, card, chart } = reader.words;
  const { heads, outcome } = evidence.paper;
  const groups = new Map<
    string,
    { readonly label: string; readonly cells: readonly Cell[]; readonly figures: Figures }
  >();
  for (const { told } of cases)
    for (const line of told.deadlines) {
      // An average is owed to nobody.
      if (line.measure === "average") continue;
      const name = [told.policy.name, ...(told.policy.plan ? [told.policy.plan] : [])].join(" · ");
      const cells = [{ text: name }, { text: `P${line.priority}` }, { text: card.facts[line.kind] }];
      const key = JSON.stringify([...cells, line.measure]);
      const label = `${shorten(name, mostName)} P${line.priority}, ${card.facts[line.kind]}`;
      const group = groups.get(key) ?? { label, cells, figures: { met: 0, missed: 0, open: 0 } };
      count(group.figures, line);
      groups.set(key, group);
    }
  const rows = [...groups.values()].map(({ cells, figures: { met, missed, open } }): Cell[] => [
    ...cells,
    { text: String(met) },
    { text: String(missed), ...(missed > 0 ? { tone: "bad" as const } : {}) },
    { text: String(open) },
  ]);
  const columns = [
    { label: heads.vendor, share: 0.32 },
    { label: card.facts.priority, share: 0.12 },
    { label: heads.what, share: 0.2 },
    { label: outcome.met, share: 0.12 },
    { label: outcome.missed, share: 0.12 },
    { label: outcome.open, share: 0.12 },
  ];
  const series = [
    { name: chart.kept, tone: "good" },
    { name: chart.late, tone: "critical" },
    { name: chart.open, tone: "quiet" },
  ] as const;
  const bars = [...groups.values()].map(({ label, figures: { met, missed, open } }) => ({
    label,
    values: [met, missed, open],
  }));
  return [
    { kind: "bars", series, bars: bars.filter(({ values }) => values.some((value) => value > 0)).slice(0, mostBars) },
    { kind: "table", columns, rows },
  ];
}

/** What another priority took the place of before it was due is judged there. */
function count(figures: Figures, { outcome }: LedgerLine): void {
  if (outcome !== "superseded") figures[outcome] += 1;
}

function casesTable({ cases }: Pack, reader: Reader): Block {
  const { paper } = reader.words.evidence;
  const words = { bad: paper.missed, good: paper.kept, open: paper.undecided, plain: paper.undecided };
  const rows = cases.map(({ told }): Cell[] => {
    const tone = toneOf(told);
    return [
      { text: String(told.number) },
      timeCell(Date.parse(told.openedAt), reader),
      { text: told.title, sub: [told.policy.name, ...(told.ticket === null ? [] : [told.ticket])].join(" · ") },
      { text: words[tone], tone },
    ];
  });
  const columns = [
    { label: paper.heads.nth, share: 0.08 },
    { label: paper.opened, share: 0.2 },
    { label: paper.heads.title, share: 0.5 },
    { label: paper.heads.verdict, share: 0.22 },
  ];
  return { kind: "table", columns, rows };
}
