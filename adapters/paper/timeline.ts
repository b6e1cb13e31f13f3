// The course of a case, drawn: the vendor's clock as a band, what happened above it, what was due beneath.
import type { Timeline } from "../../src/chat/paper/paper.ts";
import { room, type Sheet, widthOf, write } from "./sheet.ts";
import { rowsIn, stacked, within } from "./stacked.ts";
import { ink, page, size, textWidth, tones } from "./style.ts";

const band = 14;
const dot = 6.5;
const step = 16;
const edge = 8;

type Scale = (at: number) => number;

export function drawTimeline(sheet: Sheet, timeline: Timeline): void {
  const { from, to, events, dues, ticks } = timeline;
  const span = Math.max(1, to - from);
  const x: Scale = (at) => page.left + edge + ((at - from) / span) * (textWidth - 2 * edge);
  const above = stacked(
    events.map(({ at }) => x(at) - dot),
    events.map(() => 2 * dot + 2),
  );
  const widths = dues.map(({ label }) => widthOf(sheet, label, dueStyle) + 10);
  const lefts = dues.map(({ at }, nth) => within(x(at), widths[nth] ?? 0));
  const below = stacked(lefts, widths);
  const [over, under] = [rowsIn(above) * step + 6, rowsIn(below) * 13 + 8];
  room(sheet, over + band + under + 48);
  const top = sheet.y + over;
  drawBand(sheet, timeline, x, top);
  drawDues(sheet, dues, { x, top, lefts, rows: below });
  drawEvents(sheet, events, { x, top, rows: above });
  const foot = top + band + under;
  drawTicks(sheet, ticks, x, foot);
  sheet.y = drawLegend(sheet, timeline.legend, foot + 32) + 14;
}

const fills = { runs: "#c9d6e6", shut: "#eef1f4", waits: "#f6e7c1", late: "#e7a29c" } as const;
const dueStyle = { size: size.tiny + 0.5, strong: true } as const;

function drawBand({ doc }: Sheet, { spans }: Timeline, x: Scale, top: number): void {
  for (const { from, to, kind } of spans) {
    doc
      .rect(x(from), top, Math.max(0.8, x(to) - x(from)), band)
      .fillColor(fills[kind])
      .fill();
    if (kind === "late") hatch(doc, x(from), x(to), top);
  }
  doc
    .rect(page.left + edge, top, textWidth - 2 * edge, band)
    .lineWidth(0.5)
    .strokeColor(ink.quiet)
    .stroke();
}

/** What is late is seen in black and white too. */
export function hatch(doc: PDFKit.PDFDocument, left: number, right: number, top: number, height: number = band): void {
  doc
    .save()
    .rect(left, top, right - left, height)
    .clip();
  for (let at = left - height; at < right; at += 4) doc.moveTo(at, top + height).lineTo(at + height, top);
  doc.lineWidth(0.5).strokeColor(tones.bad.text).stroke().restore();
}

type Rows = { readonly x: Scale; readonly top: number; readonly rows: readonly number[] };

function drawEvents(sheet: Sheet, events: Timeline["events"], { x, top, rows }: Rows): void {
  const { doc } = sheet;
  const yOf = (nth: number) => top - 6 - dot - (rows[nth] ?? 0) * step;
  // The lines first: of what happened at one instant, one would go through the other's number.
  for (const [nth, { at }] of events.entries())
    doc
      .moveTo(x(at), yOf(nth))
      .lineTo(x(at), top + band)
      .lineWidth(0.6)
      .strokeColor(ink.accent)
      .stroke();
  for (const [nth, { at, label }] of events.entries()) {
    const y = yOf(nth);
    doc.circle(x(at), y, dot).fillColor(ink.accent).fill();
    const how = { size: size.tiny, strong: true, color: "#ffffff", align: "center", x: x(at) - 10, width: 20 } as const;
    write(sheet, label, y - 5, how);
  }
}

function drawDues(
  sheet: Sheet,
  dues: Timeline["dues"],
  { x, top, rows, lefts }: Rows & { readonly lefts: readonly number[] },
): void {
  const { doc } = sheet;
  const yOf = (nth: number) => top + band + 6 + (rows[nth] ?? 0) * 13;
  for (const [nth, { at, tone }] of dues.entries()) {
    const line = doc.moveTo(x(at), top - 3).lineTo(x(at), yOf(nth) + 9);
    line.lineWidth(1.2).strokeColor(tones[tone].text).dash(2, { space: 1.5 }).stroke().undash();
  }
  // A label covers the lines that go on beneath it.
  for (const [nth, { at, label, tone }] of dues.entries()) {
    const left = (lefts[nth] ?? x(at)) + 3;
    doc
      .rect(left, yOf(nth) - 1, widthOf(sheet, label, dueStyle) + 4, 11)
      .fillColor("#ffffff")
      .fill();
    write(sheet, label, yOf(nth), { ...dueStyle, color: tones[tone].text, x: left + 1, width: 400 });
  }
}

function drawTicks(sheet: Sheet, ticks: Timeline["ticks"], x: Scale, y: number): void {
  const { doc } = sheet;
  doc
    .moveTo(page.left + edge, y)
    .lineTo(page.width - page.right - edge, y)
    .lineWidth(0.5)
    .strokeColor(ink.line)
    .stroke();
  for (const { at, label } of ticks) {
    doc
      .moveTo(x(at), y)
      .lineTo(x(at), y + 3)
      .lineWidth(0.5)
      .strokeColor(ink.quiet)
      .stroke();
    write(sheet, label, y + 4, { size: size.tiny, color: ink.quiet, align: "center", x: x(at) - 40, width: 80 });
  }
}

function drawLegend(sheet: Sheet, legend: Timeline["legend"], y: number): number {
  let left: number = page.left + edge;
  for (const { kind, label } of legend) {
    sheet.doc
      .rect(left, y + 1.5, 12, 7)
      .fillColor(fills[kind])
      .fill();
    if (kind === "late") hatch(sheet.doc, left, left + 12, y + 1.5, 7);
    const how = { size: size.tiny, color: ink.quiet, x: left + 16, width: 300 } as const;
    write(sheet, label, y, how);
    left += 16 + widthOf(sheet, label, how) + 14;
  }
  return y + (legend.length > 0 ? 10 : 0);
}
