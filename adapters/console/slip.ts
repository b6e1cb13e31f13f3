// What a person got wrong, and what would be right.
import type { Words } from "../../src/lang/index.ts";

/** `unanswered` (exit status 1): well asked, no answer. `misworded` (exit status 2): the words were wrong. */
export type Kind = "unanswered" | "misworded";

export class Slip {
  readonly kind: Kind;
  readonly code: string;
  /** The field of a JSON line, or the option in camelCase; null where it is the whole. */
  readonly field: string | null;
  readonly say: (words: Words) => string;

  constructor(kind: Kind, code: string, field: string | null, say: (words: Words) => string) {
    this.kind = kind;
    this.code = code;
    this.field = field;
    this.say = say;
  }
}

/** For whoever asks with fields and not on a command line: `--reported-at` is `reportedAt` there. */
export function withFields(sentence: string): string {
  return sentence.replace(/--([a-z]+(?:-[a-z]+)*)/g, (_, option: string) =>
    option.replace(/-([a-z])/g, (__, letter: string) => letter.toUpperCase()),
  );
}
