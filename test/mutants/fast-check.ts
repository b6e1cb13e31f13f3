// The properties of a mutation run are tried with one seed, since a mutant that lives or dies by chance says nothing, and
// with few of their cases: what the first do not see, the next hundred hardly ever do.
import fc from "fast-check";

export * from "fast-check";

function assert<Ts>(property: fc.IRawProperty<Ts>, { numRuns = 100, ...more }: fc.Parameters<Ts> = {}) {
  return fc.assert(property, { ...more, numRuns: Math.ceil(numRuns / 25), seed: 1, endOnFailure: true });
}

export default { ...fc, assert };
