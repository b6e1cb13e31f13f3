// What happened to a case, entry by entry: when it happened, when it was noted, who noted it, and what was corrected since.
import type { SupportCase } from "../../case/case.ts";
import { readEntry } from "../../case/stored.ts";
import type { CasePack } from "../../evidence/pack.ts";
import type { HistoryLine } from "../../evidence/told.ts";
import { toldLine } from "../screens/moved-card.ts";
import type { Block, Cell } from "./paper.ts";
import { onPaper, type Reader, textOf, timeCell, whenText } from "./reader.ts";

export function historyBlock(row: SupportCase, { told, record, guests }: CasePack, reader: Reader): Block {
  const { nth, happened, noted, entry } = reader.words.evidence.paper.heads;
  const columns = [
    { label: nth, share: 0.06 },
    { label: happened, share: 0.17 },
    { label: noted, share: 0.17 },
    { label: entry, share: 0.6 },
  ];
  const entries = record.entries.map(readEntry);
  const rows = told.history.map((line, at): Cell[] => {
    const own = entries[at];
    const said = own
      ? textOf(toldLine(row, { ...own, byGuest: guests?.includes(line.entry) ?? false }, onPaper(reader)), reader)
      : line.act.kind;
    const before = told.history[at - 1];
    return [
      { text: String(line.entry) },
      sinceCell(line.happenedAt, before?.happenedAt, reader),
      sinceCell(line.notedAt, before?.notedAt, reader),
      { text: said, sub: mendedText(row, line, reader) },
    ];
  });
  return { kind: "table", columns, rows };
}

/** The day stands where it is another than in the row above. */
function sinceCell(at: string, before: string | undefined, reader: Reader): Cell {
  const cell = timeCell(Date.parse(at), reader);
  const above = before === undefined ? null : timeCell(Date.parse(before), reader);
  return above?.sub === cell.sub ? { text: cell.text } : cell;
}

/** What it is taken for since: its time, what it was, who did it. */
function mendedText(row: SupportCase, { corrected, act, by }: HistoryLine, reader: Reader): string | undefined {
  if (corrected === null) return undefined;
  const { moves, evidence } = reader.words;
  if (corrected.withdrawn) return moves.mended.withdrawn;
  const at = corrected.happenedAt;
  const really = { act: corrected.act ?? act, by: corrected.by ?? by };
  const isOther = corrected.act !== undefined || corrected.by !== undefined;
  return [
    ...(at === null ? [] : [evidence.paper.really(whenText(Date.parse(at), reader))]),
    ...(isOther ? [evidence.paper.reallyThis(textOf(toldLine(row, really, onPaper(reader)), reader))] : []),
  ].join(" ");
}
