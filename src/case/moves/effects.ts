// What several moves do alike to a case.
import type { Status, SupportCase } from "../case.ts";

export function answered({ priority }: SupportCase, at: number): Partial<SupportCase> {
  return { respondedAt: at, respondedUnder: priority };
}

export function workingStatus({ respondedAt }: SupportCase): Status {
  return respondedAt === null ? "open" : "answered";
}

/** The vendor waits for us no longer. */
export function wentOn({ pauses }: SupportCase, at: number): Pick<SupportCase, "pauses"> {
  return {
    pauses: pauses.map((pause) => (pause.until === null ? { ...pause, until: at } : pause)),
  };
}
