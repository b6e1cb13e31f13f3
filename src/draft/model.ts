// The one port to a language model: it is shown a page and proposes what stands there. What counts of it is found out here, not there.
import type { TargetKind } from "../policy/policy.ts";
import type { Length } from "./durations.ts";
import { type Page, passagesOf } from "./page.ts";

/** `sentence`: where it stands, word for word. */
export type Proposed = {
  readonly levels: readonly { readonly level: number; readonly name: string; readonly sentence: string }[];
  readonly plans: readonly { readonly name: string; readonly sentence: string }[];
  readonly promises: readonly ProposedPromise[];
};

export type ProposedPromise = {
  readonly kind: Exclude<TargetKind, "action-plan">;
  readonly level: number;
  /** As it is called in the page; null: every customer. */
  readonly plan: string | null;
  readonly amount: number;
  readonly unit: Length["unit"];
  readonly sentence: string;
  /** A line above it that says for which level, plan or kind it holds; null: its sentence says so. */
  readonly under: string | null;
};

/** Never throws: what a model cannot do is a reason in words. */
export type Model = (page: string) => Promise<Proposed | { readonly why: string }>;

export const nothingProposed: Proposed = { levels: [], plans: [], promises: [] };

/** The words of the page and nothing else: this is all that leaves the house. */
export function pageText({ title, blocks }: Page): string {
  const lines = blocks.map((block) => {
    const text = passagesOf(block)
      .map((one) => one.text)
      .join(" | ");
    return block.kind === "heading" ? `# ${text}` : block.kind === "item" ? `- ${text}` : text;
  });
  return [...(title === null || lines.includes(`# ${title}`) ? [] : [title]), ...lines].join("\n");
}
