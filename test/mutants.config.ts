// The tests that the mutation run asks: those of the four rooms that it changes, with the same random cases every time.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{time,policy,triage,case}/**/*.test.ts"],
    setupFiles: ["test/same-cases.ts"],
    testTimeout: 60_000,
  },
});
