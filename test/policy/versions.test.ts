// Two versions of a policy stand side by side: new cases take the one in force at the moment, a case keeps its own.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { cardIn, formIn, office, textIn } from "../chat/office.ts";
import { json, sla } from "../console/call.ts";
import { seeds, seedsIn } from "../vendors.ts";

let folder = "";
const monday = Date.parse("2026-11-23T10:00:00+01:00");
const later = Date.parse("2026-12-01T10:00:00+01:00");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "two-versions-"));
  await cp("policies", folder, { recursive: true });
  const text = await readFile("policies/netcor.yaml", "utf8");
  const [, version = ""] = /^version: "(.+)"$/m.exec(text) ?? [];
  await writeFile(
    join(folder, "netcor.yaml"),
    text.replace(/^valid: .*$/m, "valid: { from: 2018-01-01, until: 2026-11-30 }"),
  );
  const next = text
    .replace(`version: "${version}"`, "version: next")
    .replace(/^valid: .*$/m, "valid: { from: 2026-12-01 }");
  await writeFile(
    join(folder, "netcor@next.yaml"),
    next
      .replaceAll("amount: 4, unit: business-hours", "amount: 2, unit: business-hours")
      .replace("\n      hamburg:", "\n      bremen:")
      .replace(
        /^examples:[\s\S]*/m,
        "examples:\n  - { given: { answers: { impact: none } }, expect: { priority: 4 } }\n",
      ),
  );
});
afterAll(() => rm(folder, { recursive: true }));

test("on each day the version that holds is found, by name; any of them by its own", async () => {
  const catalog = await loadCatalog(folder, {}, "2026-11-23");
  expect(catalog.warnings).toEqual([]);
  expect(seedsIn(catalog).map(({ id }) => id)).toEqual([...seeds]);
  expect(catalog.find("netcor")?.version).not.toBe("next");
  expect(catalog.under({}, "2026-12-01").find("netcor")?.version).toBe("next");
  expect(catalog.under({ "netcor.zone": "fixed" }, "2026-12-01").find("netcor")).toMatchObject({
    version: "next",
    calendars: { office: { zone: "Etc/GMT-1" } },
  });
  expect(catalog.under({}, "2026-11-30").find("netcor")).toBe(catalog.find("netcor"));
  expect(catalog.find("netcor@next")?.version).toBe("next");
});

test("an option that only one of the versions has keeps nothing from starting", async () => {
  const catalog = await loadCatalog(folder, { "netcor.holidays": "hamburg" }, "2026-11-23");
  expect(catalog.find("netcor")?.calendars.office?.holidays).toEqual({ region: "DE-HH" });
  expect(catalog.find("netcor@next")?.calendars.office?.holidays).toEqual({ region: "DE-NI" });
});

test("a new case takes the version of the moment, and the one that is open keeps its own", async () => {
  const it = await office({ catalog: await loadCatalog(folder, {}, "2026-11-23") });
  const opening = async () => it.submit(formIn(await it.say("netcor is down, no workaround")), { room: "C1" });
  const hours = async (number: number) => {
    const row = await it.store.findByNumber("T1", number);
    const target = row?.terms.levels[0]?.targets[0];
    return [row?.terms.version === "next", target?.guaranteed && target.within.amount];
  };
  it.clock.at = monday;
  await opening();
  it.clock.at = later;
  await opening();
  expect(await hours(1)).toEqual([false, 4]);
  expect(await hours(2)).toEqual([true, 2]);
});

test("Genesys Cloud stands beside PureCloud with what could be read of it, and without a time that could not", async () => {
  const catalog = await loadCatalog("policies", {}, "2026-11-27");
  expect(catalog.find("genesys cloud")?.version).not.toBe("genesys-cloud");
  const present = catalog.find("purecloud@genesys-cloud");
  expect(present?.sources.every(({ url, read }) => url !== undefined && read === "2026-11-27")).toBe(true);
  expect(present?.targets).toEqual([]);
  const asked = "due --vendor purecloud@genesys-cloud --plan worldwide --priority 1 --country DE";
  expect(await json(asked)).toMatchObject({
    targets: [{ guaranteed: false, why: expect.stringContaining("ends before the response times") }],
  });
});

test("policies list tells every version of every vendor, and which is in force", async () => {
  expect(await json("policies list")).toContainEqual(
    expect.objectContaining({
      vendor: "zoom",
      valid: { from: "2018-01-01" },
      versions: [
        { version: "2026-11", valid: { from: "2018-01-01" }, inForce: true, ask: "zoom@2026-11" },
        expect.objectContaining({ version: "2025-premier", inForce: false, ask: "zoom@2025-premier" }),
      ],
    }),
  );
  const { out } = await sla("policies list", { width: 400 });
  expect(out).toMatch(/^zoom +Zoom: .*Version 2026-11, valid from 2018-01-01$/m);
  expect(out).toMatch(
    /^purecloud@genesys-cloud +Genesys Cloud: .*valid from 2021-01-01\. The copies that were read end/m,
  );
});

test("a document whose address is not known says so, and one that was read says when", async () => {
  const { out } = await sla("policies show cloudtalk", { width: 400 });
  expect(out).toContain("(001_602a5ee62b1490a6.txt; de; its address is not known; read 2026-11-22)");
  expect(out).toContain("https://www.cloudtalk.io/guaranteed-response-times-for-support/; read 2026-11-27)");
});

test("Zoom's present page stands beside the earlier one and is asked for by its version, since it leaves things open", async () => {
  const catalog = await loadCatalog("policies", {}, "2026-11-27");
  expect(catalog.find("zoom")?.incomplete).toBeUndefined();
  const present = catalog.find("zoom@2025-premier");
  expect(present?.sources[0]).toMatchObject({ url: expect.stringContaining("KB0059100"), read: "2026-11-27" });
  const asked =
    "due --vendor zoom@2025-premier --plan premier --priority 3 --country DE --reported-at 2026-11-28T10:00:00+01:00";
  expect(await json(asked)).toMatchObject({
    targets: [{ dueAt: "2026-11-30T16:00:00Z", within: "P1D" }, { kind: "follow-up" }],
  });
});

test("whoever asks for a due time, a number or all of it is told that a newer version stands beside, and how to ask for it", async () => {
  const beside =
    /A newer version stands beside this one: zoom@2025-premier, valid from 2025-01-01\. The copy that was read/;
  for (const command of [
    "due --vendor zoom --plan pro --priority 1",
    "why --vendor zoom --plan pro --priority 1",
    "hotline --vendor zoom --plan pro",
    "triage --vendor zoom --impact down --workaround none",
    "policies show zoom",
  ])
    expect((await sla(command, { width: 400 })).out).toMatch(beside);
  const it = await office();
  for (const line of ["due zoom pro 1", "hotline zoom"])
    expect(textIn(cardIn(await it.say(line)).parts)).toMatch(beside);
  const german = textIn(cardIn(await it.say("due purecloud 1", { language: "de" })).parts);
  expect(german).toContain("Daneben steht eine neuere Fassung: purecloud@genesys-cloud, gültig ab 2021-01-01.");
  expect(textIn(cardIn(await it.say("due netcor 1")).parts)).not.toContain("newer version");
});

test("in chat too a version is asked for by its name, and says that it never holds by itself", async () => {
  const it = await office();
  const card = cardIn(await it.say("due zoom@2025-premier premier 1"));
  expect(textIn(card.parts)).toContain("First response: within 1 hour (by phone)");
  expect(textIn(card.parts)).toContain("Restoration: within 4 hours");
  expect(textIn(card.parts)).toContain("so the earlier version holds.");
  const numbers = cardIn(await it.say("hotline zoom@2025-premier"));
  expect(textIn(numbers.parts)).toContain("priority 1 should be phoned in, by a licensed administrator");
  expect(textIn(cardIn(await it.say("hotline zoom")).parts)).toContain("+1.888.799.9666");
});

test("two versions asked for on one stream are never taken for each other", async () => {
  const line = (vendor: string) => JSON.stringify({ vendor, priority: 1, country: "DE", zone: "Europe/Berlin" });
  const input = [line("purecloud"), line("purecloud@genesys-cloud"), line("purecloud")].join("\n");
  const { out } = await sla("due --jsonl", { input });
  const guaranteed = out
    .trim()
    .split("\n")
    .map((one) => JSON.parse(one).targets[0].guaranteed);
  expect(guaranteed).toEqual([true, false, true]);
});
