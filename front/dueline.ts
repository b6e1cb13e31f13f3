#!/usr/bin/env node
// The `dueline` command, for whoever runs it: it reads the clock, the environment and the terminal, and hands them in.
import { randomUUID } from "node:crypto";
import { run } from "../adapters/operate/program.ts";
import { environment } from "./config.ts";
import { settingsIn } from "./operator.ts";
import { sentenceFor } from "./refusal.ts";

const { stdin: input, stdout: output, stderr: messages, argv } = process;
try {
  const settings = settingsIn(environment());
  process.exitCode = await run(argv.slice(2), {
    settings,
    input,
    output,
    messages,
    now: Date.now,
    newId: randomUUID,
    fetch,
  });
} catch (error) {
  messages.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
}
