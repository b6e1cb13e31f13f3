// What was found in a pack, in one sentence, with another for each thing that a reader must know beside it.
import type { Words } from "../lang/index.ts";
import type { Read } from "./read-pack.ts";
import type { Flaw, Verification } from "./verify.ts";

export function verifiedText(
  found: Verification | Extract<Read, { readonly kind: "unreadable" }>,
  { evidence: { verify: says } }: Words,
): string {
  if (found.kind === "unreadable") return says[found.why];
  if (found.kind === "changed") return flawText(found.flaw, says);
  const { cases, entries } = found;
  const marks = (["erased", "carried", "unsealed"] as const).flatMap((mark) =>
    found[mark] === 0 ? [] : [says[mark](found[mark])],
  );
  return [says.whole(cases, entries), ...marks].join(" ");
}

function flawText(flaw: Flaw, says: Words["evidence"]["verify"]): string {
  switch (flaw.kind) {
    case "entry-changed":
    case "entry-moved":
      return says[flaw.kind](flaw.number, flaw.entry);
    case "gap":
      return flaw.after === null
        ? says.start(flaw.number, flaw.before)
        : says.gap(flaw.number, flaw.after, flaw.before);
    case "end":
      return says.end(flaw.number, flaw.after ?? 0);
    case "terms-changed":
    case "case-changed":
      return says[flaw.kind](flaw.number);
    case "told-changed":
      return says[flaw.kind](flaw.number, flaw.path);
    case "pack-changed":
      return says[flaw.kind];
    default:
      return flaw satisfies never;
  }
}
