// A place on the paper: where the pen is, and whether there is room beneath it.
import PDFDocument from "pdfkit";
import type { Paper } from "../../src/chat/paper/paper.ts";
import { letters, printable } from "./letters.ts";
import { font, ink, page, size } from "./style.ts";

export type Sheet = {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next block begins, from the top. */
  y: number;
};

type Written = {
  readonly x?: number;
  readonly width?: number;
  readonly strong?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly align?: "left" | "right" | "center";
  readonly link?: string;
  readonly spread?: number;
};

export function openSheet({ title, language, madeAt }: Omit<Paper, "page">): Sheet {
  const doc = new PDFDocument({
    size: page.size,
    margins: { top: page.top, bottom: 0, left: page.left, right: page.right },
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: printable(title), Author: "Dueline", Creator: "Dueline", CreationDate: new Date(madeAt) },
  });
  const { plain, strong } = letters();
  doc.registerFont(font.plain, plain).registerFont(font.strong, strong);
  return { doc, y: page.top };
}

/** Begins a new page where so much does not fit on this one; says whether it did. */
export function room(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= page.height - page.bottom) return false;
  turn(sheet);
  return true;
}

export function turn(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.y = page.top;
}

/** Writes at `y`, and says how high it came out. */
export function write({ doc }: Sheet, text: string, y: number, how: Written = {}): number {
  const { options, said } = set(doc, text, how);
  doc.fillColor(how.color ?? ink.text);
  doc.text(said, how.x ?? page.left, y, { ...options, ...(how.link ? { link: how.link } : {}) });
  return doc.heightOfString(said, options);
}

export function heightOf({ doc }: Sheet, text: string, how: Written = {}): number {
  const { options, said } = set(doc, text, how);
  return doc.heightOfString(said, options);
}

export function widthOf({ doc }: Sheet, text: string, how: Written = {}): number {
  return doc.font(how.strong ? font.strong : font.plain, how.size ?? size.text).widthOfString(printable(text));
}

function set(doc: PDFKit.PDFDocument, text: string, how: Written) {
  doc.font(how.strong ? font.strong : font.plain, how.size ?? size.text);
  const width = how.width ?? page.width - page.left - page.right;
  const options = { width, align: how.align ?? "left", lineGap: 1.5, characterSpacing: how.spread ?? 0 } as const;
  // Nothing to write is written as a blank, so that a row keeps its height.
  return { options, said: printable(text) || " " };
}
