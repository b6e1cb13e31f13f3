import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32, inflateRawSync, inflateSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { filesOf } from "../../adapters/teams/package/files.ts";
import { manifestOf } from "../../adapters/teams/package/manifest.ts";
import { zip } from "../../adapters/teams/package/zip.ts";

const packages = createRequire(import.meta.url);
const schemas = join(
  dirname(packages.resolve("@microsoft/app-manifest/package.json")),
  "build/json-schemas/teams/v1.29",
);
const { default: Ajv } = await import("ajv-draft-04");
const { default: formats } = await import("ajv-formats");
const options = {
  appId: "11111111-2222-3333-4444-555555555555",
  website: "https://dueline.example.com",
  version: "1.2.3",
};
const files = filesOf(options);
const home = mkdtempSync(join(tmpdir(), "dueline-package-"));
afterAll(() => rmSync(home, { recursive: true }));

/** What Microsoft's schema has against it. */
function wrong(schema: string, content: unknown): string[] {
  // Without `unicodeRegExp: false` a pattern of Microsoft's own is refused.
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, schema), "utf8")));
  validate(content);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function read(name: string): { [key: string]: unknown } {
  return JSON.parse(files[name]?.toString("utf8") ?? "{}");
}

describe("the app package holds what Microsoft's own schemas ask", () => {
  test("the manifest", () => {
    expect(wrong("MicrosoftTeams.schema.json", read("manifest.json"))).toEqual([]);
    expect(
      wrong("MicrosoftTeams.schema.json", { ...read("manifest.json"), name: { short: "x".repeat(31) } }),
    ).not.toEqual([]);
  });

  test("its pages are those that Dueline serves, or the one that was named", () => {
    const developer = (served?: string) => manifestOf({ ...options, served }).developer;
    expect(Object.values(developer("https://sla.example.com"))).toEqual([
      "Dueline",
      ...["support", "privacy", "terms"].map((page) => `https://sla.example.com/${page}`),
    ]);
    expect(developer().privacyUrl).toBe(options.website);
  });

  test.each(["en.json", "de.json", "ro.json"])("%s", (name) => {
    expect(wrong("MicrosoftTeams.Localization.schema.json", read(name))).toEqual([]);
    expect(Object.keys(read(name))).toEqual(Object.keys(read("en.json")));
  });

  test("/sla is a slash command that opens a dialog, everywhere where a command can be called; on a message it bears the app's name", () => {
    expect(read("manifest.json")).toMatchObject({
      composeExtensions: [
        {
          commands: [
            {
              id: "sla",
              title: "sla",
              fetchTask: true,
              triggers: ["slash"],
              context: ["compose", "commandBox"],
            },
            { id: "dueline", type: "action", title: "Dueline", fetchTask: true, context: ["message"] },
            { id: "find", type: "query", initialRun: true, context: ["compose", "commandBox"] },
          ],
        },
      ],
      bots: [{ scopes: ["personal", "team", "groupChat"], supportsTargetedMessages: true }],
    });
  });

  test.each([
    ["color.png", 192],
    ["outline.png", 32],
  ])("%s is %i pixels wide and high", (name, side) => {
    const picture = files[name] ?? Buffer.alloc(0);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([side, side]);
    const length = picture.readUInt32BE(33);
    const pixels = inflateSync(picture.subarray(41, 41 + length));
    expect(pixels.length).toBe(side * (side * 4 + 1));
    if (name === "outline.png") {
      const opaque = [...Array(side * side).keys()].map((index) => {
        const at = Math.floor(index / side) * (side * 4 + 1) + 1 + (index % side) * 4;
        return [...pixels.subarray(at, at + 3)].every((channel) => channel === 255);
      });
      expect(opaque.every(Boolean)).toBe(true);
    }
  });
});

test("the zip holds each file, is well formed, and is the same every time", () => {
  const packed = zip(files);
  expect(packed.equals(zip(filesOf(options)))).toBe(true);
  const end = packed.length - 22;
  expect([packed.readUInt32LE(end), packed.readUInt16LE(end + 10)]).toEqual([0x06054b50, 6]);
  let at = packed.readUInt32LE(end + 16);
  for (const [name, content] of Object.entries(files)) {
    const local = packed.readUInt32LE(at + 42);
    const start = local + 30 + packed.readUInt16LE(local + 26);
    const unpacked = inflateRawSync(packed.subarray(start, start + packed.readUInt32LE(local + 18)));
    expect([packed.toString("utf8", at + 46, at + 46 + name.length), unpacked.equals(content)]).toEqual([name, true]);
    expect(packed.readUInt32LE(at + 16)).toBe(crc32(content));
    at += 46 + packed.readUInt16LE(at + 28);
  }
  expect(at).toBe(end);
});

test("the command writes it, and says what is wrong with what it is given", () => {
  const script = join(import.meta.dirname, "../../adapters/teams/package/write.ts");
  const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { cwd: home, encoding: "utf8" });
  expect(run(options.appId, "--version", "1.2.3", "--out", "app.zip")).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(join(home, "app.zip")).equals(zip(files))).toBe(true);
  expect(run("no-guid", "--website", "http://x", "--version", "one").stderr).toMatch(
    /GUID.*\n.*https.*\n.*three numbers[\s\S]*Usage/,
  );
  expect(run().status).toBe(1);
});
