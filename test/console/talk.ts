// The command in a terminal where somebody is asked, its keys pressed one by one.
import { once } from "node:events";
import { PassThrough, Writable } from "node:stream";
import { setImmediate as soon } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { run } from "../../adapters/console/run.ts";
import { now } from "./call.ts";

export const down = "\u001b[B";
export const enter = "\r";

/** What is asked, and what is pressed then; each answer waits for its question. */
export async function talk(
  locale: string,
  answers: readonly (readonly [asked: string, ...keys: string[]])[],
  argv: readonly string[] = [],
) {
  const input = new PassThrough();
  let said = "";
  const output = new Writable({
    write(chunk, _encoding, written) {
      said += String(chunk);
      written();
      output.emit("said");
    },
  });
  // What is piped into a terminal does not end it.
  output.end = () => output;
  const done = run({
    argv,
    input,
    output,
    messages: output,
    paper: { width: 100, colours: false },
    folder: "policies",
    now,
    person: { locale },
  }).then((status) => ({ status, out: stripVTControlCharacters(said) }));
  for (const [asked, ...keys] of answers) {
    while (!stripVTControlCharacters(said).includes(asked)) await once(output, "said");
    for (const key of keys) {
      input.write(key);
      await soon();
    }
  }
  return done;
}
