// A badge to show elsewhere: how soon a vendor answers what is most urgent.
import { wordsOf } from "../../src/lang/index.ts";
import { first } from "../../src/lang/languages.ts";
import { quickest } from "./promises.ts";
import type { Vendor } from "./shelf.ts";

/** SVG. The library is loaded when a badge is asked for: it brings the widths of all letters. */
export async function badgeText({ name, policy }: Vendor): Promise<string> {
  const { makeBadge } = await import("badge-maker");
  const words = wordsOf(first);
  const message = `${words.registry.mostUrgent}: ${quickest(policy, { words }) ?? words.registry.nothing}`;
  return makeBadge({ label: `${name} support`, message, color: "#0d5c63", style: "flat" });
}
