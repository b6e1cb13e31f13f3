import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // What is polled is waited for as long as a busy machine takes.
    expect: { poll: { timeout: 30_000 } },
    // The files of a worker share the modules, which keep nothing but caches: a third of the time goes otherwise
    // into reading them anew for each file.
    isolate: false,
    setupFiles: ["test/tidy.ts"],
  },
});
