// Findings as a line each: where, what is wrong, how to mend it.
import { type Finding, spoken } from "../../../src/policy/policy-problem.ts";

export function said(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ path, message, mend, severity }) => `${severity ? `${severity}: ` : ""}${spoken(path)}: ${message}; ${mend}`,
  );
}
