// The laws of verdicts, in short: `node proof/verdicts.ts` runs them over 100,000 histories.
import fc from "fast-check";
import { expect, test } from "vitest";
import { history, laws, livedThrough } from "./histories.ts";

test.each(Object.entries(laws))("%s", (_, law) => {
  fc.assert(
    fc.property(history, (one) => {
      expect(law(livedThrough(one))).toBeNull();
    }),
    { numRuns: 100 },
  );
});
