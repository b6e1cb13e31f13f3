// What Slack takes as bars. docs.slack.dev, “Data visualization block”.
import { failed, type Rule } from "./problem.ts";
import { anything, isRecord, list, oneOf, shape, string } from "./rules.ts";

const amount: Rule = (value, pointer, problems) => {
  if (typeof value !== "number") problems.push(failed(pointer, "must provide a number", "type"));
};
const label = string(20);
const series = shape({ name: string(50), data: list(20, shape({ label, value: amount })) });
const axes = shape({ categories: list(20, label) }, { x_label: string(50), y_label: string(50) });
const bar = shape({ type: oneOf("bar"), series: list(6, series), axis_config: axes });

/** Of the kinds of chart the product draws bars. */
export const dataVisualization: Rule = shape(
  {
    type: oneOf("data_visualization"),
    title: string(50),
    chart: (value, pointer, problems) =>
      (isRecord(value) && value.type === "bar" ? bar : anything)(value, pointer, problems),
  },
  { block_id: string(255) },
);
