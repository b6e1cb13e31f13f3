// `policies try FILE`: the conversation of `sla` alone, about a policy that is still being written.
import type { Words } from "../../src/lang/index.ts";
import { fileAt } from "../../src/policy/called.ts";
import { catalogOf } from "../../src/policy/catalog.ts";
import { talkOver } from "./ask-here.ts";
import { openDesk } from "./desk.ts";
import { Slip } from "./slip.ts";
import type { Terminal } from "./terminal.ts";

/** @throws PolicyError with everything that is wrong with the file. */
export async function tryFile(path: string, words: Words, terminal: Terminal): Promise<number | Slip> {
  if (terminal.person === null) return new Slip("misworded", "nobody", null, ({ errors }) => errors.nobody);
  const policy = await fileAt(path);
  return talkOver(openDesk(catalogOf([policy]), terminal.now), words, terminal);
}
