// A terminal for the `dueline` command, in a folder of its own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { onTestFinished } from "vitest";
import { run } from "../../adapters/operate/program.ts";
import { settingsIn } from "../../front/operator.ts";
import type { PlatformModule } from "../../src/chat/module.ts";

export type Said = { readonly status: number; readonly output: string; readonly messages: string };
type Given = { readonly now?: () => number; readonly microsoft?: string; readonly modules?: readonly PlatformModule[] };

let ids = 0;

export async function dueline(
  words: readonly string[],
  env: { readonly [name: string]: string },
  { now = Date.now, microsoft = "http://127.0.0.1:9", modules }: Given = {},
): Promise<Said> {
  const [output, messages] = [paper(), paper()];
  const led: typeof fetch = (url, init) =>
    fetch(String(url).replace("https://login.microsoftonline.com", microsoft), init);
  const settings = settingsIn(env, modules);
  const desk = { settings, output: output.sink, messages: messages.sink, now, newId: () => `id-${++ids}`, fetch: led };
  return { status: await run(words, desk), output: output.text(), messages: messages.text() };
}

function paper() {
  let written = "";
  const sink = new Writable({
    decodeStrings: false,
    write: (text, _encoding, done) => {
      written += text;
      done();
    },
  });
  return { sink, text: () => written };
}

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "dueline-operate-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
