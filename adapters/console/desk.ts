// What stays the same from one question to the next: the policies, the hour, and the terms worked out so far.
import type { Catalog } from "../../src/policy/catalog.ts";
import { questionNames } from "../../src/policy/impact.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { Given, Outcome } from "../../src/triage/given.ts";
import { levelsOf } from "../../src/triage/levels.ts";
import { type Reach, reachOf } from "../../src/triage/reach.ts";
import type { TermLevel } from "../../src/triage/terms.ts";

export type Desk = {
  readonly catalog: Pick<Catalog, "policies" | "every" | "find" | "nearest">;
  /** Epoch ms. */
  readonly now: number;
  level(policy: Policy, given: Given, level: number): Outcome<TermLevel>;
  reach(policy: Policy, given: Given): Outcome<Reach>;
};

/** Many lines ask under the same terms; so many of them are kept. */
const MOST_KEPT = 2_000;

export function openDesk(catalog: Desk["catalog"], now: number): Desk {
  const levels = new Map<string, Outcome<TermLevel>>();
  const reaches = new Map<string, Outcome<Reach>>();
  return {
    catalog,
    now,
    level: (policy, given, level) =>
      kept(levels, `${level} ${keyOf(policy, given)}`, () => {
        const found = levelsOf(policy, given, level);
        if (!found.ok) return found;
        const [only] = found.value;
        if (!only) throw new Error(`${policy.id} has no level ${level}, yet no shortfall was reported`);
        return { ok: true, value: only };
      }),
    reach: (policy, given) => kept(reaches, keyOf(policy, given), () => reachOf(policy, given)),
  };
}

function keyOf({ id, version }: Policy, { plan, site, answers }: Given): string {
  const told = answers && questionNames.map((question) => answers[question]).join();
  return `${id}@${version} ${site?.country} ${site?.zone} ${told} ${plan}`;
}

function kept<T>(store: Map<string, T>, key: string, work: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  if (store.size >= MOST_KEPT) store.clear();
  const made = work();
  store.set(key, made);
  return made;
}
