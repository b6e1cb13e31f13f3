// How the paper looks: A4, calm, and readable where it is printed in black and white. Lengths are PDF points.
import type { PaperTone } from "../../src/chat/paper/paper.ts";

export const page = { size: "A4", left: 56, right: 56, top: 54, bottom: 66, width: 595.28, height: 841.89 } as const;
export const textWidth = page.width - page.left - page.right;

export const ink = { text: "#1d2733", quiet: "#5b6875", line: "#d5dbe1", faint: "#f3f5f7", accent: "#1f3a5f" } as const;

export const tones: { readonly [T in PaperTone]: { readonly text: string; readonly fill: string } } = {
  good: { text: "#1f6b45", fill: "#e8f3ed" },
  bad: { text: "#a3261c", fill: "#fbeceb" },
  open: { text: "#5b6875", fill: "#f3f5f7" },
  plain: { text: "#1d2733", fill: "#f3f5f7" },
};

export const font = { plain: "plain", strong: "strong" } as const;
export const size = { title: 21, heading: 12, verdict: 13, text: 9.5, small: 8, tiny: 7 } as const;
