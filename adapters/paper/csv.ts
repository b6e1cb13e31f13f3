// A table as CSV, RFC 4180. What a person typed opens no formula when a spreadsheet opens the file.
import { stringify } from "csv-stringify/sync";
import { columns, type Row } from "../../src/evidence/table.ts";

export function csvOf(rows: readonly Row[]): string {
  return csvWith(columns, rows);
}

/** With a byte-order mark: without it Excel takes UTF-8 for something older. `begins`: the head stands above these rows. */
export function csvWith(names: readonly string[], rows: readonly object[], begins = true): string {
  return stringify([...rows], {
    columns: [...names],
    header: begins,
    bom: begins,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}
