// Bars as a picture: a row for each, its pieces beside each other, and what they count in words, so that no colour says it alone.
import type { Chart, Series } from "../reply.ts";
import { type Drawing, rect, text } from "./svg.ts";

const fills: { readonly [T in Series["tone"]]: string } = { good: "#2f7d55", critical: "#b3362b", quiet: "#c3cad2" };
const quiet = "#5b6775";
/** px. */
const [left, names, longest, tall, row, head, foot] = [24, 150, 340, 18, 32, 74, 14];
const width = 820;

/** Drawn from `top` downwards, px. */
export function barsOf({ title, unit, series, bars }: Chart, top: number): Drawing {
  const most = Math.max(1, ...bars.map(({ values }) => sum(values)));
  const said = bars.map(({ label, values }) => `${label}: ${countedIn(values, series)}`);
  return {
    width,
    height: head + bars.length * row + foot,
    marks: [
      text(`${title} (${unit})`, { x: left, y: top + 26, size: 16, strong: true }),
      ...legend(series, top + 52),
      ...bars.flatMap(({ label, values }, nth) => {
        const y = top + head + nth * row;
        const scale = longest / most;
        const pieces = values.map((value, at) => ({
          x: left + names + sum(values.slice(0, at)) * scale,
          width: value * scale,
          fill: fills[series[at]?.tone ?? "quiet"],
        }));
        return [
          text(label, { x: left, y: y + 14, size: 13, strong: true }),
          ...pieces.filter((piece) => piece.width > 0).map((piece) => rect({ ...piece, y, height: tall })),
          text(countedIn(values, series), {
            x: left + names + sum(values) * scale + 10,
            y: y + 14,
            size: 12,
            color: quiet,
          }),
        ];
      }),
    ],
    said: [title, ...said],
  };
}

/** "In time: 3; Too late: 1" */
function countedIn(values: readonly number[], series: readonly Series[]): string {
  return series.flatMap(({ name }, nth) => (values[nth] ? [`${name}: ${values[nth]}`] : [])).join("; ");
}

function legend(series: readonly Series[], y: number): string[] {
  return series.flatMap(({ name, tone }, nth) => {
    const x = left + nth * 170;
    return [
      rect({ x, y: y - 10, width: 12, height: 12, fill: fills[tone] }),
      text(name, { x: x + 18, y, size: 12, color: quiet }),
    ];
  });
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
