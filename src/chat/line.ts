// Lines: putting them together, and saying them aloud.
import type { Person } from "../case/case.ts";
import { besideText, placeText, type Shown, spokenTime } from "../lang/chat/clock.ts";
import type { ChatWords } from "../lang/chat/index.ts";
import type { Saying } from "../lang/chat/say.ts";
import type { Language } from "../policy/parts.ts";
import type { Line, Part, Span } from "./reply.ts";

/** How times are told: shown with the reader's own beside the vendor's, or spoken in the vendor's zone alone. */
export type Telling = {
  readonly words: ChatWords;
  /** `zone` is the vendor's, IANA; `at` epoch ms. */
  when(at: number, zone: string, show?: Shown): Line;
};

export function shown(words: ChatWords): Telling {
  return {
    words,
    when: (at, zone, show = "date-time") => [
      { kind: "time", at, zone, show },
      ` (${besideText(at, zone, words.language)})`,
    ],
  };
}

export function spoken(words: ChatWords): Telling {
  return { words, when: (at, zone, show = "date-time") => [spokenTime(at, zone, words.language, show)] };
}

export const typed = (text: string): Span => ({ kind: "typed", text });
export const strong = (text: string): Span => ({ kind: "strong", text });
export const mention = (person: Person, ping = false): Span => ({ kind: "person", person, ping });

/** A sentence whose pieces are spans or lines, as one line. */
export function flat(saying: Saying<Span | Line>): Line {
  return saying.flatMap((piece) => (typeof piece === "string" || "kind" in piece ? [piece] : piece));
}

/** Lines after one another, with a mark between them. */
export function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [between, ...line]));
}

/** A line as words alone. */
export function plain(line: Line, language: Language): string {
  return line.map((span) => spanText(span, language)).join("");
}

/** Everything that a card says, one sentence a line. */
export function partsText(parts: readonly Part[], language: Language): string {
  return parts.flatMap((part) => partText(part, language)).join("\n");
}

function partText(part: Part, language: Language): string[] {
  switch (part.kind) {
    case "heading":
    case "quote":
      return [part.text];
    case "line":
    case "alert":
      return [plain(part.line, language)];
    case "facts":
      return part.facts.map(({ label, line }) => `${label}: ${plain(line, language)}`);
    case "list":
      return part.items.map((item) => `- ${plain(item, language)}`);
    case "details":
      return part.parts.flatMap((one) => partText(one, language));
    case "buttons":
    case "divider":
      return [];
    default:
      return part satisfies never;
  }
}

function spanText(span: Span, language: Language): string {
  if (typeof span === "string") return span;
  switch (span.kind) {
    case "strong":
    case "typed":
      return span.text;
    case "time":
      return spokenTime(span.at, span.zone, language, span.show);
    case "person":
      return span.person.name;
    case "phone":
      return span.shown;
    case "link":
      return span.url === `mailto:${span.text}` ? span.text : `${span.text} (${span.url})`;
    default:
      return span satisfies never;
  }
}

/** Where somebody is: "Germany, Berlin". */
export function siteText({ country, zone }: { readonly country: string; readonly zone: string }, language: Language) {
  return `${new Intl.DisplayNames([language], { type: "region" }).of(country) ?? country}, ${placeText(zone)}`;
}
