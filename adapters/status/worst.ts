// Of several things that a page says, the gravest; and its times.
import { pageStates, type VendorStatus } from "../../src/chat/status/status.ts";

export function worst(states: readonly VendorStatus["state"][]): VendorStatus["state"] {
  return pageStates[Math.max(0, ...states.map((state) => pageStates.indexOf(state)))] ?? "normal";
}

/** Epoch ms; null: it is no time. A page's times bear their offset. */
export function instantOf(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) ? null : at;
}
