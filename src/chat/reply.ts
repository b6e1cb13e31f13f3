// What is said and shown, as meaning: every adapter draws each kind, or does not compile.
import type { Person } from "../case/case.ts";
import type { Command, Said } from "../lang/say.ts";
import { type Field, fieldKinds } from "./field.ts";

export type { Command, Said } from "../lang/say.ts";
export { type Field, fieldKinds, type Option } from "./field.ts";

/** A piece of a sentence. A plain string is our own words, never a person's: those are `typed`, and always escaped. */
export type Span =
  | string
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "typed"; readonly text: string }
  /** Shown in the reader's zone where the platform can; `zone` is for the words beside it and for readers without one. */
  | { readonly kind: "time"; readonly at: number; readonly zone: string; readonly show: "date-time" | "time" | "date" }
  | { readonly kind: "person"; readonly person: Person; readonly ping: boolean }
  /** `shown` in the reader's words, extension and all. `dial` is E.164; null: the number cannot be dialled. */
  | { readonly kind: "phone"; readonly shown: string; readonly dial: string | null; readonly extension: string | null }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  | Command;
export type Line = readonly Span[];

export type Tone = "critical" | "warning" | "info" | "good" | "quiet";

export type Button = {
  /** Comes back as the `press` intent's `button`; of a button inside a form as `pressed` of its `change`. */
  readonly id: string;
  readonly label: string;
  /** What a screen reader says where the label alone is not enough. */
  readonly spoken?: string | undefined;
  readonly look: "primary" | "danger" | "plain";
  /** Comes back untouched: a case id mostly. At most 500 characters. */
  readonly value: string;
  /** Does pressing open a form? A platform may have to know before it is pressed. */
  readonly opensForm: boolean;
  readonly confirm?:
    | { readonly title: string; readonly text: string; readonly yes: string; readonly no: string }
    | undefined;
};

export type Part =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "line"; readonly line: Line; readonly subtle: boolean }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: string; readonly line: Line }[] }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  /** For a platform whose tables can be sorted; `otherwise` says the same in lines, to all others and to those who hear it. */
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
      readonly otherwise: readonly Plain[];
    }
  /** For a platform that draws bars; what they show stands in words beside them too, and `otherwise` where none are drawn. */
  | (Chart & { readonly kind: "chart"; readonly otherwise: readonly Plain[] })
  /** What a person typed, set apart. */
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "alert"; readonly tone: Tone; readonly line: Line }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] }
  /** Folded until somebody opens it: what nobody needs in the first minute. No buttons, and nothing folded, in it. */
  | { readonly kind: "details"; readonly label: string; readonly parts: readonly Plain[] }
  /** At an address that the client opens; `alt` says all that it shows. */
  | { readonly kind: "image"; readonly url: string; readonly alt: string }
  | { readonly kind: "divider" };

/** A bar for each label, of a piece for each series; every label once. `unit`: what is counted. */
export type Chart = {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly Series[];
  readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[];
};
export type Series = { readonly name: string; readonly tone: "good" | "critical" | "quiet" };

/** What may stand in a fold. */
export type Plain = Exclude<Part, { readonly kind: "details" | "table" | "chart" | "buttons" | "divider" | "image" }>;

/** A number is sorted as one. */
export type Cell = Line | number;

export type Form = {
  /** Which screen it is: the file that drew it reads it. */
  readonly screen: string;
  /** Comes back untouched with every answer. JSON, at most 2,000 characters. */
  readonly memo: string;
  /** At most 24 characters. */
  readonly title: string;
  readonly submit: string | null;
  readonly close: string;
  /** Everything was said already: it may be sent as it stands, without being looked at in a window. */
  readonly whole?: boolean;
  readonly today?: Today;
  readonly parts: readonly (Part | Field)[];
};

/** What a reader takes for today, [from, to) in epoch ms: a platform that cannot say “today” leaves its date out. */
export type Today = { readonly from: number; readonly to: number } | undefined;

export type Card = {
  readonly tone: Tone;
  readonly title: string;
  readonly today?: Today;
  readonly parts: readonly Part[];
  readonly buttons: readonly Button[];
  /** The whole message in plain words: for screen readers, previews and clients that draw no cards. */
  readonly spoken: Said;
};

export type Reply =
  /** Opened, or put in the place of the one that was answered. */
  | { readonly kind: "form"; readonly form: Form }
  /** The same form again with `mistake` on its fields and everything typed still in it. */
  | { readonly kind: "mistakes"; readonly form: Form }
  /**
   * For the one who acted. A platform on which he asked before everyone may answer there too, but for what is `alone`:
   * not everybody there may see it.
   */
  | { readonly kind: "card"; readonly card: Card; readonly alone?: boolean | undefined }
  | { readonly kind: "home"; readonly parts: readonly Part[]; readonly today?: Today }
  /** The dialog closes; `card` is what the one who acted is then told. */
  | {
      readonly kind: "done";
      readonly card: Card | null;
      /** The room's card, where the bot may not post it there: for a platform on which a person can post it himself. */
      readonly offered?: Card | undefined;
    }
  /** It cannot be done, and what can be done instead. */
  | { readonly kind: "refusal"; readonly text: Said };

export function isField(part: Part | Field): part is Field {
  return fieldKinds.some((kind) => kind === part.kind);
}
