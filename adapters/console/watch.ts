// `policies check --watch`: checks again whenever a file is saved, until it is stopped.
import { watch } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Terminal } from "./terminal.ts";

/** Editors save in several steps; after the first of them it waits so long, ms. */
const SETTLED = 150;

type Watched = { readonly args: readonly string[]; readonly folder: string; readonly terminal: Terminal };

/** The status of the last check. Ends with the signal of the terminal; where it has none, with the program. */
export async function checkOnAndOn({ args, folder, terminal }: Watched, check: () => Promise<number>): Promise<number> {
  const { stop, output, person } = terminal;
  const folders = args.length > 0 ? [...new Set(args.map((file) => dirname(resolve(file))))] : [folder];
  const ended = new Promise<"ended">((done) => stop?.addEventListener("abort", () => done("ended"), { once: true }));
  const watched = folders.map((one) => watch(one, stop ? { signal: stop } : {})[Symbol.asyncIterator]());
  const next = watched.map((files) => saved(files));
  let status = await check();
  while (stop?.aborted !== true) {
    if ((await Promise.race([ended, ...next])) === "ended") break;
    await pause(SETTLED);
    next.splice(0, next.length, ...watched.map((files) => saved(files)));
    // Where somebody looks on, what was wrong before is out of his sight.
    output.write(person ? "\u001b[2J\u001b[3J\u001b[H" : "\n");
    status = await check();
  }
  return status;
}

/** Until a policy is saved; what happened meanwhile counts as one. */
async function saved(files: AsyncIterator<{ readonly filename: string | null }>): Promise<"saved" | "ended"> {
  for (;;) {
    const found = await files.next().catch(() => ({ done: true as const, value: undefined }));
    if (found.done) return "ended";
    if (/\.ya?ml(?:\.draft)?$/.test(found.value.filename ?? "")) return "saved";
  }
}
