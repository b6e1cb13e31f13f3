// What whoever writes a policy is helped with: what changed, a draft tried, a check that goes on.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../adapters/console/run.ts";
import { json, now, sla } from "./call.ts";
import { enter, talk } from "./talk.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dueline-authoring-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy with some lines otherwise. */
async function edited(name: string, ...edits: readonly (readonly [from: string, to: string])[]): Promise<string> {
  let text = await readFile(`policies/${name}.yaml`, "utf8");
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  const path = join(folder, `${name}@next.yaml`);
  await writeFile(path, text);
  return path;
}

test("diff says in people's words what somebody is promised otherwise, and is silent about wording", async () => {
  const next = await edited(
    "cloudtalk",
    ["name: Professional", "name: Pro"],
    ["within: { amount: 6, unit: business-hours }", "within: { amount: 4, unit: business-hours }"],
    ['to: "17:00"', 'to: "18:00"'],
    ["Three ticket priorities", "There are three ticket priorities"],
  );
  const { out, status } = await sla(`policies diff cloudtalk ${next}`, { width: 200 });
  expect(status).toBe(0);
  expect(out).toContain("Priority 2, First response (Pro): 4 business hours, was 6 business hours");
  expect(out).toContain("Priority 3, First response (Advanced): 4 business hours, was 6 business hours");
  expect(out).toContain("Renamed: plan Pro, was Professional");
  expect(out).toMatch(/Hours “office”: Mon–Fri 09:00–18:00, .*; were Mon–Fri 09:00–17:00/);
  expect((out.match(/•|- /g) ?? []).length).toBe(4);
  expect((await sla(`policies diff cloudtalk ${next} --lang de`)).out).toContain("4 Geschäftsstunden, vorher 6");
  expect((await sla("policies diff zoom zoom")).out).toContain("Nothing that decides has changed");
});

test("diff tells what came and went between versions, for scripts too, and mends a slip", async () => {
  expect(await json("policies diff zoom zoom@2025-premier")).toMatchObject({
    vendor: "zoom",
    changes: expect.arrayContaining([
      { kind: "removed", thing: "plan", name: "Free", text: "Gone: plan Free" },
      { kind: "added", thing: "plan", name: "Premier", text: "New: plan Premier" },
    ]),
  });
  const slip = await sla("policies diff zom zoom");
  expect([slip.status, slip.err]).toEqual([1, "zom: did you mean zoom?\n"]);
  const guarantee = await edited("netcor", ["measure: aim", "measure: guarantee"]);
  expect((await sla(`policies diff netcor ${guarantee}`)).out).toContain("guaranteed: 4 business hours, was aim: 4");
});

test("a draft is tried in the conversation, and where it is not sound that is said with its line instead", async () => {
  const draft = await edited("netcor", [
    "within: { amount: 4, unit: business-hours }",
    "within: { amount: 3, unit: business-hours }",
  ]);
  const { status, out } = await talk(
    "en_GB.UTF-8",
    [
      ["How bad is it?", enter],
      ["Is there a workaround?", enter],
      ["Country of the site", "DE", enter],
    ],
    ["policies", "try", draft],
  );
  expect([status, out.includes("Whose product")]).toEqual([0, false]);
  expect(out).toContain("3 business hours");
  const wrong = await edited("zoom", ["measure: aim", "mesure: aim"]);
  const refused = await talk("en", [], ["policies", "try", wrong]);
  expect(refused.status).toBe(1);
  expect(refused.out).toMatch(/zoom@next\.yaml:\d+:\d+: error: "mesure" is no field/);
  expect((await sla(`policies try ${draft}`)).err).toContain("run this in a terminal");
});

test("check --watch checks again when a file is saved, and says the status of the last", async () => {
  const path = await edited("netcor", ["measure: aim", "measure: aimed"]);
  const stop = new AbortController();
  let said = "";
  let seen = () => {};
  const output = new Writable({
    write(chunk, _encoding, done) {
      said += String(chunk);
      done();
      seen();
    },
  });
  const says = async (words: string) => {
    while (!said.includes(words)) await new Promise<void>((resolve) => (seen = resolve));
  };
  const argv = ["policies", "check", path, "--watch"];
  const paper = { width: 100, colours: false };
  const done = run({
    argv,
    input: Readable.from([]),
    output,
    messages: output,
    paper,
    folder,
    now,
    person: null,
    stop: stop.signal,
  });
  await says('"aimed"');
  await edited("netcor");
  await says("1 policy is sound");
  stop.abort();
  expect(await done).toBe(0);
});
