// What an entry of the history is called: a move by its button, what came by itself by a name of its own.
import type { Words } from "../../lang/index.ts";

export function entryLabels({ moves, mail }: Words): { readonly [kind: string]: string } {
  return { ...moves.labels, mail: mail.label };
}
