// What Slack takes in a table that is sorted and filtered. docs.slack.dev, “Data table block”.
import { failed, type Rule } from "./problem.ts";
import { richElement } from "./rich.ts";
import { all, anything, integer, isRecord, list, ofType, oneOf, shape, string } from "./rules.ts";

const raw = {
  raw_text: shape({ type: oneOf("raw_text"), text: string(10_000) }),
  raw_number: shape({ type: oneOf("raw_number"), value: number, text: string(10_000) }),
};
const rich = shape({ type: oneOf("rich_text"), elements: list(1000, richElement) }, { block_id: string(255) });
const head = list(20, ofType(raw));
const body = list(20, ofType({ ...raw, rich_text: rich }));

function number(value: unknown, pointer: string, problems: Parameters<Rule>[2]): void {
  if (typeof value !== "number") problems.push(failed(pointer, "must provide a number", "type"));
}

/** The first row is the header, and takes no rich text. */
const rows: Rule = (value, pointer, problems) => {
  list(101, anything, 2)(value, pointer, problems);
  const all: unknown[] = Array.isArray(value) ? value : [];
  for (const [index, row] of all.entries()) (index === 0 ? head : body)(row, `${pointer}/${index}`, problems);
  const widths = new Set(all.map((row) => (Array.isArray(row) ? row.length : 0)));
  if (widths.size > 1) problems.push(failed(pointer, "all rows must have the same number of values", "same_length"));
};

const fits: Rule = (value, pointer, problems) => {
  const letters = lettersIn(isRecord(value) ? value.rows : undefined);
  if (letters > 10_000)
    problems.push(failed(pointer, "all cells together take 10000 characters", "max_length", 10_000, letters));
};

/** Whatever stands under `text`, however deep. */
function lettersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lettersIn(one), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, one]) => sum + (name === "text" && typeof one === "string" ? one.length : lettersIn(one)),
    0,
  );
}

export const dataTable: Rule = all(
  shape(
    { type: oneOf("data_table"), caption: string(1000), rows },
    { block_id: string(255), page_size: integer(1, 100), row_header_column_index: integer(0, 19) },
  ),
  fits,
);
