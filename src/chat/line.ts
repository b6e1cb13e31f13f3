// Lines: putting them together, and saying them aloud.
import type { Person } from "../case/case.ts";
import { besideText, type Shown, spokenTime } from "../lang/clock.ts";
import type { Words } from "../lang/index.ts";
import type { Language } from "../lang/languages.ts";
import type { Saying } from "../lang/say.ts";
import type { Command, Line, Part, Said, Span } from "./reply.ts";

/** How times are told: shown with the reader's own beside the vendor's, or spoken in the vendor's zone alone. */
export type Telling = {
  readonly words: Words;
  /** `zone` is the vendor's, IANA; `at` epoch ms. */
  when(at: number, zone: string, show?: Shown): Line;
  /** The reader's own time alone, where the vendor's decides nothing; spoken in `zone`. */
  own(at: number, zone: string, show?: Shown): Line;
  /** How far off that is; empty where what is told stays and would grow false. `kept`: passing it breaks a promise. */
  away(at: number, kept: boolean): Line;
};

/** `reader`: the zone of the only one who reads it, IANA. Where his clock shows the same as the vendor's, the day alone is told beside it. */
export function shown(words: Words, reader: string | null = null): Telling {
  return {
    words,
    when: (at, zone, show = "date-time") => [
      { kind: "time", at, zone, show },
      ` (${besideText(at, { zone, reader }, words.language)})`,
    ],
    own: (at, zone, show = "date-time") => [{ kind: "time", at, zone, show }],
    away: () => [],
  };
}

export function spoken(words: Words): Telling {
  const when: Telling["when"] = (at, zone, show = "date-time") => [spokenTime(at, zone, words.language, show)];
  return { words, when, own: when, away: () => [] };
}

type Hours = { readonly zone: string };

/** When a promise is due: the vendor's own clock stands beside the reader's only where the vendor's hours decide. */
export function dueTime(telling: Telling, at: number, hours: Hours | null | undefined, home: string) {
  return hours ? telling.when(at, hours.zone) : telling.own(at, home);
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

/** A line as words alone; a command by its words, since how it is typed is the platform's. */
export const plain = (line: Line, language: Language) => line.map((span) => spanText(span, language)).join("");

/** Everything that a card says, one sentence a line. */
export function partsText(parts: readonly Part[], language: Language): string {
  return parts
    .flatMap(linesOf)
    .map((line) => plain(line, language))
    .join("\n");
}

/** A whole card in words, its commands left to the platform. */
export function aloud(title: string, parts: readonly Part[], language: Language): Said {
  const lines = heard([[title], ...parts.flatMap(linesOf)], language);
  return joined(lines, "\n").map((span) => (isCommand(span) ? span : spanText(span, language)));
}

/** Of what is only heard every platform takes so many characters; the card, which is seen, has the rest. */
const mostHeard = 3_600;

/** Whole lines, from the first. */
function heard(lines: readonly Line[], language: Language): readonly Line[] {
  let length = 0;
  return lines.filter((line) => {
    length += plain(line, language).length + 1;
    return length <= mostHeard;
  });
}

function isCommand(span: Span): span is Command {
  return typeof span === "object" && span.kind === "command";
}

function linesOf(part: Part): Line[] {
  switch (part.kind) {
    case "heading":
    case "quote":
      return [[part.text]];
    case "line":
    case "alert":
      return [part.line];
    case "facts":
      return part.facts.map(({ label, line }) => [`${label}: `, ...line]);
    case "list":
      return part.items.map((item) => ["- ", ...item]);
    case "table":
      return part.otherwise.flatMap(linesOf);
    case "details":
      return part.parts.flatMap(linesOf);
    case "image":
      return part.alt.split("\n").map((line) => [line]);
    case "buttons":
    case "chart":
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
      return linkText(span);
    case "command":
      return commandText(span);
    default:
      return span satisfies never;
  }
}

/** Where nothing can be pressed: an address of mail says itself. */
export function linkText({ text, url }: SpanOf<"link">): string {
  return url === `mailto:${text}` ? text : `${text} (${url})`;
}

/** As it is typed in a terminal. */
export function commandText({ words }: SpanOf<"command">): string {
  return `sla ${words}`.trim();
}

type SpanOf<K extends Exclude<Span, string>["kind"]> = Extract<Span, { readonly kind: K }>;
