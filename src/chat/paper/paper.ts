// What stands on a sheet of evidence, as meaning: whoever draws it chooses fonts and places, and no words.
import type { Language } from "../../lang/languages.ts";
import type { Chart } from "../reply.ts";

/** Never colour alone: a tone stands beside a word that says the same. */
export type PaperTone = "good" | "bad" | "open" | "plain";

/** `sub` stands small beneath it. */
export type Cell = { readonly text: string; readonly sub?: string | undefined; readonly tone?: PaperTone | undefined };

export type Column = {
  readonly label: string /** Of the whole width; those of a table come to 1. */;
  readonly share: number;
};

export type Mark = { readonly at: number; readonly label: string };

/** Instants are epoch ms; what lies outside `from` to `to` is not drawn. */
export type Timeline = {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Mark[];
  /** The vendor's clock: it runs, it stands still for the vendor is closed or waits for us, or it runs too late. */
  readonly spans: readonly {
    readonly from: number;
    readonly to: number;
    readonly kind: "runs" | "shut" | "waits" | "late";
  }[];
  /** What happened, by the number that its entry has in the history. */
  readonly events: readonly Mark[];
  readonly dues: readonly (Mark & { readonly tone: PaperTone })[];
  readonly legend: readonly { readonly kind: Timeline["spans"][number]["kind"]; readonly label: string }[];
};

export type Block =
  | { readonly kind: "cover"; readonly kicker: string; readonly title: string; readonly sub: string }
  | { readonly kind: "verdict"; readonly tone: PaperTone; readonly word: string; readonly lines: readonly string[] }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: string; readonly text: string }[] }
  | { readonly kind: "timeline"; readonly timeline: Timeline }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | ({ readonly kind: "bars" } & Pick<Chart, "series" | "bars">)
  | { readonly kind: "text"; readonly text: string; readonly subtle: boolean }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  /** Hashes, to be compared letter by letter. */
  | { readonly kind: "code"; readonly label: string; readonly text: string }
  | { readonly kind: "page" };

export type Paper = {
  readonly language: Language;
  readonly title: string;
  /** Epoch ms. */
  readonly madeAt: number;
  /** At the foot of every page. */
  readonly foot: string;
  /** "Page 2 of 5" */
  page(nth: number, of: number): string;
  /** Made one by one while they are drawn: of many cases there are thousands. */
  readonly blocks: Iterable<Block>;
};
