// What else the documents say, and in which words we tell it.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { languages } from "../../src/lang/languages.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { seedsIn } from "../vendors.ts";

const catalog = await loadCatalog("policies");
const four = seedsIn(catalog);
const [purecloud, netcor] = ["purecloud", "netcor"].map((id) => catalog.find(id));

test("what to have at hand: three things for PureCloud, four for NETCOR", () => {
  expect(purecloud?.bring.map(({ en }) => en)).toEqual([
    expect.stringContaining("business"),
    expect.stringContaining("One report for each"),
    expect.stringContaining("configuration files"),
  ]);
  expect(netcor?.bring.map(({ en }) => en)).toEqual([
    expect.stringContaining("Version"),
    expect.stringContaining("system"),
    expect.stringContaining("description"),
    expect.stringContaining("Screenshots"),
  ]);
});

test("who may change a priority, and what a ticket without one gets", () => {
  expect(four.map(({ id, reclassification, unprioritised }) => [id, reclassification?.by, unprioritised])).toEqual([
    ["cloudtalk", "vendor", 3],
    ["purecloud", "agreement", undefined],
    ["netcor", undefined, undefined],
    ["zoom", undefined, undefined],
  ]);
});

test("what is to be minded, and when it is said", () => {
  const notes = four.flatMap(({ id, notes = [] }) => notes.map((note) => `${id} ${note.moment} ${note.id}`));
  expect(notes).toEqual([
    "cloudtalk opening choose-a-priority",
    "purecloud opening further-investigation",
    "netcor opening case-number",
    "netcor opening joint-analysis",
    "netcor choosing out-of-hours",
    "zoom choosing other-services",
    "zoom closed satisfaction",
  ]);
});

test("the vendors' own names of their priorities", () => {
  expect(four.flatMap(({ priorities }) => priorities.map(({ name }) => name))).toEqual([
    "Ticket Priority 1: Business Critical",
    "Ticket Priority 2: Degraded Service",
    "Ticket Priority 3: General Issue",
    "Prioritätsstufe 1 – Kritische Auswirkung (Alarmstufe rot)",
    "Prioritätsstufe 2 – Hohe Auswirkung",
    "Prioritätsstufe 3 – Mittlere Auswirkung",
    "Prioritätsstufe 4 – Geringe Auswirkung",
    "Eskalationsstufe 1 (Kritisch)",
    "Eskalationsstufe 2 (Hoch)",
    "Eskalationsstufe 3 (Mittel)",
    "Eskalationsstufe 4 (Niedrig)",
    "Priorität 1 - Dringend",
    "Priorität 2 - Hoch",
    "Priorität 3 - Normal",
    "Priorität 4 - Niedrig",
  ]);
});

test("texts are in three languages, each its own, with the letters of that language", () => {
  const texts = four.flatMap((one) => textsIn(one));
  expect(texts.length).toBeGreaterThan(150);
  expect(texts.filter(({ ro }) => /[şţŞŢ]/.test(ro))).toEqual([]);
  const long = texts.filter(({ en }) => en.split(" ").length > 3);
  expect(long.filter(({ en, de, ro }) => (en === de || en === ro || de === ro) && !en.includes("Get Help"))).toEqual(
    [],
  );
});

test("the documentation lists every document, note, caveat and reading, and which option is in force", async () => {
  const documentation = await readFile("docs/policies.md", "utf8");
  const rows = four.flatMap(({ id, readings }) =>
    Object.entries(readings).map(([name, { inForce }]) => ({
      reading: `\`${id}.${name}\``,
      inForce: `\`${inForce}\``,
    })),
  );
  const missing = rows.filter(
    ({ reading, inForce }) =>
      !documentation.split("\n").some((line) => line.startsWith(`| ${reading}`) && line.includes(inForce)),
  );
  expect(missing).toEqual([]);
  const words = four.flatMap(({ sources, notes = [], caveats = [] }) => [
    ...sources.map(({ document }) => document),
    ...[...notes, ...caveats].map(({ id }) => id),
  ]);
  expect(words.filter((word) => !documentation.includes(word))).toEqual([]);
});

function textsIn(node: unknown): { en: string; de: string; ro: string }[] {
  if (typeof node !== "object" || node === null) return [];
  const entries = new Map<string, unknown>(Object.entries(node));
  const [en, de, ro] = languages.map((language) => entries.get(language));
  if (typeof en === "string" && typeof de === "string" && typeof ro === "string") return [{ en, de, ro }];
  return [...entries.values()].flatMap(textsIn);
}
