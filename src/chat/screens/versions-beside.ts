// A newer version of a policy that stands beside the one in force is told wherever its terms are asked for, and how to ask for it.
import type { Words } from "../../lang/index.ts";
import { inWords } from "../../lang/text.ts";
import type { Policy } from "../../policy/policy.ts";
import { newerThan } from "../../policy/versions.ts";
import { whispers } from "../part.ts";
import type { Plain } from "../reply.ts";

/** `every`: all versions that there are. One whose own documents leave things open says that first. */
export function besideTexts(policy: Policy, every: readonly Policy[], { sheet, language }: Words): string[] {
  const open = ({ incomplete }: Policy) => (incomplete ? `${inWords(incomplete, language)}.` : "");
  const newer = newerThan(policy, every).map((one) => {
    const ask = `${one.id}@${one.version}`;
    return `${sheet.newer(ask, one.valid.from ?? null)} ${open(one)}`.trim();
  });
  return [open(policy), ...newer].filter((text) => text !== "");
}

export function besideParts(policy: Policy, every: readonly Policy[], words: Words): Plain[] {
  return besideTexts(policy, every, words).map((text) => whispers([text]));
}
