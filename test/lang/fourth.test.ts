// A fourth language is a folder and its line in the list: shown with one made from English, in a copy of the house.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { sourcesIn } from "../../docs/picture/imports.ts";
import { tied } from "../lifeline.ts";

const home = mkdtempSync(join(tmpdir(), "dueline-fourth-"));
afterAll(() => rmSync(home, { recursive: true }));

/** Its sentences are English ones, each with a mark behind it. */
function speakAFourthLanguage(): void {
  for (const part of ["src", "adapters", "front", "policies", "package.json", "tsconfig.json"])
    cpSync(part, join(home, part), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(home, "node_modules"));
  const folder = join(home, "src/lang/eo");
  cpSync(join(home, "src/lang/en"), folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    writeFileSync(
      join(folder, name),
      text.replace("export const en =", "export const eo =").replaceAll(/: "([A-Z][^"]*)",$/gm, ': "$1 ĝ",'),
    );
  }
  const list = join(home, "src/lang/languages.ts");
  const text = readFileSync(list, "utf8");
  writeFileSync(list, `import { eo } from "./eo/index.ts";\n${text.replace("{ en, de, ro }", "{ en, de, ro, eo }")}`);
}

async function run(...words: readonly string[]): Promise<{ readonly status: unknown; readonly said: string }> {
  const child = tied(spawn(process.execPath, words, { cwd: home }));
  const [out, err, [status]] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, "close")]);
  return { status, said: out + err };
}

test("a fourth language compiles, speaks and is listed, and no other file is touched", async () => {
  speakAFourthLanguage();
  const config = { extends: "./tsconfig.json", include: ["src", "adapters", "front"] };
  writeFileSync(join(home, "tsconfig.here.json"), JSON.stringify(config));
  expect(await run("node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.here.json")).toEqual({
    status: 0,
    said: "",
  });
  const asked = ["--vendor", "zoom", "--plan", "business", "--priority", "1", "--country", "DE", "--lang", "eo"];
  const { status, said } = await run("adapters/console/sla.ts", "due", ...asked);
  expect(status).toBe(0);
  expect(said).toContain("Call now ĝ");
  // No policy is written in it: the vendor's side is told in the first language.
  expect(said).toContain("takes the service down");
  const files =
    'import { filesOf } from "./adapters/teams/package/files.ts"; console.log(Object.keys(filesOf({})).join(" "))';
  expect((await run("--input-type=module", "-e", files)).said).toContain("eo.json");
}, 240_000);

test("outside its folder and the list nothing names a language", () => {
  const apart = /^src\/lang\/(en|de|ro)\/|^src\/lang\/languages\.ts|^adapters\/playground\/scenes\//;
  // What a caller and a line may share, and in which language a calendar names its days.
  const ofTheWorld = ["src/policy/dialling.ts", "src/time/holidays.ts"];
  const names = /["'](en|de|ro)["']|\b(en|de|ro):|\.(en|de|ro)\b/;
  const naming = [...sourcesIn("src"), ...sourcesIn("adapters"), ...sourcesIn("front")]
    .filter((file) => !apart.test(file) && !ofTheWorld.includes(file))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .map((line) => `${file}: ${line.trim()}`),
    )
    .filter((line) => names.test(line) && !/: (\/\/|\*|\/\*\*)/.test(line));
  expect(naming).toEqual([]);
});
