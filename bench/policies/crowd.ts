// A folder with as many vendors as one wishes: the ones that ship, again and again under other names.
import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where they are; whoever asked takes it away again. */
export async function crowd(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dueline-crowd-"));
  const names = (await readdir("policies")).filter((name) => /^[^@]+\.yaml$/.test(name));
  for (let index = 0; index < count; index += 1) {
    const name = names[index % names.length] ?? "";
    const copy = Math.floor(index / names.length);
    if (copy === 0) await cp(join("policies", name), join(folder, name));
    else
      await writeFile(
        join(folder, name.replace(".yaml", `-${copy}.yaml`)),
        renamed(await readFile(join("policies", name), "utf8"), copy),
      );
  }
  return folder;
}

/** No two policies may share a word. */
function renamed(text: string, copy: number): string {
  return text
    .replace(/^id: (.*)$/m, `id: $1-${copy}`)
    .replace(/^name: (.*)$/m, `name: $1 ${copy}`)
    .replace(/^aliases: \[[^\]]*\]\n/m, "");
}
