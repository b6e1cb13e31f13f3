// What an entry of the history is called: a move by its button, what came by itself by a name of its own.
import type { Act } from "../../case/journal.ts";
import type { Words } from "../../lang/index.ts";

export function entryLabels({ moves, mail }: Words): { readonly [K in Act["kind"]]?: string } {
  return { ...moves.labels, mail: mail.label };
}
