// Reads a web page: its main part in blocks, every word with the line and column that it has in the file.
import { Parser } from "htmlparser2";
import type { Block, Page, Passage, Spot } from "../../src/draft/page.ts";

const skipped = new Set(
  "script style nav footer aside noscript template svg button select form dialog iframe".split(" "),
);
const blocks = new Set(
  "address article aside blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr header li main ol p pre section table tbody thead tr td th ul".split(
    " ",
  ),
);

export function readHtml(source: string): Page {
  const spotOf = spotsIn(source);
  const whole = reading(source, spotOf, false);
  feed(source, whole.handle);
  const main = reading(source, spotOf, true);
  feed(source, main.handle);
  return { title: whole.title(), blocks: main.blocks.length > 0 ? main.blocks : whole.blocks };
}

type Handle = {
  open(name: string, attributes: { readonly [name: string]: string }, at: number): void;
  text(text: string, at: number): void;
  close(name: string): void;
};

function feed(source: string, handle: Handle): void {
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => handle.open(name, attributes, parser.startIndex),
    ontext: (text) => handle.text(text, parser.startIndex),
    onclosetag: (name) => handle.close(name),
  });
  parser.end(source);
}

/** `mainOnly`: what stands in `main`, `article` or `role="main"`. */
function reading(source: string, spotOf: (index: number) => Spot, mainOnly: boolean) {
  const found: Block[] = [];
  const open: { name: string; skip: boolean; main: boolean; href: string | null; at: number; span: number }[] = [];
  let title = "";
  let passage = passageMaker();
  let cells: Passage[] | null = null;
  let table = 0;
  const inside = (name: string) => open.some((one) => one.name === name);
  const flush = (kind: "heading" | "item" | "text") => {
    const made = passage.made();
    passage = passageMaker();
    if (made.text !== "") found.push({ kind, passage: made });
  };
  const kindNow = () => (open.some(({ name }) => /^h\d$/.test(name)) ? "heading" : inside("li") ? "item" : "text");
  const handle: Handle = {
    open: (name, attributes, at) => {
      if (blocks.has(name)) {
        if (cells === null) flush(kindNow());
        else passage.space();
      }
      if (name === "table") table += 1;
      if (name === "tr") cells = [];
      if (name === "td" || name === "th") passage = passageMaker();
      const skip = skipped.has(name) || isHidden(attributes);
      const { href = null, colspan } = attributes;
      if (name !== "br" && name !== "hr")
        open.push({ name, skip, main: isMain(name, attributes), href, at, span: spanOf(colspan) });
    },
    text: (text, at) => {
      if (inside("title") && !inside("svg")) title += text;
      if (inside("head") || open.some(({ skip }) => skip) || (mainOnly && !open.some(({ main }) => main))) return;
      passage.add(text, at, spotOf);
    },
    close: (name) => {
      const index = open.findLastIndex((one) => one.name === name);
      const own = open[index];
      if (own?.href && /^(?:https?:|mailto:)/.test(own.href) && passage.filled())
        passage.link(own.href, spotOf(Math.max(own.at, source.indexOf(own.href, own.at))));
      if ((name === "td" || name === "th") && cells) {
        cells.push(...Array(own?.span ?? 1).fill(passage.made()));
        passage = passageMaker();
      } else if (name === "tr" && cells) {
        if (cells.some(({ text }) => text !== "")) found.push({ kind: "row", table, cells });
        cells = null;
      } else if (blocks.has(name) && cells === null) flush(kindNow());
      if (index >= 0) open.splice(index);
    },
  };
  return { blocks: found, handle, title: () => (title.trim() === "" ? null : title.trim().replaceAll(/\s+/g, " ")) };
}

function isMain(name: string, { role }: { readonly [name: string]: string }): boolean {
  return name === "main" || name === "article" || role === "main";
}

function isHidden(attributes: { readonly [name: string]: string }): boolean {
  return attributes.hidden !== undefined || attributes["aria-hidden"] === "true";
}

/** A cell over several columns stands over each of them. */
function spanOf(colspan: string | undefined): number {
  return /^\d{1,2}$/.test(colspan ?? "") ? Math.min(20, Math.max(1, Number(colspan))) : 1;
}

function passageMaker() {
  let text = "";
  const spots: (Spot & { at: number })[] = [];
  return {
    add: (said: string, at: number, spotOf: (index: number) => Spot) => {
      for (const word of said.matchAll(/\S+/g)) {
        const apart = text !== "" && (word.index > 0 || /^\s/.test(said)) && !text.endsWith(" ");
        if (apart) text += " ";
        spots.push({ at: text.length, ...spotOf(at + word.index) });
        text += word[0];
      }
      if (/\s$/.test(said) && text !== "" && !text.endsWith(" ")) text += " ";
    },
    space: () => {
      if (text !== "" && !text.endsWith(" ")) text += " ";
    },
    link: (href: string, spot: Spot) => {
      const address = href
        .replace(/^mailto:/, "")
        .replace(/\?.*$/, (query) => (href.startsWith("mailto:") ? "" : query));
      if (text.includes(address)) return;
      text = `${text.trimEnd()} `;
      spots.push({ at: text.length, ...spot });
      text += `${address} `;
    },
    filled: () => text.trim() !== "",
    made: (): Passage => ({ text: text.trimEnd(), spots }),
  };
}

function spotsIn(source: string): (index: number) => Spot {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (index) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: index - (starts[low] ?? 0) + 1, page: null };
  };
}
