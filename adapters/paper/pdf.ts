// Evidence as a PDF: each block drawn beneath the last, and a foot on every page.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Paper } from "../../src/chat/paper/paper.ts";
import { draw } from "./blocks.ts";
import { openSheet, type Sheet } from "./sheet.ts";
import { font, ink, page, size, textWidth } from "./style.ts";

/** `page`: what stands at a foot may have to be asked for. */
type Drawable = Omit<Paper, "page"> & { page(nth: number, of: number): string | Promise<string> };

/** Others get their turn after every block: a report has thousands. */
export async function pdfOf(paper: Drawable): Promise<Uint8Array> {
  const sheet = openSheet(paper);
  const chunks: Buffer[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  sheet.doc
    .on("data", (chunk: Buffer) => void chunks.push(chunk))
    .on("end", resolve)
    .on("error", reject);
  for (const block of paper.blocks) {
    await draw(sheet, block);
    await nextTurn();
  }
  await finishPages(sheet, paper);
  sheet.doc.end();
  await promise;
  return Buffer.concat(chunks);
}

/** Page by page: `end` of the document would compress all of them in one go, while nobody else has a turn. */
async function finishPages({ doc }: Sheet, paper: Drawable): Promise<void> {
  const { start, count } = doc.bufferedPageRange();
  for (let nth = 0; nth < count; nth += 1) {
    doc.switchToPage(start + nth);
    drawFoot(doc, paper.foot, await paper.page(nth + 1, count));
    doc.page.end();
    // The document's own end would write the page once more.
    doc.page.end = () => {};
    await nextTurn();
  }
}

function drawFoot(doc: Sheet["doc"], foot: string, number: string): void {
  const y = page.height - 44;
  doc
    .moveTo(page.left, y - 6)
    .lineTo(page.width - page.right, y - 6)
    .lineWidth(0.5)
    .strokeColor(ink.line)
    .stroke();
  doc.font(font.plain, size.tiny).fillColor(ink.quiet);
  doc.text(foot, page.left, y, { width: textWidth - 90, lineBreak: true });
  doc.text(number, page.width - page.right - 90, y, { width: 90, align: "right" });
}
