#!/usr/bin/env node
// The `sla` command: alone in this folder it reads the clock, the environment and the terminal.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// A third off the start: what was compiled once is read back, so it must be on before the rest is imported.
enableCompileCache();
const [{ run }, { keptIn }] = await Promise.all([import("./run.ts"), import("../../src/policy/kept.ts")]);

const { stdin, stdout, stderr, env, argv } = process;
// Whoever reads no further (`| head`) has what he wanted.
stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await run({
  argv: argv.slice(2),
  input: stdin,
  output: stdout,
  messages: stderr,
  paper: {
    width: Math.max(40, Math.min(stdout.columns || 100, 120)),
    colours: stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
  },
  folder: fileURLToPath(new URL("../../policies", import.meta.url)),
  kept: keptIn(fileURLToPath(new URL("../../node_modules/.cache/dueline-policies", import.meta.url))),
  model: env.DRAFT_MODEL_URL
    ? {
        url: env.DRAFT_MODEL_URL,
        name: env.DRAFT_MODEL_NAME ?? "",
        key: env.DRAFT_MODEL_KEY ?? "",
        networks: env.DRAFT_MODEL_NETWORKS ?? "",
      }
    : undefined,
  now: Date.now(),
  person: stdin.isTTY && stdout.isTTY ? { locale: env.LC_ALL || env.LC_MESSAGES || env.LANG || "" } : null,
});
