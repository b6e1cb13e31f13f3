// What several moves do alike to a case.
import type { Status, SupportCase } from "../case.ts";

export function answered({ priority }: SupportCase, at: number): Partial<SupportCase> {
  return { respondedAt: at, respondedUnder: priority };
}

/** Does the vendor's clock start with its ticket only, however it was told? */
export function startsWithTicket({ terms }: Pick<SupportCase, "terms">): boolean {
  return terms.response.starts === "ticket-received";
}

/** It was told before, and waits for the ticket that starts the clock. */
export function awaitsTicket({ terms, toldAt, reportedAt }: SupportCase): boolean {
  return startsWithTicket({ terms }) && toldAt != null && reportedAt === null;
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
