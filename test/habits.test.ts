// What is done in few places only: asking the time, reading the environment, naming a platform. And how long a file may be.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { sourcesIn } from "../docs/picture/imports.ts";
import { platforms } from "../front/platforms.ts";

const files = ["adapters", "front", "src"].flatMap(sourcesIn);
const text = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

function doing(what: RegExp): string[] {
  return files.filter((file) => what.test(text.get(file) ?? ""));
}

/** Each is a program: what it reads there it hands in. */
const programs = ["adapters/console/sla.ts", "adapters/registry/write.ts", "front/dueline.ts", "front/main.ts"];

test("only a program asks what time it is, and nobody throws dice", () => {
  expect(doing(/\bDate\.now\b|\bnew Date\(\)|\bDateTime\.(now|utc|local)\(\)/)).toEqual(programs);
  expect(doing(/\bMath\.random\b/)).toEqual([]);
});

test("a stopwatch is held at the doors alone, where real seconds pass even while a clock is turned", () => {
  const doors = ["adapters/slack/act.ts", "adapters/slack/receiver.ts", "adapters/store/sqlite-busy.ts"];
  const watching = doing(/\bperformance\.|\bhrtime\b|node:perf_hooks/).filter(
    (file) => !file.startsWith("adapters/playground/"),
  );
  expect(watching).toEqual([...doors, "adapters/teams/receiver.ts", "adapters/web/server.ts", "front/clock.ts"]);
});

test("how old something is, is asked in one place: a clock that was set back has it found in the future", () => {
  expect(doing(/now(\(\))? - [\w.]+(At|\.at|\.from) </)).toEqual([]);
  expect(doing(/\bisFresh\(/).length).toBeGreaterThan(8);
});

test("a program reads the environment, and one file the .env", () => {
  const readers = [
    "adapters/console/sla.ts",
    "adapters/slack/write-manifest.ts",
    "adapters/teams/package/write.ts",
    "front/config.ts",
  ];
  expect(doing(/\bprocess\.env\b|\benv\b[^;]*\} = process\b|\benv\b[^;]*"node:process"/)).toEqual(readers);
  expect(doing(/\bloadEnvFile\b|\bparseEnv\b|"[^"]*\.env"/)).toEqual(["front/config.ts"]);
});

test("outside its folder, the list and the stand-ins nobody names a platform", () => {
  expect(platforms.length).toBeGreaterThan(1);
  for (const { name, title } of platforms) {
    const [last = ""] = title.split(" ").slice(-1);
    const naming = doing(new RegExp(`\\b(${name}|${title}|${last})\\b`, "i"));
    const own = [`adapters/${name}/`, "adapters/playground/", "front/platform-list.ts"];
    expect(naming.filter((file) => !own.some((place) => file.startsWith(place)))).toEqual([]);
  }
});

test("no file is longer than 150 lines, and the linter holds that, the length of functions and circles everywhere", () => {
  const lines = (file: string) => (text.get(file) ?? "").trimEnd().split("\n").length;
  // A list of words is looked things up in, not read.
  const read = files.filter((file) => !/^src\/lang\/\w+\/(heard|document)\.ts$/.test(file));
  expect(read.filter((file) => lines(file) > 150)).toEqual([]);
  const rule = z.object({ level: z.literal("error"), options: z.looseObject({}) });
  const rules = z.object({
    suspicious: z.object({ noImportCycles: rule }),
    complexity: z.object({ noExcessiveLinesPerFunction: rule }),
    style: z.object({ noExcessiveLinesPerFile: rule }),
  });
  const shape = z.object({
    linter: z.object({ enabled: z.literal(true), rules }),
    overrides: z.array(z.object({ includes: z.array(z.string()) })),
  });
  const { linter, overrides } = shape.parse(JSON.parse(readFileSync("biome.json", "utf8")));
  expect(linter.rules.suspicious.noImportCycles.options).toEqual({ ignoreTypes: false });
  expect(linter.rules.complexity.noExcessiveLinesPerFunction.options.maxLines).toBe(40);
  expect(linter.rules.style.noExcessiveLinesPerFile.options.maxLines).toBe(150);
  expect(overrides.flatMap(({ includes }) => includes)).toEqual([
    "adapters/store/migrations/0003-figures.ts",
    "src/lang/*/heard.ts",
    "src/lang/*/document.ts",
    "test/**",
  ]);
});
