// A platform as one person meets it: what the contract does, on each of them.

export type Shown = { readonly form: boolean; readonly text: string };

export type Answers = { readonly [field: string]: string };
/** Each as it is read at its field. */
export type Mistakes = { readonly [field: string]: string };

export type Side = {
  /** Says something to the bot in its room, and sees what comes of it. */
  type(words: string): Promise<Shown>;
  /** Opens a case by form, and gives these answers where they are asked for; says what was found wrong with them. */
  open(answers: Answers): Promise<Mistakes>;
  /** Gives these answers in the form that stands there yet, leaves the others as they are, and sends it again. */
  mend(answers: Answers): Promise<Mistakes>;
  /** Presses the button of the card that is called so; the card has followed then. */
  press(label: string): Promise<void>;
  /** The case's card as it stands now, in words. */
  card(): Promise<string>;
  /** Everything that the room has heard, oldest first. */
  heard(): Promise<readonly string[]>;
  /** The next message to the room is not taken now (`later`), or taken without an answer (`unknown`). */
  trouble(kind: "later" | "unknown"): void;
  /** The bot is removed from the room: from now on nothing can be posted there. */
  remove(): void;
  /** What the person who opens the case was told in private, oldest first. */
  told(): Promise<readonly string[]>;
  /** The clock goes on by so many ms, and what is due is said. */
  turn(ms: number): Promise<void>;
};
