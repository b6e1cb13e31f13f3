// What the readers of status pages share: the gravest of what a page says, its times, and what stands for “nothing is the matter”.
import { pageStates, type VendorStatus } from "../../src/case/status-page.ts";

type State = VendorStatus["state"];

const nothing: VendorStatus = { state: "normal", since: null, parts: [], title: null };

/** Epoch ms; null: it is no time. A page's times bear their offset. */
function instantOf(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) ? null : at;
}

export type Trouble = { readonly name: string; readonly began: string | null | undefined };

/** `states`: all that the page says; `troubles`: the newest first. */
export function toldOf(
  states: readonly State[],
  troubles: readonly Trouble[] = [],
  parts: readonly string[] = [],
): VendorStatus {
  const state = pageStates[Math.max(0, ...states.map((one) => pageStates.indexOf(one)))] ?? "normal";
  if (state === "normal") return nothing;
  const began = troubles.map((one) => instantOf(one.began)).filter((at) => at !== null);
  return {
    state,
    since: began.length > 0 ? Math.min(...began) : null,
    parts: [...new Set(parts)],
    title: troubles[0]?.name ?? null,
  };
}
