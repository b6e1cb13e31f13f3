// A policy holds from a day, and perhaps until one.
import type { Policy } from "../policy.ts";
import type { Finding } from "../policy-problem.ts";

/** `today` is a local date, YYYY-MM-DD; without it only the order of the two dates is checked. */
export function checkValid({ valid: { from, until } }: Pick<Policy, "valid">, today?: string): Finding[] {
  if (from !== undefined && until !== undefined && until < from) {
    return [
      { path: ["valid", "until"], message: `it ends on ${until}, before it begins`, mend: `write ${from} or later` },
    ];
  }
  if (today === undefined) return [];
  if (from !== undefined && today < from)
    return [outside("from", `the policy holds from ${from} on, not yet today (${today})`)];
  return until !== undefined && until < today ? [outside("until", `the policy ended on ${until}`)] : [];
}

function outside(field: string, message: string): Finding {
  const mend = "read the vendor's present document, and change the dates and the version";
  return { path: ["valid", field], message, mend, severity: "warning" };
}
