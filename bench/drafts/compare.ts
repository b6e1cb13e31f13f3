// How good a draft is: of what people wrote down, how much it found; of what it says it found, how much is right.
import { distance } from "fastest-levenshtein";
import type { Grounded } from "../../src/draft/grounded.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { type Kind, kinds, type Value, valuesOf } from "./values.ts";

export type Score = {
  readonly kind: Kind;
  /** Values in the policy. */
  readonly wanted: number;
  /** Values that the draft grounds in the document, and how many of them the policy has too. */
  readonly said: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

/** Held against a policy. What is ungrounded in the draft counts neither as found nor as wrong. */
export function compare(draft: Policy, grounds: readonly Grounded[], policy: Policy): Score[] {
  return held(
    draft,
    grounds,
    policy.plans.map(({ id }) => id),
    valuesOf(policy),
  );
}

/** The same, held against values that were written down one by one. */
export function held(
  draft: Policy,
  grounds: readonly Grounded[],
  plans: readonly string[],
  wanted: readonly Pick<Value, "kind" | "key">[],
): Score[] {
  const open = grounds.filter(({ guess }) => guess !== null).map(({ path }) => path);
  const isOpen = ({ path }: Value) => open.some((one) => one.every((step, index) => path[index] === step));
  const said = valuesOf(namesAsIn(draft, plans)).filter((value) => !isOpen(value));
  return kinds.map((kind) => {
    const left = wanted.filter((value) => value.kind === kind);
    const wrong = said.filter((value) => value.kind === kind).filter((value) => !taken(left, value));
    const all = wanted.filter((value) => value.kind === kind).length;
    return {
      kind,
      wanted: all,
      said: all - left.length + wrong.length,
      right: all - left.length,
      missed: left.map(({ key }) => key),
      wrong: wrong.map(({ key }) => key),
    };
  });
}

/** Takes what it is out of those that are left. */
function taken(left: Pick<Value, "kind" | "key">[], value: Value): boolean {
  const index = left.findIndex((one) =>
    value.kind === "levels" ? sameLevel(one.key, value.key) : one.key === value.key,
  );
  if (index >= 0) left.splice(index, 1);
  return index >= 0;
}

/** The same number, and the same name behind it, or none: "1 Business Critical" is "Ticket Priority 1: Business Critical". */
function sameLevel(one: string, other: string): boolean {
  const [level = ""] = one;
  const plain = (key: string) =>
    key
      .slice(key.lastIndexOf(level) + 1)
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]/gu, "");
  return other.startsWith(level) && plain(one) === plain(other);
}

/** A plan that the document spells with one slip, or under a word for it, is the policy's; its values are compared under that. */
function namesAsIn(draft: Policy, known: readonly string[]): Policy {
  const idOf = (id: string) => (known.includes(id) ? id : (known.find((one) => distance(one, id) < 2) ?? id));
  const renamed = <T extends { plans?: string[] | undefined }>(one: T): T => ({ ...one, plans: one.plans?.map(idOf) });
  return {
    ...draft,
    plans: draft.plans.map((plan) => ({ ...plan, id: idOf(plan.id) })),
    targets: draft.targets.map(renamed),
    noGuarantee: draft.noGuarantee?.map(renamed),
    channels: draft.channels.map(renamed),
    hotlines: draft.hotlines && renamed(draft.hotlines),
  };
}
