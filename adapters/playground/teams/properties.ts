// Which properties an element of an Adaptive Card has, as Microsoft's own package declares them: a name that is not among
// them is dropped by every client without a word, and so is what it was to do.
import { createRequire } from "node:module";
import type { Node } from "./card.ts";
import type { Problem } from "./problem.ts";

// The package's ESM entry does not load in Node; its bundle does.
const cards: typeof import("adaptivecards") = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

type Declared = { readonly getCount: () => number; readonly getItemAt: (index: number) => { readonly name: string } };

export function unknownProperties(nodes: readonly Node[]): Problem[] {
  return nodes.flatMap(({ element, type, path }) => {
    const known = namesOf(type);
    if (known === null) return [];
    const unknown = Object.keys(element).filter((name) => !known.has(name));
    return unknown.map((name) => ({ path, problem: `${type} has no property “${name}”` }));
  });
}

const asked = new Map<string, ReadonlySet<string> | null>();

/** Null: the package does not know the element. */
function namesOf(type: string): ReadonlySet<string> | null {
  const before = asked.get(type);
  if (before !== undefined) return before;
  const declared = declaredBy(type);
  const names = declared && Array.from({ length: declared.getCount() }, (_, index) => declared.getItemAt(index).name);
  const known = names && new Set([...names, ...everywhere, ...(beside[type] ?? [])]);
  asked.set(type, known);
  return known;
}

function declaredBy(type: string): Declared | null {
  const version = cards.Versions.v1_5;
  const own = { AdaptiveCard: cards.AdaptiveCard, Column: cards.Column }[type];
  const parts = { TableRow: cards.TableRow, TableCell: cards.TableCell }[type];
  const made = own
    ? new own()
    : parts
      ? new parts()
      : (cards.GlobalRegistry.elements.createInstance(type, version) ??
        cards.GlobalRegistry.actions.createInstance(type, version));
  return made?.getSchema() ?? null;
}

/** `msteams`: learn.microsoft.com, “Format cards in Microsoft Teams”. */
const everywhere = ["type", "fallback", "msteams"];
/** What they hold, which the package reads by code of its own. */
const beside: { readonly [type: string]: readonly string[] } = {
  AdaptiveCard: ["body", "actions"],
  Container: ["items"],
  Column: ["items", "width"],
  ColumnSet: ["columns"],
  ActionSet: ["actions"],
  "Action.ShowCard": ["card"],
  RichTextBlock: ["inlines"],
  // So in the published schema; the package reads “firstRowAsHeaders”, which is true unless told.
  Table: ["rows", "firstRowAsHeader"],
  TableRow: ["cells"],
  TableCell: ["items"],
};
