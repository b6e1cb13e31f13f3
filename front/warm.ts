// Starts once and ends as soon as it is ready, so that what a start keeps is there: for an image, whose folders may be read-only later.
// Without, each of its starts would take as long as a first one, and 20 MB more.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

// By the flags of this process: what is compiled under others is not found.
const child = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, "first.js")], {
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = once(child, "close");
// What it is running with is the last that it says.
await Promise.race([once(child.stdout, "data"), ended]);
child.kill("SIGTERM");
const [code] = await ended;
process.exitCode = code === 0 ? 0 : 1;
