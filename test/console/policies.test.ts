import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { json, sla } from "./call.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dueline-policies-"));
  await cp("policies", folder, { recursive: true });
  await edit("netcor.yaml", (text) => text.replace('firstResponse: "2026', 'firstResponse: "2025'));
  await edit("zoom.yaml", (text) => text.replace("measure: aim", "mesure: aim"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function edit(name: string, change: (text: string) => string) {
  const path = join(folder, name);
  const text = await readFile(path, "utf8");
  expect(change(text)).not.toBe(text);
  await writeFile(path, change(text));
}

test("the policies that ship are sound, their worked examples too", async () => {
  const files = (await readdir("policies")).filter((name) => name.endsWith(".yaml"));
  expect(await sla("policies check")).toEqual({ status: 0, out: `${files.length} policies are sound\n`, err: "" });
});

test("check says every problem of every file with its place and how to mend it", async () => {
  const { out, status } = await sla(`policies check --policies ${folder}`);
  expect(status).toBe(1);
  expect(out).toMatch(/^zoom\.yaml:\d+:\d+: error: "mesure" is no field of targets\[0\]; did you mean "measure"\?$/m);
  expect(out).toMatch(/^netcor\.yaml:\d+:\d+: error: firstResponse is expected to be 2025-.*; correct the example/m);
});

test("check looks at the contracts that are laid over policies too", async () => {
  const home = await mkdtemp(join(folder, "contracts-"));
  for (const name of ["netcor.yaml", "hivemq.yaml"]) await cp(join("policies", name), join(home, name));
  await mkdir(join(home, "overrides", "T1"), { recursive: true });
  const lay = (vendor: string, priority: number) =>
    writeFile(
      join(home, "overrides", "T1", `${vendor}.yaml`),
      `terms: [{ priority: ${priority}, kind: first-response, within: { amount: 30, unit: minutes } }]`,
    );
  await lay("netcor", 1);
  expect((await sla(`policies check --policies ${home}`)).out).toBe("2 policies are sound\n");
  await lay("netcor", 9);
  await lay("zap", 1);
  const { out, status } = await sla(`policies check --policies ${home}`);
  expect(status).toBe(1);
  expect(out).toMatch(/^overrides\/T1\/netcor\.yaml:1:\d+: error: no such plan or priority/m);
  expect(out).toContain('overrides/T1/zap.yaml: error: there is no policy "zap"');
});

test("a file may be checked alone", async () => {
  const path = join(folder, "netcor.yaml");
  const problem = { file: path, line: expect.any(Number), column: expect.any(Number), severity: "error" };
  expect(await json(`policies check ${path}`)).toEqual({ problems: [expect.objectContaining(problem)] });
  expect((await sla(`policies check ${join(folder, "purecloud.yaml")}`)).out).toBe("1 policy is sound\n");
});

test("a folder with a wrong policy answers nothing, and says what is wrong", async () => {
  const said = await sla(`due --vendor cloudtalk --plan basic --priority 1 --policies ${folder}`);
  expect([said.status, said.out]).toEqual([1, ""]);
  expect(said.err).toContain('"mesure" is no field');
});

test("list and show tell what there is", async () => {
  expect(await json("policies list")).toContainEqual(
    expect.objectContaining({
      vendor: "zoom",
      plans: ["free", "pro", "business", "education", "api"],
      priorities: [1, 2, 3, 4],
    }),
  );
  expect(await json("policies show netcor")).toHaveProperty("id", "netcor");
  expect((await sla("policies show zom")).err).toBe("zom: did you mean zoom?\n");
});
