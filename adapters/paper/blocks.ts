// Each kind of block, drawn beneath the last.
import type { Block } from "../../src/chat/paper/paper.ts";
import { drawBars } from "./bars.ts";
import { heightOf, room, type Sheet, turn, write } from "./sheet.ts";
import { ink, page, size, textWidth, tones } from "./style.ts";
import { drawTable } from "./table.ts";
import { drawTimeline } from "./timeline.ts";

export async function draw(sheet: Sheet, block: Block): Promise<void> {
  switch (block.kind) {
    case "cover":
      drawCover(sheet, block);
      break;
    case "verdict":
      drawVerdict(sheet, block);
      break;
    case "facts":
      drawFacts(sheet, block);
      break;
    case "timeline":
      drawTimeline(sheet, block.timeline);
      break;
    case "heading":
      drawHeading(sheet, block.text);
      break;
    case "bars":
      drawBars(sheet, block);
      break;
    case "table":
      await drawTable(sheet, block);
      break;
    case "text":
      drawText(sheet, block.text, block.subtle ? { size: size.small, color: ink.quiet } : {});
      break;
    case "link":
      drawText(sheet, block.text, { color: ink.accent, link: block.url, size: size.small });
      break;
    case "code":
      drawCode(sheet, block);
      break;
    case "page":
      turn(sheet);
      break;
    default:
      block satisfies never;
  }
}

type Of<K extends Block["kind"]> = Extract<Block, { readonly kind: K }>;

function drawCover(sheet: Sheet, { kicker, title, sub }: Of<"cover">): void {
  sheet.doc.rect(page.left, sheet.y, 28, 3).fillColor(ink.accent).fill();
  sheet.y += 10;
  sheet.y += write(sheet, kicker, sheet.y, { size: size.small, strong: true, color: ink.accent, spread: 0.8 }) + 3;
  sheet.y += write(sheet, title, sheet.y, { size: size.title, strong: true }) + 2;
  sheet.y += write(sheet, sub, sheet.y, { size: size.heading, color: ink.quiet }) + 14;
}

function drawVerdict(sheet: Sheet, { tone, word, lines }: Of<"verdict">): void {
  const inner = { x: page.left + 16, width: textWidth - 32 };
  const big = { ...inner, size: size.verdict, strong: true, color: tones[tone].text };
  const height = lines.reduce((sum, line) => sum + heightOf(sheet, line, inner) + 3, heightOf(sheet, word, big) + 22);
  room(sheet, height);
  sheet.doc.rect(page.left, sheet.y, textWidth, height).fillColor(tones[tone].fill).fill();
  sheet.doc.rect(page.left, sheet.y, 4, height).fillColor(tones[tone].text).fill();
  let y = sheet.y + 10;
  y += write(sheet, word, y, big) + 3;
  for (const line of lines) y += write(sheet, line, y, inner) + 3;
  sheet.y += height + 16;
}

/** In two columns, row by row. */
function drawFacts(sheet: Sheet, { facts }: Of<"facts">): void {
  const width = (textWidth - 20) / 2;
  const label = { size: size.tiny, strong: true, color: ink.quiet, width } as const;
  for (let nth = 0; nth < facts.length; nth += 2) {
    const row = facts.slice(nth, nth + 2);
    const heights = row.map(({ text }) => 11 + heightOf(sheet, text, { width }) + 7);
    room(sheet, Math.max(...heights));
    for (const [side, fact] of row.entries()) {
      const x = page.left + side * (width + 20);
      write(sheet, fact.label, sheet.y, { ...label, x });
      write(sheet, fact.text, sheet.y + 11, { x, width });
    }
    sheet.y += Math.max(...heights);
  }
  sheet.y += 8;
}

/** With something beneath it: a heading alone at the foot of a page says nothing. */
function drawHeading(sheet: Sheet, text: string): void {
  room(sheet, 90);
  sheet.y += 6;
  sheet.y += write(sheet, text, sheet.y, { size: size.heading, strong: true, color: ink.accent }) + 7;
}

/** A text that is longer than a page goes on by its lines: pdfkit would begin pages of its own. */
function drawText(sheet: Sheet, text: string, how: Parameters<typeof write>[3]): void {
  for (const part of text.split("\n")) {
    const height = heightOf(sheet, part, how);
    room(sheet, height);
    sheet.y += write(sheet, part, sheet.y, how);
  }
  sheet.y += 6;
}

function drawCode(sheet: Sheet, { label, text }: Of<"code">): void {
  room(sheet, 30);
  sheet.y += write(sheet, label, sheet.y, { size: size.tiny, strong: true, color: ink.quiet }) + 3;
  sheet.doc.font("Courier", 8).fillColor(ink.text).text(text, page.left, sheet.y, { width: textWidth });
  sheet.y += 18;
}
