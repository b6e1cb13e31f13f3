// The tests that the mutation run asks: those of the four rooms that it changes, with the same random cases every time,
// all in one worker, which starts anew for each mutant. What is cheap comes first: the first that fails ends the run.
import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification) => {
      const text = readFileSync(moduleId, "utf8");
      return text.length + (text.includes("fast-check") ? 1_000_000 : 0);
    };
    return files.toSorted((one, other) => cost(one) - cost(other));
  }
}

export default defineConfig({
  test: {
    include: ["test/{time,policy,triage,case}/**/*.test.ts"],
    setupFiles: ["test/same-cases.ts"],
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
    testTimeout: 60_000,
  },
});
