// Bars, where a client draws them: learn.microsoft.com, “Charts in Adaptive Cards”. An older client shows the fallback.
import type { Chart, Series } from "../../src/chat/reply.ts";
import type { Element } from "./line.ts";

/** `otherwise`: what stands there where no bars can be drawn. */
export function chartElement({ title, unit, series, bars }: Chart, otherwise: readonly Element[]): Element {
  return {
    type: "Chart.VerticalBar.Grouped",
    title,
    yAxisTitle: unit,
    stacked: true,
    showBarValues: true,
    data: series.map(({ name, tone }, nth) => ({
      legend: name,
      color: colours[tone],
      values: bars.map(({ label, values }) => ({ x: label, y: values[nth] ?? 0 })),
    })),
    fallback: otherwise.length === 0 ? "drop" : { type: "Container", items: otherwise },
  };
}

/** Never the only sign: the legend names them, and words beside it say the same. */
const colours: { readonly [T in Series["tone"]]: string } = { good: "good", critical: "attention", quiet: "neutral" };
