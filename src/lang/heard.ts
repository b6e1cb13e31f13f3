// What people say behind `/sla`: the words of one language by what they do in a sentence. The grammar is in chat/reading.

export const commandWords = [
  "help",
  "list",
  "status",
  "find",
  "hotline",
  "due",
  "why",
  "objection",
  "report",
  "settings",
  "tokens",
  "webhooks",
  "calendar",
  "audit",
  "open",
  "organisation",
] as const;
export type CommandWord = (typeof commandWords)[number];

/**
 * Phrases in any case, with or without accents and apostrophes. A word that ends in `*` stands for all that begin so.
 * The longest phrase that fits is heard, and nothing inside it.
 */
type Phrases = readonly string[];

export type Heard = {
  /** What is left of a word without its endings; a stem that fits is as good as the word, for senses that bear meaning. */
  readonly stem: (word: string) => string;
  /** A denial stands behind the verb that it denies ("Zoom geht nicht"), and not before it ("does not work"). */
  readonly deniesBehind: boolean;
  readonly commands: { readonly [C in CommandWord]: Phrases };
  /** What may stand beside a command without making a sentence of it: "please", "the", "my cases". */
  readonly beside: Phrases;
  readonly greeting: Phrases;
  readonly polite: Phrases;
  /** Words of time; the names of days and months come from the language itself. */
  readonly when: { readonly [W in When]: Phrases };
  readonly senses: { readonly [S in Sense]: Phrases };
};

/** `fill` says nothing of its own, `clock` stands at an hour, `ago` and `ahead` at a length, `through` between two days. */
export type When =
  | ("now" | "today" | "yesterday" | "tomorrow" | "last" | "next")
  | ("ago" | "ahead" | "minutes" | "hours" | "clock" | "fill")
  | ("this" | "week" | "month" | "quarter" | "year" | "through")
  /** In this conversation; in all; in all of every workspace that is one company with this one. */
  | ("here" | "everywhere" | "across");

/** What a word does. */
export type Sense = Meaning | Scope | Joint;

/** What is said of the damage: found by stems and through slips of the finger too. */
export const meanings = [
  /** Nothing can be used any more; it ends a call; it is usable and bad; less; hardly at all; a fault of no size. */
  "down",
  "drop",
  "severe",
  "limited",
  "minimal",
  "trouble",
  /** What works, or can be done: denied, it is down. "Mended" ends what was said before; "fine" is fine. */
  "works",
  "mended",
  "fine",
  /** A function that work hangs on; one that may matter or not; one that is said not to matter. */
  "core",
  "part",
  "uncritical",
  /** A way around, and going around; that one has it; that it is half a one, a good one, looked for, not known. */
  "around",
  "bypass",
  "exists",
  "half",
  "good",
  "sought",
  /** A question or a wish. */
  "ask",
  "production",
  "staging",
  "development",
  "constant",
  "intermittent",
  "preview",
] as const;
export type Meaning = (typeof meanings)[number];

/** Who cannot work. */
export type Scope = "everyone" | "site" | "team" | "person";

/** Small words that turn a sentence round; they are taken as they are written. */
export type Joint =
  /** Denials: of a verb, of a noun, "without", of people, of all, "not only", "don't know". */
  | ("not" | "no" | "without" | "nobody" | "nothing" | "notOnly" | "unsure")
  /** How much of it. */
  | ("almost" | "slightly" | "strongly" | "minor" | "properly" | "some" | "every")
  /** What is not so now: asked, supposed, possible, to come, over; and what says that it is so after all. */
  | ("question" | "why" | "if" | "when" | "we" | "maybe" | "later" | "past" | "since" | "still" | "now")
  /** Where another thought begins: always, or where both sides say something; somebody is asked for help. */
  | ("but" | "and" | "or" | "beg")
  | ("plan" | "priority")
  /** Says nothing but which language it is. */
  | "small";
