// Another process, to meet the store as a neighbour would.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { tied } from "../lifeline.ts";

export type Child = {
  readonly process: ChildProcess;
  /** The next line that it prints; null once it says no more. */
  line(): Promise<string | null>;
  /** Resolves when it is gone, with what it printed to stderr. */
  readonly gone: Promise<string>;
};

export function runChild(script: string, ...args: readonly string[]): Child {
  const child = tied(spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] }));
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    line: async () => {
      const next = await lines.next();
      return next.done ? null : next.value;
    },
    gone: once(child, "close").then(() => errors),
  };
}
