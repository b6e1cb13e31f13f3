// What a call of the command is handed: words, streams, paper, the time, and whether somebody is there.
import type { Readable, Writable } from "node:stream";
import type { Kept } from "../../src/policy/kept.ts";
import type { ModelSettings } from "../models/chat.ts";
import type { Paper } from "./card.ts";

export type Terminal = {
  readonly argv: readonly string[];
  readonly input: Readable;
  readonly output: Writable;
  readonly messages: Writable;
  readonly paper: Paper;
  /** The policies where no other folder is named. */
  readonly folder: string;
  /** Epoch ms. */
  readonly now: number;
  /** Is somebody there who can be asked? Then in which language, as the system says it ("de_DE.UTF-8"). */
  readonly person: { readonly locale: string } | null;
  /** What was read before of files that have not changed; left out: everything is read anew. */
  readonly kept?: Kept | undefined;
  /** The language model that a draft may ask; left out: there is none. */
  readonly model?: ModelSettings | undefined;
  /** Ends what would go on for ever; left out: nothing does before the program ends. */
  readonly stop?: AbortSignal | undefined;
};
