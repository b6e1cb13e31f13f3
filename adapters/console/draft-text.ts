// The file of a draft: each value with its place in the document behind it, and examples that it gives itself.
import type { Draft } from "../../src/draft/draft.ts";
import type { Grounded } from "../../src/draft/grounded.ts";
import { placeText } from "../../src/draft/page.ts";
import { first, wordsOf } from "../../src/lang/index.ts";
import type { Example, Policy } from "../../src/policy/policy.ts";
import type { PolicyProblem } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { sketched } from "../../src/policy/sketched.ts";
import { policyText } from "../../src/policy/write-policy.ts";
import { levelled, timed } from "./sketch-examples.ts";

export type DraftFile = {
  readonly text: string;
  /** Undefined where the draft is not sound yet. */
  readonly policy: Policy | undefined;
  readonly examples: readonly Example[];
  readonly problems: readonly PolicyProblem[];
};

/** Marks in the file whatever stands nowhere in the document. */
export const UNGROUNDED = "ungrounded";

/** @param now epoch ms: the examples are reported on the days after it */
export function draftFile({ sketch, grounds }: Draft, now: number): DraftFile {
  const title = `${sketch.name}, drafted from: ${sketch.document.title}. A place is line:column–column there.`;
  const notes = grounds.map((one) => ({ path: one.path, text: noteOf(one) }));
  const textWith = (examples: readonly Example[]) => policyText({ ...sketched(sketch), examples }, title, notes);
  const levels = levelled(sketch);
  const name = `${sketch.id}.yaml`;
  const first = textWith(levels);
  const { policy } = readPolicy(first, name);
  const examples = policy ? timed(sketch, policy, now) : [];
  const text = policy ? textWith([...levels, ...examples]) : first;
  const problems = readPolicy(text, name).problems.filter(({ severity }) => severity === "error");
  return { text, policy, examples, problems };
}

/** Files are written in English, as their fields are. */
function noteOf({ ground, guess }: Grounded): string {
  const place = ground === null ? "" : placeText(ground);
  if (guess === null) return place;
  return `${UNGROUNDED}: ${wordsOf(first).author.guesses[guess]}${place === "" ? "" : `, ${place}`}`;
}
