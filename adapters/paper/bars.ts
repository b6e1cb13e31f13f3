// Bars on paper: a row for each, its pieces beside each other, and what they count in words; late is hatched, for black and white.
import type { Block } from "../../src/chat/paper/paper.ts";
import { room, type Sheet, widthOf, write } from "./sheet.ts";
import { ink, page, size, textWidth } from "./style.ts";
import { hatch } from "./timeline.ts";

type Bars = Extract<Block, { readonly kind: "bars" }>;

const fills = { good: "#a9cfb9", critical: "#e7a29c", quiet: "#dfe4e9" } as const;
/** Points: of a row, of its bar, of the names before it and of the words behind it. */
const [row, tall, names, words] = [17, 10, 150, 150];

export function drawBars(sheet: Sheet, { series, bars }: Bars): void {
  const most = Math.max(1, ...bars.map(({ values }) => sum(values)));
  const scale = (textWidth - names - words) / most;
  for (const { label, values } of bars) {
    room(sheet, row);
    write(sheet, label, sheet.y, { size: size.small, width: names - 8 });
    let x = page.left + names;
    for (const [nth, value] of values.entries()) {
      const tone = series[nth]?.tone ?? "quiet";
      const width = value * scale;
      if (width > 0) sheet.doc.rect(x, sheet.y, width, tall).fillColor(fills[tone]).fill();
      if (width > 0 && tone === "critical") hatch(sheet.doc, x, x + width, sheet.y, tall);
      x += width;
    }
    const said = series.flatMap(({ name }, nth) => (values[nth] ? [`${name}: ${values[nth]}`] : [])).join("; ");
    const how = { size: size.tiny, color: ink.quiet, x: x + 6, width: Math.max(words, widthOf(sheet, said) + 4) };
    write(sheet, said, sheet.y + 0.5, how);
    sheet.y += row;
  }
  sheet.y += 6;
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
