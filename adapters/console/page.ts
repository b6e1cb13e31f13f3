// Readable text: labels on the left, wrapped words on the right, colours where the terminal shows them.
import { styleText } from "node:util";

export type Look = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";
/** Words with a look; plain text where there is none. */
export type Ink = string | { readonly text: string; readonly look: Look };
export type Block =
  | { readonly kind: "title"; readonly text: string; readonly aside: string }
  | { readonly kind: "row"; readonly label: string; readonly lines: readonly Ink[] }
  | { readonly kind: "gap" };

/** Columns, and whether the output shows colours. */
export type Paper = { readonly width: number; readonly colours: boolean };

export function row(label: string, ...lines: readonly (Ink | null)[]): Block {
  return { kind: "row", label, lines: lines.filter((line) => line !== null) };
}
export const gap: Block = { kind: "gap" };

/** Ends with a newline. Labels take the width of the longest; a narrow page puts them on a line of their own. */
export function print(blocks: readonly Block[], paper: Paper): string {
  const longest = Math.max(0, ...blocks.map((block) => (block.kind === "row" ? block.label.length : 0)));
  const stacked = paper.width < longest + 30;
  const indent = stacked ? 2 : longest + 2;
  const lines = blocks.flatMap((block) => {
    if (block.kind === "gap") return [""];
    if (block.kind === "title") return titleOf(block, paper);
    const told = block.lines.flatMap((line) =>
      wrapped(line, paper.width - indent).map((text) => painted(line, text, paper)),
    );
    const label = paint(block.label, "dim", paper);
    const pad = " ".repeat(indent);
    if (stacked) return [...(block.label ? [label] : []), ...told.map((text) => pad + text)];
    return told.map((text, index) =>
      index === 0 ? label + " ".repeat(indent - block.label.length) + text : pad + text,
    );
  });
  return `${lines.join("\n")}\n`;
}

export function paint(text: string, look: Look, { colours }: Paper): string {
  return colours ? styleText(look, text, { validateStream: false }) : text;
}

/** Broken at blanks; a word longer than the line stands alone and whole, so that a link can be clicked. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function titleOf({ text, aside }: { text: string; aside: string }, paper: Paper): string[] {
  const lines = wrap(text, paper.width).map((line) => paint(line, "bold", paper));
  return aside === "" ? lines : [...lines, ...wrap(aside, paper.width).map((line) => paint(line, "dim", paper))];
}

function wrapped(ink: Ink, width: number): string[] {
  return wrap(typeof ink === "string" ? ink : ink.text, Math.max(20, width));
}

function painted(ink: Ink, text: string, paper: Paper): string {
  return typeof ink === "string" ? text : paint(text, ink.look, paper);
}
