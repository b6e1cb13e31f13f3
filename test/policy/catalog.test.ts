// The folder of policies: found by any of their names, refused as a whole if one of them is wrong.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadCatalog, readFolder } from "../../src/policy/catalog.ts";
import { keptIn } from "../../src/policy/kept.ts";
import { PolicyError, problemLine } from "../../src/policy/policy-problem.ts";
import { seedsIn } from "../vendors.ts";

const catalog = await loadCatalog("policies");

test("the policies come in the order of their names, without a warning", () => {
  expect(seedsIn(catalog).map(({ name }) => name)).toEqual(["CloudTalk", "Genesys PureCloud", "NETCOR", "Zoom"]);
  const names = catalog.policies.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
  expect(catalog.warnings).toEqual([]);
});

test.each([
  ["zoom", "zoom"],
  [" ZOOM ", "zoom"],
  ["Genesys PureCloud", "purecloud"],
  ["genesys", "purecloud"],
  ["Genesys  Cloud", "purecloud"],
  ["pure cloud", "purecloud"],
  ["CloudTalk.io", "cloudtalk"],
  ["Netcor GmbH", "netcor"],
])("%j finds %s", (word, id) => {
  expect(catalog.find(word)?.id).toBe(id);
});

test.each([
  ["zom", "zoom"],
  ["zomo", "zoom"],
  ["Netcore", "netcor"],
  ["genesis", "genesys"],
  ["purclout", "purecloud"],
  ["cluodtalk", "cloudtalk"],
  ["lcoudtlak", "cloudtalk"],
  ["salesforce", undefined],
  ["", undefined],
  ["zm", undefined],
])("%j is no vendor; the nearest word is %s", (word, nearest) => {
  expect(catalog.find(word)).toBeUndefined();
  expect(catalog.nearest(word)).toBe(nearest);
});

test("one more vendor is one more file", async () => {
  const folder = await copy();
  const netcor = await readFile("policies/netcor.yaml", "utf8");
  const acme = netcor
    .replace("id: netcor", "id: acme")
    .replace("name: NETCOR\n", "name: Acme\n")
    .replace(/aliases:.*\n/, "");
  await writeFile(join(folder, "acme.yaml"), acme);
  const { find, policies } = await loadCatalog(folder);
  expect(policies.length).toBe(catalog.policies.length + 1);
  expect(find("ACME")?.calendars.office?.readings).toEqual(["acme.zone", "acme.holidays"]);
});

test("all errors of all files are thrown at once", async () => {
  const folder = await copy();
  await spoil(folder, "zoom.yaml", "amount: 4,", "amount: 0,");
  await spoil(folder, "netcor.yaml", "calendar: office", "calendar: ofice");
  const refused = await loadCatalog(folder).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(PolicyError);
  expect(String(refused)).toMatch(/netcor\.yaml:\d+:\d+: error: .*\n.*zoom\.yaml:\d+:\d+: error: /);
});

test("two policies may not answer to the same word", async () => {
  const folder = await copy();
  await spoil(folder, "zoom.yaml", "aliases: [zoom.us,", "aliases: [Genesys,");
  const { problems } = await readFolder(folder);
  expect(problems.map(problemLine)).toEqual([
    'zoom.yaml: error: "genesys" already calls the policy in purecloud.yaml; give one of them another name',
  ]);
});

test("a folder without policies is refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "policies-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await expect(loadCatalog(folder)).rejects.toThrow("there is no policy in this folder");
});

test("a policy that does not hold today is used with a warning", async () => {
  const folder = await copy();
  await spoil(folder, "zoom.yaml", "valid: { from: 2018-01-01 }", "valid: { from: 2018-01-01, until: 2026-06-30 }");
  const on = async (today: string) => (await loadCatalog(folder, {}, today)).warnings.map(({ message }) => message);
  expect(await on("2026-06-30")).toEqual([]);
  expect(await on("2026-07-01")).toEqual(["the policy ended on 2026-06-30"]);
  expect((await on("2017-12-31"))[0]).toBe("the policy holds from 2018-01-01 on, not yet today (2017-12-31)");
});

async function copy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "policies-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp("policies", folder, { recursive: true });
  return folder;
}

async function spoil(folder: string, name: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, name), "utf8");
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  await writeFile(join(folder, name), text.replace(from, to));
}

test("what was read before is not read again until the file changes; what was kept and is damaged is read anew", async () => {
  const home = await mkdtemp(join(tmpdir(), "dueline-kept-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const [policies, store] = [join(home, "policies"), join(home, "kept")];
  await mkdir(policies);
  await cp("policies/netcor.yaml", join(policies, "netcor.yaml"));
  const load = (day = "2026-11-27") => loadCatalog(policies, {}, day, keptIn(store));
  const first = await load();
  const [name = ""] = await readdir(store);
  expect(await readdir(store)).toHaveLength(1);
  expect((await load()).policies).toEqual(first.policies);
  // It shows where it came from.
  const text = await readFile(join(store, name), "utf8");
  await writeFile(join(store, name), text.replace('"name":"NETCOR"', '"name":"Kept"'));
  expect((await load()).policies[0]?.name).toBe("Kept");
  expect((await load("2001-01-01")).warnings).toHaveLength(1);
  await writeFile(join(store, name), text.slice(0, 100));
  expect((await load()).policies).toEqual(first.policies);
  const edited = (await readFile(join(policies, "netcor.yaml"), "utf8")).replace("amount: 4,", "amount: 5,");
  await writeFile(join(policies, "netcor.yaml"), edited);
  expect((await load()).policies[0]?.targets[0]?.within.amount).toBe(5);
  await writeFile(join(policies, "netcor.yaml"), edited.replace("measure: aim", "measure: aimed"));
  await expect(load()).rejects.toThrow("aimed");
  expect(await readdir(store)).toHaveLength(2);
});
