// The command called in-process, with what it said and its exit status.
import { Readable, Writable } from "node:stream";
import { run } from "../../adapters/console/run.ts";
import type { Terminal } from "../../adapters/console/terminal.ts";

/** A Sunday, 04:00 in Berlin. */
export const now = Date.parse("2026-11-22T03:00:00Z");

export type Said = { readonly status: number; readonly out: string; readonly err: string };

type Options = { input?: string; width?: number; colours?: boolean; model?: Terminal["model"] };

export async function sla(
  words: string,
  { input = "", width = 100, colours = false, model }: Options = {},
): Promise<Said> {
  const said = { out: "", err: "" };
  const into = (to: keyof typeof said) =>
    new Writable({
      write(chunk, _encoding, done) {
        said[to] += String(chunk);
        done();
      },
    });
  const status = await run({
    argv: words.split(" ").filter((word) => word !== ""),
    input: Readable.from([Buffer.from(input)]),
    output: into("out"),
    messages: into("err"),
    paper: { width, colours },
    folder: "policies",
    model,
    now,
    person: null,
  });
  return { status, ...said };
}

export async function json(words: string): Promise<unknown> {
  return JSON.parse((await sla(`${words} --json`)).out);
}
