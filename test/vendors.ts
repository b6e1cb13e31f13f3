// The four vendors whose documents are at hand whole. Crosses of every vendor with every screen, answer or language run over these; of the others test/policy/every.test.ts holds what every file promises.
import type { Catalog } from "../src/policy/catalog.ts";
import type { Policy } from "../src/policy/policy.ts";

/** In the order of their names. */
export const seeds = ["cloudtalk", "purecloud", "netcor", "zoom"] as const;

export function seedsIn({ policies }: Pick<Catalog, "policies">): Policy[] {
  return policies.filter(({ id }) => seeds.some((seed) => seed === id));
}
