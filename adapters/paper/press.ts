// The press of the house. What draws PDFs and pictures is loaded when the first one is wanted.
import { LRUCache } from "lru-cache";
import type { Press } from "../../src/chat/core.ts";
import { csvInTurns, jsonInTurns } from "./in-turns.ts";
import { pdfAside } from "./pdf-aside.ts";

/** Drawn lately: one who opens an address is often followed by others. Of some 50 KB each. */
const drawings = new LRUCache<string, Uint8Array>({ max: 100 });

export const press: Press = {
  csv: csvInTurns,
  json: jsonInTurns,
  pdf: pdfAside,
  async png(picture) {
    const drawn = drawings.get(picture.svg);
    if (drawn) return drawn;
    const { pngOf } = await import("./png.ts");
    const bytes = await pngOf(picture);
    drawings.set(picture.svg, bytes);
    return bytes;
  },
};
