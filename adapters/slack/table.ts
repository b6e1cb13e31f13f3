// A table that people sort and filter: docs.slack.dev, “Data table block”.
import type { DataTableBlock } from "@slack/web-api";
import type { Cell, Line, Part } from "../../src/chat/reply.ts";
import { limits } from "./limits.ts";
import { isHarmless } from "./line.ts";
import { richLine } from "./rich.ts";

type Table = Extract<Part, { readonly kind: "table" }>;
type Drawn = DataTableBlock["rows"][number][number];

/** Null: Slack would not take it; the same is said in lines. */
export function dataTable({ caption, columns, rows }: Table): DataTableBlock | null {
  if (columns.length > limits.tableColumns || rows.length > limits.tableRows) return null;
  const drawn = [columns.map(raw), ...rows.map((row) => row.map(cell))];
  if (JSON.stringify(drawn).length > limits.tableLetters) return null;
  return { type: "data_table", caption, page_size: rows.length, rows: drawn };
}

const raw = (text: string): Drawn => ({ type: "raw_text", text });

function cell(given: Cell): Drawn {
  if (typeof given === "number") return { type: "raw_number", value: given, text: String(given) };
  const only = alone(given);
  return only === null ? richLine(given) : raw(only);
}

/** Words and nothing else are sorted by their letters; what somebody typed is rich text where Slack might make more of it. */
function alone(line: Line): string | null {
  const words = line.map((span) => (typeof span === "string" ? span : plainly(span)));
  const text = words.includes(null) ? "" : words.join("");
  return text.trim() === "" ? null : text;
}

function plainly(span: Exclude<Line[number], string>): string | null {
  return span.kind === "typed" && isHarmless(span.text) && !/[<>&@#]/.test(span.text) ? span.text : null;
}
