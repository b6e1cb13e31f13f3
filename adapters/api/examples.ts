// What each address answers, for whoever reads the description: real answers, written down by test/api/examples.test.ts.
import recorded from "./examples.json" with { type: "json" };

const examples: { readonly [operation: string]: unknown } = recorded;

/** Undefined: there is none. */
export function exampleOf(operation: string): unknown {
  return examples[operation];
}
