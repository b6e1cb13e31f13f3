// NETCOR's facts as a PDF, drawn as the field draws such pages: headings, paragraphs, a table.
import { once } from "node:events";
import PDFDocument from "pdfkit";

const rows = [
  ["Level", "First response", "Follow-up"],
  ["Eskalationsstufe 1 (Kritisch)", "4 business hours or less", "daily"],
  ["Eskalationsstufe 2 (Hoch)", "8 business hours or less", "as agreed"],
  ["Eskalationsstufe 3 (Mittel)", "2 business days or less", "as agreed"],
  ["Eskalationsstufe 4 (Niedrig)", "4 business days or less", "as agreed"],
];

export async function netcorPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: "A4", margin: 60 });
  const pieces: Buffer[] = [];
  pdf.on("data", (piece: Buffer) => pieces.push(piece));
  pdf.fontSize(20).text("How NETCOR helps");
  pdf.fontSize(11).moveDown();
  pdf.text(
    "The best way to ask is an e-mail to support@netcor.de. By phone NETCOR is reached in Germany on +49 4181 9092-110.",
  );
  pdf.moveDown().fontSize(15).text("Business hours").fontSize(11).moveDown();
  pdf.text("Monday to Friday, 8:30 to 17:00 (UTC +1), except on public holidays.");
  pdf.moveDown().fontSize(15).text("How soon we answer").fontSize(11).moveDown();
  for (const cells of rows) {
    const y = pdf.y;
    for (const [index, cell] of cells.entries()) pdf.text(cell, 60 + index * 180, y, { lineBreak: false });
    pdf.text("", 60, y + 18);
  }
  pdf.end();
  await once(pdf, "end");
  return Buffer.concat(pieces);
}
