// What a person did, on whatever platform.
import type { Person, PlatformName, Room } from "../case/case.ts";
import type { Token } from "../case/token.ts";
import type { Language } from "../lang/languages.ts";

export type Origin = {
  readonly platform: PlatformName;
  readonly tenant: string;
  readonly who: Person;
  /** May this person change what holds for the whole tenant? From an adapter: as the platform says. */
  readonly admin: boolean;
  /** Of another company, in a room that is shared with it; absent: of this one. */
  readonly outside?: boolean | undefined;
  /** It is no person who acts but a program, with this token: then it alone says what may be seen and done. */
  readonly token?: Pick<Token, "scopes" | "rooms"> | undefined;
  /** What the person's client speaks; settings of the room may say otherwise for what the room hears. */
  readonly language: Language;
  /** Where it was done; null in places that are no room, such as App Home or a global shortcut. */
  readonly where: { readonly room: Room; readonly name: string | null; readonly direct: boolean } | null;
  /** Can an open form follow the answers? Where not, it comes in steps. */
  readonly live: boolean;
  readonly now: number;
  /** The same for the same request and no other, where the platform's requests can be told so: what it writes is written once. */
  readonly once?: string | undefined;
};

/** A day and a time of day as they came, where it is not clear which instant they mean; one of them may be empty. */
export type Wall = { readonly date: string; readonly time: string };
/** Answers by field id: text, the chosen value(s), people, epoch ms, or a time that is not clear yet. */
export type FormAnswer = string | readonly string[] | readonly Person[] | number | Wall | null;
export type FormAnswers = { readonly [field: string]: FormAnswer };
export type OpenForm = { readonly screen: string; readonly memo: string; readonly answers: FormAnswers };

export type Intent = Origin &
  (
    | {
        readonly kind: "start";
        /** What stood behind `/sla`, or was said to the bot, without its mention. */
        readonly text: string;
        /** A message from which a case is to be opened: its text, and the thread that the card goes to. */
        readonly quoted: { readonly text: string; readonly thread: string } | null;
      }
    /**
     * An answer of a `live` field, or, with `pressed`, a button that stands inside the form ("Back", "More"). Every answer
     * comes along, finished or not: nothing is required yet, and nothing that was typed is lost.
     */
    | { readonly kind: "change"; readonly form: OpenForm; readonly pressed: string | null }
    | { readonly kind: "submit"; readonly form: OpenForm }
    | { readonly kind: "press"; readonly button: string; readonly value: string }
    | { readonly kind: "home" }
  );

export type IntentKind = Intent["kind"];
