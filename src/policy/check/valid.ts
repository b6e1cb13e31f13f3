// A policy holds from a day, and perhaps until one.
import type { Policy } from "../policy.ts";
import type { Finding } from "../policy-problem.ts";

type Valid = Pick<Policy, "valid">;

/** `today` is a local date, YYYY-MM-DD; without it only the order of the two dates is checked. */
export function checkValid({ valid: { from = "0000-01-01", until = "9999-12-31" } }: Valid, today?: string): Finding[] {
  if (until < from) {
    return [
      { path: ["valid", "until"], message: `it ends on ${until}, before it begins`, mend: `write ${from} or later` },
    ];
  }
  if (today === undefined) return [];
  if (today < from) return [outside("from", `the policy holds from ${from} on, not yet today (${today})`)];
  return until < today ? [outside("until", `the policy ended on ${until}`)] : [];
}

function outside(field: string, message: string): Finding {
  const mend = "read the vendor's present document, and change the dates and the version";
  return { path: ["valid", field], message, mend, severity: "warning" };
}
