// Reads a policy, unless it was read before and neither it nor the program has changed.
import { checkValid } from "./check/valid.ts";
import type { Kept } from "./kept.ts";
import type { Policy } from "./policy.ts";
import { readPolicy } from "./read-policy.ts";
import type { ReadingOverrides } from "./readings.ts";

/** What depends on the day is never kept, and neither is what is wrong. */
export async function readOrKept(
  text: string,
  name: string,
  own: ReadingOverrides,
  day: string | undefined,
  kept?: Kept,
) {
  const parts = [name, text, JSON.stringify(own)];
  const before = await kept?.found(parts);
  if (before && checkValid(before.policy, day).length === 0) return before;
  const read = readPolicy(text, name, own, day);
  const { policy, problems } = read;
  if (kept && policy && checkValid(policy, day).length === 0) await kept.keep(parts, { policy, problems });
  return read;
}

type Texts = readonly { readonly name: string; readonly text: string; readonly policy: Policy | undefined }[];

/** A way to read that makes the policy unsound leaves it as it was. */
export function rereadPolicy(policy: Policy, texts: Texts, overrides: ReadingOverrides): Policy {
  const file = texts.find((one) => one.policy === policy);
  return (file && readPolicy(file.text, file.name, overrides).policy) ?? policy;
}
