#!/usr/bin/env node
// The `dueline` command, for whoever runs it: alone in this folder it reads the clock, the environment and the terminal.
import { randomUUID } from "node:crypto";
import { environment } from "../../front/config.ts";
import { sentenceFor } from "../../front/refusal.ts";
import { run } from "./program.ts";

const { stdout: output, stderr: messages, argv } = process;
try {
  const outside = { env: environment(), output, messages, now: Date.now, newId: randomUUID, fetch };
  process.exitCode = await run(argv.slice(2), outside);
} catch (error) {
  messages.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
}
