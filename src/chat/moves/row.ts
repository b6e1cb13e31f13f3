// What a move is to people: one row a kind, beside its row in case/moves.
import type { z } from "zod";
import type { SupportCase } from "../../case/case.ts";
import type { MoveKind, MoveOf } from "../../case/move.ts";
import type { FormAnswers } from "../intent.ts";
import type { Telling } from "../line.ts";
import type { Line, Span } from "../reply.ts";
import type { Missing, MoveFieldId, TextAsked } from "./field.ts";

export type Teller = {
  readonly who: Span;
  /** The vendor's name. */
  readonly vendor: string;
  readonly row: SupportCase;
  readonly telling: Telling;
  readonly told: Telling["words"]["moves"]["told"];
};

export type MoveFace<K extends MoveKind> = {
  /** Made as soon as its button is pressed; else its form is shown first. */
  readonly atOnce: boolean;
  /** What its form asks; of a move made at once, what may be said along with it. */
  readonly asks: readonly MoveFieldId[];
  /** How the field for words is put; where `asks` has it. */
  readonly text?: TextAsked;
  /** The move that was meant, or what is still missing in it; `now` is epoch ms. */
  readonly reads: (answers: FormAnswers, now: number) => MoveOf<K> | Missing;
  /** The same as a program says it. */
  readonly said: z.ZodType<MoveOf<K>> & z.core.$ZodTypeDiscriminable;
  /** Who did what, as a sentence without its end. */
  readonly told: (teller: Teller, move: MoveOf<K>) => Line;
};
