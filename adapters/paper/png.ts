// A picture for those who take no SVG: the same drawing as PNG, in the letters of the paper.
import { renderAsync } from "@resvg/resvg-js";
import type { Picture } from "../../src/chat/picture/svg.ts";
import { covered, letterFiles } from "./letters.ts";

/** Sharp on screens that have two of their own for each px. */
const zoom = 2;

/** Drawn in a thread of its own: nothing waits for it. Whatever fonts the machine has, it looks the same. */
export async function pngOf({ svg }: Picture): Promise<Uint8Array> {
  const drawn = await renderAsync(covered(svg), {
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false, fontFiles: [...letterFiles], defaultFontFamily: "Noto Sans" },
  });
  return drawn.asPng();
}
