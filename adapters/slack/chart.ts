// Bars, where a workspace draws them: docs.slack.dev, “Data visualization block”. Slack's types do not know it yet.
import type { KnownBlock } from "@slack/web-api";
import type { Chart } from "../../src/chat/reply.ts";
import { limits } from "./limits.ts";

type Drawn = {
  readonly type: "bar";
  readonly series: { readonly name: string; readonly data: { readonly label: string; readonly value: number }[] }[];
  readonly axis_config: { readonly categories: string[]; readonly y_label: string };
};
export type ChartBlock = { readonly type: "data_visualization"; readonly title: string; readonly chart: Drawn };
export type SlackBlock = KnownBlock | ChartBlock;

/** Null: Slack would not take it. */
export function chartBlock({ title, unit, series, bars }: Chart): ChartBlock | null {
  const isTooLong = bars.some(({ label }) => label.length > limits.chartLabel) || title.length > limits.chartTitle;
  if (isTooLong || bars.length > limits.chartBars || series.length > limits.chartSeries) return null;
  const data = (nth: number) => bars.map(({ label, values }) => ({ label, value: values[nth] ?? 0 }));
  return {
    type: "data_visualization",
    title,
    chart: {
      type: "bar",
      series: series.map(({ name }, nth) => ({ name, data: data(nth) })),
      axis_config: { categories: bars.map(({ label }) => label), y_label: unit },
    },
  };
}
