// A table: its head stands on every page that it goes on to, and no row is torn apart unless it fills a page.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Block, Cell, Column } from "../../src/chat/paper/paper.ts";
import { heightOf, room, type Sheet, write } from "./sheet.ts";
import { ink, page, size, textWidth, tones } from "./style.ts";

type Table = Extract<Block, { readonly kind: "table" }>;
type Place = { readonly x: number; readonly width: number };

const gap = 10;
const pad = 5;

/** Others get their turn after some rows. */
export async function drawTable(sheet: Sheet, { columns, rows }: Table): Promise<void> {
  const places = placesOf(columns);
  const height = (row: readonly Cell[]) => rowHeight(sheet, row, places);
  room(sheet, headHeight(sheet, columns, places) + (rows[0] ? height(rows[0]) : 0));
  drawHead(sheet, columns, places);
  for (const [nth, row] of rows.entries()) {
    if (nth % 10 === 9) await nextTurn();
    const needed = height(row);
    if (room(sheet, needed)) drawHead(sheet, columns, places);
    drawRow(sheet, row, places, needed);
  }
  sheet.y += 10;
}

function placesOf(columns: readonly Column[]): Place[] {
  let x: number = page.left;
  return columns.map(({ share }, nth) => {
    const width = share * textWidth;
    const place = { x, width: nth === columns.length - 1 ? width : width - gap };
    x += width;
    return place;
  });
}

const headStyle = { size: size.tiny, strong: true, color: ink.quiet } as const;

function headHeight(sheet: Sheet, columns: readonly Column[], places: readonly Place[]): number {
  return Math.max(...columns.map(({ label }, nth) => heightOf(sheet, label, { ...headStyle, ...places[nth] }))) + 4;
}

function drawHead(sheet: Sheet, columns: readonly Column[], places: readonly Place[]): void {
  for (const [nth, { label }] of columns.entries()) write(sheet, label, sheet.y, { ...headStyle, ...places[nth] });
  sheet.y += headHeight(sheet, columns, places);
  rule(sheet, ink.quiet);
}

function rowHeight(sheet: Sheet, row: readonly Cell[], places: readonly Place[]): number {
  return Math.max(...row.map((cell, nth) => cellHeight(sheet, cell, places[nth]))) + 2 * pad;
}

const cellStyle = ({ tone }: Cell) =>
  ({ size: size.small + 0.5, strong: tone !== undefined, color: tones[tone ?? "plain"].text }) as const;
const subStyle = { size: size.tiny + 0.3, color: ink.quiet } as const;

function cellHeight(sheet: Sheet, cell: Cell, place: Place | undefined): number {
  const sub = cell.sub === undefined ? 0 : heightOf(sheet, cell.sub, { ...subStyle, ...place });
  return heightOf(sheet, cell.text, { ...cellStyle(cell), ...place }) + sub;
}

function drawRow(sheet: Sheet, row: readonly Cell[], places: readonly Place[], height: number): void {
  for (const [nth, cell] of row.entries()) {
    const y = sheet.y + pad;
    const above = write(sheet, cell.text, y, { ...cellStyle(cell), ...places[nth] });
    if (cell.sub !== undefined) write(sheet, cell.sub, y + above, { ...subStyle, ...places[nth] });
  }
  sheet.y += height;
  rule(sheet, ink.line);
}

function rule({ doc, y }: Sheet, color: string): void {
  doc
    .moveTo(page.left, y)
    .lineTo(page.width - page.right, y)
    .lineWidth(0.5)
    .strokeColor(color)
    .stroke();
}
