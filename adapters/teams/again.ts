// An answer to somebody who asked: Teams may be busy for a moment, and he still waits.
import { persistently } from "../kit/persistently.ts";
import { ConnectorError, deliveryOf } from "./errors.ts";

/** An answer that is there twice is a blemish, and none is none. */
export function insisting<T>(act: () => Promise<T>): Promise<T> {
  return persistently(act, { againAfter, tries: 4, longestWaitMs: 10_000 });
}

function againAfter(error: unknown): number | null {
  if (!(error instanceof ConnectorError)) return null;
  const delivery = deliveryOf(error);
  if (delivery.kind === "later") return delivery.afterMs;
  return delivery.kind === "unknown" ? 1000 : null;
}
