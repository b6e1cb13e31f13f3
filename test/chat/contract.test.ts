// A house lays its own contract over what a vendor publishes: told as such everywhere, of this tenant alone.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractText } from "unpdf";
import { expect, test } from "vitest";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { PolicyError } from "../../src/policy/policy-problem.ts";
import { cardIn, formIn, mistakesIn, type Office, office, textIn } from "./office.ts";

const admin = { admin: true, where: null };

/** The last form: what was entered of Zoom, and what it moves. */
async function entering(it: Office, answers: object) {
  const settings = formIn(await it.say("settings", admin));
  const which = formIn(await it.change(settings, {}, admin, "contract"));
  const term = formIn(await it.submit(which, { vendor: "zoom" }, admin));
  return it.submit(term, { "own.plan": "pro", ...answers }, admin);
}

const opening = async (it: Office) =>
  it.submit(formIn(await it.say("zoom pro is down, no workaround")), { room: "C1", "plan.zoom": "pro" });
const within = async (it: Office, number: number) => {
  const row = await it.store.findByNumber("T1", number);
  const target = row?.terms.levels[0]?.targets[0];
  return target?.guaranteed ? [target.within.amount, target.within.unit, target.measure] : null;
};

test("new cases stand under it, open ones where the administrator says so, and card, why, pack and log tell it", async () => {
  const it = await office();
  await opening(it);
  const sure = formIn(await entering(it, { "own.amount": "30", "own.unit": "minutes" }));
  expect(textIn(sure.parts)).toContain(
    "Zoom · Pro · Priority 1, urgent · Priorität 1 - Dringend · First response: 30 minutes",
  );
  expect(textIn(sure.parts)).toContain("1 open case changes.");
  expect(cardIn(await it.submit(sure, {}, admin)).spoken).toContain("No open case changed.");
  expect(await within(it, 1)).toEqual([1, "hours", "aim"]);
  await opening(it);
  expect(await within(it, 2)).toEqual([30, "minutes", "guarantee"]);

  const told = "By your own contract, entered by Mara, ";
  for (const asked of ["status 2", "why 2", "due zoom 1 pro"]) {
    const { spoken } = cardIn(await it.say(asked));
    expect(spoken, asked).toContain(told);
    expect(spoken, asked).toContain("the published policy says 1 hour.");
  }
  expect(cardIn(await it.say("why 2")).spoken).toContain("Source: your own contract, “Priorität 1 - Dringend”");
  expect(cardIn(await it.say("status 1")).spoken).not.toContain(told);
  await it.press("evidence", JSON.stringify({ case: (await it.store.findByNumber("T1", 2))?.id }));
  const pdf = await it.chat.handed[0]?.files.find(({ format }) => format === "pdf")?.bytes();
  const { text } = await extractText(new Uint8Array(pdf ?? []), { mergePages: true });
  expect(text.replace(/\s+/g, " ")).toContain(`${told}Mon, 23 Nov 2026; the published policy says 1 hour.`);
  expect(await it.store.audit("T1", { limit: 9 })).toMatchObject([
    { deed: "export" },
    { deed: "settings", by: { id: "U1" }, about: ["contract"] },
  ]);

  // Another reading of the vendor's words leaves the first case under what was published.
  const readings = formIn(await it.change(formIn(await it.say("settings", admin)), {}, admin, "readings"));
  const how = formIn(await it.submit(readings, { reading: "zoom.pause" }, admin));
  await it.submit(formIn(await it.submit(how, { option: "stands-still" }, admin)), {}, admin);
  expect(await within(it, 1)).toEqual([1, "hours", "aim"]);

  const again = formIn(await entering(it, { "own.amount": "20", "own.unit": "minutes" }));
  const moved = cardIn(await it.submit(again, { "own.open": "move" }, admin));
  expect(moved.spoken).toContain("2 open cases changed.");
  expect(await within(it, 1)).toEqual([20, "minutes", "guarantee"]);
  expect((await it.store.journalOf("T1", (await it.store.findByNumber("T1", 1))?.id ?? "")).at(-1)?.act).toEqual({
    kind: "reread",
    reading: "zoom@contract",
  });

  const back = formIn(await entering(it, { "own.amount": "" }));
  await it.submit(back, {}, admin);
  expect((await it.store.settingsOf("T1", null)).contract).toBeNull();
  expect(cardIn(await it.say("due zoom 1 pro")).spoken).not.toContain(told);
});

test("it holds for this tenant alone, and for the plan and priority that it names", async () => {
  const it = await office();
  await it.submit(formIn(await entering(it, { "own.amount": "30" })), {}, admin);
  const due = async (words: string, whose: object = {}) => cardIn(await it.say(`due ${words}`, whose)).spoken;
  expect(await due("zoom 1 pro")).toContain("30 minutes");
  expect(await due("zoom 1 pro", { tenant: "T2" })).not.toContain("30 minutes");
  expect(await due("zoom 1 business")).not.toContain("30 minutes");
  expect(await due("zoom 2 pro")).toContain("4 hours");
});

test("what cannot be is said at its field, and nobody but an administrator enters anything", async () => {
  const it = await office();
  expect(mistakesIn(await entering(it, { "own.amount": "soon" }))).toEqual({
    "own.amount": "Write a whole number from 1 to 9999.",
  });
  expect(mistakesIn(await entering(it, { "own.amount": "" }))).toEqual({
    "own.amount": "There is no such promise in your contract.",
  });
  const term = { vendor: "zoom", plan: "pro", priority: 1, kind: "first-response", by: null, at: null };
  const memo = JSON.stringify({ step: "sure", term: { ...term, within: { amount: 1, unit: "minutes" } } });
  expect((await it.send({ screen: "settings-contract", memo, answers: {} })).kind).toBe("refusal");
  expect((await it.store.settingsOf("T1", null)).contract).toBeNull();
});

test("it may stand in a file, for one tenant or all, held to the same checks with its line", async () => {
  const folder = await mkdtemp(join(tmpdir(), "own-contract-"));
  await cp("policies", folder, { recursive: true });
  const write = async (tenant: string, vendor: string, text: string) => {
    await mkdir(join(folder, "overrides", tenant), { recursive: true });
    await writeFile(join(folder, "overrides", tenant, `${vendor}.yaml`), text);
  };
  const minutes = "{ kind: first-response, priority: 1, within: { amount: 30, unit: minutes } }";
  await write("T1", "cloudtalk", `terms:\n  - ${minutes.replace("priority", "plan: basic, priority")}\n`);
  await write("*", "netcor", `terms:\n  - ${minutes}\n`);
  const it = await office({ catalog: await loadCatalog(folder) });
  const due = async (words: string, tenant: string) => cardIn(await it.say(`due ${words}`, { tenant })).spoken;
  expect(await due("cloudtalk 1 basic", "T1")).toContain(
    "entered by whoever runs Dueline; the published policy guarantees nothing.",
  );
  expect(await due("cloudtalk 2 basic", "T1")).toContain("not guaranteed");
  expect(await due("cloudtalk 1 basic", "T2")).toContain("not guaranteed");
  expect(await due("netcor 1", "T2")).toContain("30 minutes");

  await write("T1", "zoom", `terms:\n  - ${minutes.replace("priority", "plan: gold, priority")}\n`);
  const refused = await loadCatalog(folder).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(PolicyError);
  expect(String(refused)).toMatch(/overrides.T1.zoom\.yaml:2:\d+: error: no such plan or priority/);
  await rm(folder, { recursive: true });
});
