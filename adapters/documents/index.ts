// A vendor's document from a file, whatever it is written in.
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Page } from "../../src/draft/page.ts";

const readers: { readonly [ending: string]: (bytes: Buffer) => Promise<Page> } = {
  ".html": async (bytes) => (await import("./html.ts")).readHtml(bytes.toString("utf8")),
  ".pdf": async (bytes) => (await import("./pdf.ts")).readPdf(new Uint8Array(bytes)),
  ".txt": async (bytes) => (await import("./text.ts")).readText(bytes.toString("utf8")),
  ".md": async (bytes) => (await import("./text.ts")).readMarkdown(bytes.toString("utf8")),
};
const others: { readonly [ending: string]: string } = { ".htm": ".html", ".markdown": ".md", ".text": ".txt" };

export const endings: readonly string[] = Object.keys(readers);

/** Null: it ends in nothing that can be read. Throws where the file is not there, or is no PDF although it is called so. */
export async function readDocument(path: string): Promise<Page | null> {
  const ending = extname(path).toLowerCase();
  const reader = readers[others[ending] ?? ending];
  return reader ? reader(await readFile(path)) : null;
}
