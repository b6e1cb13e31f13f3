// The program in a process of its own, its words kept: for tests and proofs alike.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { tied } from "../lifeline.ts";

export type Env = { readonly [name: string]: string };
export type Program = {
  readonly url: string;
  readonly pid: number;
  /** Everything that was written so far. */
  stdout(): string;
  stderr(): string;
  /** Resolves when /readyz answers 200. */
  ready(): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** The exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>;
};

/** Started at once in that folder, by what Node is given there. */
export function spawned(cwd: string, args: readonly string[], port: string, env: Env): Program {
  const url = `http://127.0.0.1:${port}`;
  const child = tied(spawn(process.execPath, args, { cwd, env: { HOST: "127.0.0.1", PORT: port, ...env } }));
  const written = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      written[stream] += text;
    });
  const ended = once(child, "close").then(([status]) => (typeof status === "number" ? status : null));
  return {
    url,
    pid: child.pid ?? 0,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    ready: async () => {
      while (child.exitCode === null) {
        const answer = await fetch(`${url}/readyz`).catch(() => null);
        if (answer?.ok) return;
        await pause(25);
      }
      throw new Error(`It ended before it was ready: ${written.stderr}`);
    },
    kill: (signal) => void child.kill(signal),
    ended,
  };
}
