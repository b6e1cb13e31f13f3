// The press of the house. What draws PDFs is loaded when the first one is wanted.
import type { Press } from "../../src/chat/core.ts";
import { csvOf } from "./csv.ts";

export const press: Press = {
  csv: csvOf,
  async pdf(paper) {
    const { pdfOf } = await import("./pdf.ts");
    return pdfOf(paper);
  },
};
