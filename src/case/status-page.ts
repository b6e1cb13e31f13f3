// What a vendor's own status page says.

/** From the mildest to the gravest. `disturbed`: how much of it, the page does not say. */
export const pageStates = ["normal", "maintenance", "disturbed", "degraded", "partial", "major"] as const;

export type VendorStatus = {
  readonly state: (typeof pageStates)[number];
  /** Since when the oldest of its troubles lasts, epoch ms; null: it does not say. */
  readonly since: number | null;
  /** What is affected, as the page names it. */
  readonly parts: readonly string[];
  /** The newest trouble, in the page's words; null: it has none. */
  readonly title: string | null;
};

/** As it was read; `source` is the page's address. */
export type PageRead = { readonly status: VendorStatus; readonly source: string };

/** Is it worth a word? A page that shows no trouble is, where trouble was heard of before. */
export function isTrouble({ state }: Pick<VendorStatus, "state">): boolean {
  return state !== "normal";
}
