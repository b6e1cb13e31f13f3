// Which promise is meant: the words for first response, restoration, resolution and updates.
import type { TargetKind } from "../policy/policy.ts";
import { any, plainLetters, whole } from "./words.ts";

type Kind = Exclude<TargetKind, "action-plan">;
export type KindSaid = { readonly kind: Kind; readonly from: number; readonly to: number };

const kinds: readonly Kind[] = ["first-response", "restoration", "resolution", "workaround", "follow-up"];
const patterns = kinds.map((kind) => ({ kind, pattern: whole(any((words) => words.kinds[kind])) }));

export function kindsIn(written: string): KindSaid[] {
  const text = plainLetters(written);
  const found = patterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((one) => ({ kind, from: one.index, to: one.index + one[0].length })),
  );
  return found.toSorted((a, b) => a.from - b.from);
}
