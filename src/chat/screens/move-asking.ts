// What is at hand when a move is asked about: the case, what was answered so far, and what was wrong with it.
import type { SupportCase } from "../../case/case.ts";
import type { Words } from "../../lang/index.ts";
import type { FormAnswers } from "../intent.ts";
import type { MoveFieldId } from "../moves/field.ts";

export type MoveMistakes = { readonly [F in MoveFieldId]?: string };

export type Drawn = {
  readonly row: SupportCase;
  readonly words: Words;
  readonly answers: FormAnswers;
  readonly mistakes: MoveMistakes;
};
