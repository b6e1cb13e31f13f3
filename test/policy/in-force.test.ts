// Which version of a policy holds on a day, and what a catalog of several makes of them.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Catalog, catalogOf, loadCatalog, readFolder } from "../../src/policy/catalog.ts";
import type { OwnTerm } from "../../src/policy/contract.ts";
import { fingerprint, keptIn } from "../../src/policy/kept.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { problemLine } from "../../src/policy/policy-problem.ts";
import { readOrKept, rereadPolicy } from "../../src/policy/read-or-kept.ts";
import { amongVersions, idOf, inForceOn, latestFirst, newerThan, stemOf } from "../../src/policy/versions.ts";
import { policyText } from "../../src/policy/write-policy.ts";
import { acme, en, source } from "./acme.ts";

const version = (name: string, valid: Policy["valid"], part: Partial<Policy> = {}): Policy => ({
  ...{ ...acme, version: name, valid },
  ...part,
});

test.each([
  ["policies/acme.yaml", "acme", "acme"],
  ["C:\\policies\\acme@2.yml", "acme@2", "acme"],
  ["a/b/acme.yaml.yaml", "acme.yaml", "acme.yaml"],
  ["acme", "acme", "acme"],
  ["acme.yaml.old", "acme.yaml.old", "acme.yaml.old"],
  ["my.yaml.d/acme@1@2.yaml", "acme@1@2", "acme"],
])("the file %s holds %s, a policy of %s", (file, stem, id) => {
  expect([stemOf(file), idOf(file)]).toEqual([stem, id]);
});

const old = version("old", {});
const first = version("1", { from: "2026-01-01", until: "2026-06-30" });
const second = version("2", { from: "2026-04-01", until: "2026-05-31" });
const third = version("3", { from: "2027-01-01" });
const open = version("open", { from: "2026-02-01" }, { incomplete: en("x") });
const bolt = version("bolt", { from: "2026-12-01" }, { id: "bolt" });

test.each([
  ["2026-03-31", "1 bolt", "the one that has begun"],
  ["2026-04-01", "2 bolt", "on its first day, the later of two that hold"],
  ["2026-05-31", "2 bolt", "to its last day"],
  ["2026-06-01", "1 bolt", "the earlier again, where the later has ended"],
  ["2026-06-30", "1 bolt", "to its last day"],
  ["2026-07-01", "2 bolt", "where all have ended, the last to have begun"],
  ["2027-01-01", "3 bolt", "the next, on its first day"],
  ["2025-01-01", "1 bolt", "before all of them the first, though it has not begun"],
  [undefined, "3 bolt", "without a day the latest"],
])("on %s the versions %s hold: %s", (day, versions, _) => {
  expect(
    inForceOn([third, open, second, bolt, first], day)
      .map((one) => one.version)
      .join(" "),
  ).toBe(versions);
});

test("what bears no date stands before all and holds where nothing else does; what is incomplete never holds", () => {
  expect(inForceOn([first, old], "2025-01-01")).toEqual([old]);
  expect(inForceOn([first, old], "2026-07-01")).toEqual([old]);
  expect(inForceOn([first, old], "2026-06-30")).toEqual([first]);
  expect(inForceOn([old, first], undefined)).toEqual([first]);
  expect(inForceOn([first, old], undefined)).toEqual([first]);
  expect(inForceOn([open], "2026-03-01")).toEqual([]);
  const fourth = version("4", { from: "2026-06-01", until: "2026-06-10" });
  expect(inForceOn([first, fourth, second], "2026-07-01")).toEqual([fourth]);
  expect(latestFirst([old, third, first, second]).map((one) => one.version)).toEqual(["3", "2", "1", "old"]);
});

test("newer than a version are those of the same vendor that began after it, the latest first", () => {
  const all = [old, third, bolt, first, second, open];
  const newer = (than: Policy) => newerThan(than, all).map((one) => one.version);
  expect([newer(old), newer(first), newer(second), newer(third), newer(bolt)]).toEqual([
    ...[["3", "2", "open", "1"], ["3", "2", "open"], ["3"], [], []],
  ]);
});

test("of several versions none is warned of, and an override is for those that know the reading", () => {
  const text = "readings:\n  zone:\n    inForce: a\n    options:\n      b: { value: 1 }\n";
  const main = { name: "acme.yaml", text: "id: acme\n" };
  const next = { name: "acme@2.yaml", text };
  const overrides = { "acme.zone": "b", "acme.pause": "b", "acmes.zone": "b", "bolt.pause": "b" };
  const among = (file: typeof main, all: (typeof main)[]) => amongVersions(file, all, overrides, "2026-01-01");
  expect(among(main, [main, { name: "bolt.yaml", text }])).toEqual({ own: overrides, day: "2026-01-01" });
  expect(among(main, [main, next])).toEqual({ own: overrides, day: undefined });
  expect(among(main, [main, { ...next, text: "about: x\nincomplete: { en: x }\n" }]).day).toBe("2026-01-01");
  expect(among(main, [main, { ...next, text: "about: is incomplete: no\n" }]).day).toBeUndefined();
  const { "acme.pause": _, ...known } = overrides;
  expect(among(next, [next])).toEqual({ own: known, day: undefined });
  const { "acme.zone": __, ...others } = known;
  expect(among({ ...next, text: text.replace("b:", "c:") }, [next]).own).toEqual(others);
});

const zone: Policy["readings"][string] = {
  ...{ published: en("CET"), inForce: "local", source },
  options: { local: { text: en("local"), value: "Europe/Berlin" }, fixed: { text: en("fixed"), value: "Etc/GMT-1" } },
};
const written = { ...acme, home: { country: "DE", zone: { reading: "zone" } }, readings: { zone } };
const later = { ...written, version: "2", valid: { from: "2026-12-01" }, name: "Acme Two", plans: acme.plans };
const other = { ...acme, id: "bolt", name: "bolt", aliases: ["Bolt Corp", "zap"] };

async function folderOf(files: { readonly [name: string]: object | string }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "in-force-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, one] of Object.entries(files))
    await writeFile(join(folder, name), typeof one === "string" ? one : policyText({ ...one }, "Acme"));
  return folder;
}
const three = { "acme.yaml": written, "acme@2.yml": later, "bolt.yaml": other, "notes.yaml.txt": "no policy" };
const names = ({ policies }: Catalog) => policies.map(({ id, version, home }) => `${id}@${version} ${home.zone}`);

test("a folder holds each vendor's version of the day, all of them by their own names, and whatever else lies there", async () => {
  const catalog = await loadCatalog(await folderOf(three), {}, "2026-11-01");
  expect(names(catalog)).toEqual(["acme@1 Europe/Berlin", "bolt@1 Europe/Berlin"]);
  expect(catalog.every.map((one) => `${one.id}@${one.version}`)).toEqual(["acme@1", "bolt@1", "acme@2"]);
  expect(catalog.warnings).toEqual([]);
  expect(
    ["acme@2", "ACME@1", "Acme", " zap", "bolt  corp", "acme two"].map((word) => catalog.find(word)?.version),
  ).toEqual([...["2", "1", "1", "1", "1", undefined]]);
  expect(["acm", " zapp ", "Bolt Crop", "nothing"].map(catalog.nearest)).toEqual([
    "acme",
    "zap",
    "Bolt Corp",
    undefined,
  ]);
  const none = await loadCatalog(await folderOf(three));
  expect(names(none)).toEqual(["acme@2 Europe/Berlin", "bolt@1 Europe/Berlin"]);
});

test("the same read otherwise, on another day, under a contract: each read once", async () => {
  const folder = await folderOf(three);
  await mkdir(join(folder, "overrides", "T1"), { recursive: true });
  await writeFile(
    join(folder, "overrides", "T1", "bolt.yaml"),
    "terms:\n  - { plan: gold, priority: 1, kind: first-response, within: { amount: 5, unit: minutes } }\n",
  );
  const catalog = await loadCatalog(folder, {}, "2026-11-01");
  const unchanged = { "bolt.zone": "fixed", "acme.zone": "winter", "acme.toString": "fixed", "acme.pause": "fixed" };
  for (const same of [
    catalog.under({}),
    catalog.under(unchanged),
    catalog.under({}, "2026-11-30"),
    catalog.under({}, undefined, { tenant: "T2", terms: [] }),
  ])
    expect(same).toBe(catalog);
  const fixed = catalog.under({ "acme.zone": "fixed" });
  expect(names(fixed)).toEqual(["acme@1 Etc/GMT-1", "bolt@1 Europe/Berlin"]);
  expect(fixed.policies[1]).toBe(catalog.policies[1]);
  expect(catalog.under({ "acme.zone": "fixed" })).toBe(fixed);
  expect(fixed.under({})).toBe(catalog);
  const december = catalog.under({}, "2026-12-01");
  expect(names(december)).toEqual(["acme@2 Europe/Berlin", "bolt@1 Europe/Berlin"]);
  expect(names(catalog.under({ "acme.zone": "fixed" }, "2026-12-01"))).toEqual([
    "acme@2 Etc/GMT-1",
    "bolt@1 Europe/Berlin",
  ]);
  const filed = catalog.under({}, undefined, { tenant: "T1", terms: [] });
  const within = (one: Catalog, id: string) => one.find(id)?.targets.at(-1)?.within.amount;
  expect([within(filed, "bolt"), within(catalog, "bolt"), within(filed, "acme")]).toEqual([5, 1, 1]);
  const term: OwnTerm = {
    ...{ vendor: "bolt", plan: "gold", priority: 1, kind: "first-response", within: { amount: 6, unit: "minutes" } },
    ...{ by: null, at: null },
  };
  expect(within(catalog.under({}, undefined, { tenant: "T1", terms: [term] }), "bolt")).toBe(6);
  expect(within(catalog.under({}, undefined, { tenant: "T2", terms: [term] }), "bolt")).toBe(6);
  expect(filed.every).toEqual(catalog.every);
});

test("a folder's overrides stay in force under others", async () => {
  const pause = {
    ...zone,
    options: { local: { text: en("no"), value: false }, fixed: { text: en("yes"), value: true } },
  };
  const two = { ...written, readings: { zone, pause }, response: { ...acme.response, pauses: { reading: "pause" } } };
  const bolt = { ...written, id: "bolt", name: "Bolt" };
  const catalog = await loadCatalog(await folderOf({ "acme.yaml": two, "bolt.yaml": bolt }), { "acme.zone": "fixed" });
  expect(names(catalog)).toEqual(["acme@1 Etc/GMT-1", "bolt@1 Europe/Berlin"]);
  expect(names(catalog.under({ "bolt.zone": "fixed", "acme.pause": "fixed" }))[1]).toBe("bolt@1 Etc/GMT-1");
  const under = catalog.under({ "acme.pause": "fixed" });
  expect([names(under), under.policies[0]?.response.pauses]).toEqual([
    ["acme@1 Etc/GMT-1", "bolt@1 Europe/Berlin"],
    true,
  ]);
});

test("a catalog of policies at hand: sorted by name, read no other way, and all of them every version", () => {
  const two = [
    { ...acme, id: "z", name: "Zed" },
    { ...acme, id: "a", name: "änd" },
    { ...acme, id: "b", name: "Band" },
  ];
  const catalog = catalogOf(two);
  expect(catalog.policies.map(({ id }) => id)).toEqual(["a", "b", "z"]);
  expect([catalog.under({ "a.b": "c" }), catalog.warnings, catalog.every]).toEqual([catalog, [], catalog.policies]);
  expect(catalog.find("nothing@1")).toBeUndefined();
});

test("everything that is wrong in a folder is told, warnings do not refuse it, and an empty one is refused", async () => {
  const empty = await readFolder(await folderOf({}));
  expect(empty.problems.map(problemLine)).toEqual([
    expect.stringMatching(/^\/.*: error: there is no policy in this folder; add a file such as netcor\.yaml$/),
  ]);
  const folder = await folderOf({ "acme.yaml": written, "bolt.yaml": { ...other, aliases: ["acme"], calendars: 7 } });
  await mkdir(join(folder, "overrides", "T1"), { recursive: true });
  await writeFile(join(folder, "overrides", "T1", "zap.yaml"), "terms: []");
  const { problems, policies } = await readFolder(folder, { "zap.zone": "x" }, "2025-01-01");
  expect(policies.map(({ id }) => id)).toEqual(["acme"]);
  expect(problems.map(problemLine)).toEqual([
    'overrides/T1/zap.yaml: error: there is no policy "zap"; name the file after a policy',
    expect.stringMatching(/^acme\.yaml:\d+:\d+: warning: the policy holds from 2026-01-01 on, not yet today/),
    expect.stringMatching(/^bolt\.yaml:8:\d+: warning: the policy holds from/),
    expect.stringMatching(/^bolt\.yaml:17:12: error: calendars is no record/),
    expect.stringMatching(/^bolt\.yaml:46:\d+: error: there is no calendar "office"; this policy has no calendars/),
    "readings: error: the override zap.zone names no policy; write POLICY.READING; the policies are acme, bolt",
  ]);
  await expect(loadCatalog(folder)).rejects.toThrow("calendars is no record");
  const early = await loadCatalog(await folderOf({ "acme.yaml": written }), {}, "2025-01-01");
  expect(early.warnings.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(early.under({ "acme.zone": "fixed" }).warnings).toEqual(early.warnings);
});

test("a way to read that makes a policy unsound leaves it as it was, and a policy of no file too", () => {
  const file = { name: "acme.yaml", text: policyText({ ...written }, "Acme"), policy: acme };
  expect(rereadPolicy(acme, [file], { "acme.zone": "winter" })).toBe(acme);
  expect(rereadPolicy(acme, [file], { "acme.zone": "fixed" }).home.zone).toBe("Etc/GMT-1");
  expect(rereadPolicy(acme, [], { "acme.zone": "fixed" })).toBe(acme);
});

test("what was kept is found by the same text, name and readings; damaged or strange it counts as nothing", async () => {
  const store = join(await folderOf({}), "deep", "kept");
  const kept = keptIn(store);
  const parts = ["acme.yaml", "text"];
  expect(await kept.found(parts)).toBeUndefined();
  await kept.keep(parts, { policy: acme, problems: [] });
  const names = await readdir(store);
  expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.json$/)]);
  expect(await keptIn(store).found(parts)).toEqual({ policy: JSON.parse(JSON.stringify(acme)), problems: [] });
  for (const others of [["acme.yaml", "texts"], ["acme.yaml"], ["acme.yamltext"]])
    expect(await kept.found(others)).toBeUndefined();
  const [name = ""] = names;
  for (const text of [
    "{",
    "null",
    "7",
    '"policy problems"',
    "[]",
    "{}",
    '{"policy":{}}',
    '{"problems":[]}',
    '{"policy":{},"problems":{}}',
  ]) {
    await writeFile(join(store, name), text);
    expect(await kept.found(parts), text).toBeUndefined();
  }
});

test("what was kept by another program is not found: any source or package that a reading follows from is its mark", async () => {
  const src = join(await folderOf({ "package.json": "{}" }), "src");
  const write = async (name: string, text: string) => {
    await mkdir(dirname(join(src, name)), { recursive: true });
    await writeFile(join(src, name), text);
    return name.startsWith("case") ? "" : fingerprint(src).catch(() => "");
  };
  const sources = ["case/x.ts", "policy/check/a.ts", "time/b.ts", "lang/en/c.ts", "lang/en/d.ts"];
  for (const name of sources) await write(name, "1");
  const before = await fingerprint(src);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  await write("case/x.ts", "2");
  await write("policy/notes.md", "2");
  expect(await fingerprint(src)).toBe(before);
  const marks = [before];
  for (const name of [...sources.slice(1), "../package.json"]) marks.push(await write(name, "2"));
  // What moves from one file into the next is another program too.
  await write("lang/en/c.ts", "");
  marks.push(await write("lang/en/d.ts", "22"));
  expect(new Set(marks).size).toBe(7);
});

test("a place that cannot be written keeps nothing and breaks nothing; one too full is emptied", async () => {
  const folder = await folderOf({ file: "x" });
  const blocked = keptIn(join(folder, "file", "kept"));
  await blocked.keep(["a"], { policy: acme, problems: [] });
  expect(await blocked.found(["a"])).toBeUndefined();
  const store = join(folder, "kept");
  await mkdir(store);
  await writeFile(join(store, "of the past"), "");
  const two = keptIn(store, 2);
  await two.keep(["a"], { policy: acme, problems: [] });
  expect(await readdir(store)).toHaveLength(2);
  await two.keep(["b"], { policy: acme, problems: [] });
  expect(await readdir(store)).toEqual([]);
});

test("what is wrong is never kept, and what depends on the day is asked anew", async () => {
  const store = join(await folderOf({}), "kept");
  const kept = keptIn(store);
  const read = (text: string, day: string | undefined) => readOrKept(text, "acme.yaml", {}, day, kept);
  const text = policyText({ ...acme, valid: { from: "2026-01-01", until: "2026-12-31" } }, "Acme");
  const count = async () => (await readdir(store).catch(() => [])).length;
  expect((await read("id: acme", "2026-01-01")).policy).toBeUndefined();
  expect((await read(text, "2027-01-01")).problems).toHaveLength(1);
  expect(await count()).toBe(0);
  expect((await read(text, "2026-05-01")).problems).toEqual([]);
  expect(await count()).toBe(1);
  const [name = ""] = await readdir(store);
  const whole = await readFile(join(store, name), "utf8");
  await writeFile(join(store, name), whole.replace('"name":"Acme"', '"name":"Kept"'));
  expect((await read(text, "2026-05-01")).policy?.name).toBe("Kept");
  expect((await read(text, undefined)).policy?.name).toBe("Kept");
  expect(await read(text, "2027-01-01")).toMatchObject({
    policy: { name: "Acme" },
    problems: [{ severity: "warning" }],
  });
  expect((await readOrKept(text, "acme.yaml", {}, "2026-05-01")).policy?.name).toBe("Acme");
  expect((await readOrKept(text, "bolt.yaml", {}, "2026-05-01", kept)).policy).toBeUndefined();
});
