// The folder of policies: found by any of their names, refused as a whole if one of them is wrong.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadCatalog, readFolder } from "../../src/policy/catalog.ts";
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
