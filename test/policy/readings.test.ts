// A wording that can be read two ways is read as the file says, or as the one who runs the bot says.

import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { deadlinesOf } from "../../src/case/deadlines.ts";
import { unknownParts } from "../../src/chat/screens/rests.ts";
import { languages, wordsOf } from "../../src/lang/index.ts";
import { type Catalog, catalogOf, loadCatalog } from "../../src/policy/catalog.ts";
import { PolicyError } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { termsOf } from "../../src/triage/terms.ts";
import { seedsIn } from "../vendors.ts";

const ask = async (overrides: { [reading: string]: string }, given: Ask) => {
  const policy = (await loadCatalog("policies", overrides)).find(given.vendor);
  if (!policy) throw new Error(`no ${given.vendor}`);
  const terms = termsOf(policy, { plan: given.plan, site: { country: given.country ?? "DE", zone: "Europe/Berlin" } });
  if (!terms.ok) throw new Error(JSON.stringify(terms.shortfall));
  const level = terms.value.levels.find((one) => one.level === given.priority);
  const at = parseInstant(given.at);
  const [first] = level ? deadlinesOf(level, { startedAt: at, pauses: [] }, at) : [];
  return {
    terms: terms.value,
    dueAt: first?.dueAt === undefined || first.dueAt === null ? null : toIso(first.dueAt),
    target: first?.target,
  };
};
type Ask = { vendor: string; plan?: string; priority: number; at: string; country?: string };

describe("a switched reading moves the deadline", () => {
  test.each<[string, Ask, { [reading: string]: string }, string, string]>([
    [
      "NETCOR's zone, in summer",
      { vendor: "netcor", priority: 1, at: "2026-07-15T06:00:00Z" },
      { "netcor.zone": "fixed" },
      "2026-07-15T10:30:00Z",
      "2026-07-15T11:30:00Z",
    ],
    [
      "NETCOR's zone, in winter: both the same",
      { vendor: "netcor", priority: 1, at: "2026-11-23T06:00:00Z" },
      { "netcor.zone": "fixed" },
      "2026-11-23T11:30:00Z",
      "2026-11-23T11:30:00Z",
    ],
    [
      "CloudTalk's zone, in summer",
      { vendor: "cloudtalk", plan: "professional", priority: 1, at: "2026-07-15T15:30:00Z" },
      { "cloudtalk.zone": "fixed" },
      "2026-07-16T10:00:00Z",
      "2026-07-16T10:30:00Z",
    ],
    [
      "CloudTalk's holidays, on Epiphany",
      { vendor: "cloudtalk", plan: "professional", priority: 1, at: "2026-01-06T09:00:00Z" },
      { "cloudtalk.holidays": "none" },
      "2026-01-07T11:00:00Z",
      "2026-01-06T12:00:00Z",
    ],
    [
      "PureCloud's holidays, at Christmas",
      { vendor: "purecloud", plan: "purecloud", priority: 2, at: "2026-12-25T09:00:00Z" },
      { "purecloud.holidays": "site" },
      "2026-12-25T10:00:00Z",
      "2026-12-28T08:00:00Z",
    ],
  ])("%s", async (_, given, overrides, before, after) => {
    expect((await ask({}, given)).dueAt).toBe(before);
    expect((await ask(overrides, given)).dueAt).toBe(after);
  });
});

test("a deadline names the readings that it rests on, and no others", async () => {
  const netcor = await ask({}, { vendor: "netcor", priority: 3, at: "2026-07-15T06:00:00Z" });
  expect(netcor.target).toMatchObject({ readings: ["netcor.zone", "netcor.holidays"] });
  const cloudtalk = await ask({}, { vendor: "cloudtalk", plan: "advanced", priority: 2, at: "2026-07-15T06:00:00Z" });
  expect(cloudtalk.target).toMatchObject({ readings: ["cloudtalk.zone", "cloudtalk.holidays"] });
  const atOnce = await ask({}, { vendor: "cloudtalk", plan: "advanced", priority: 1, at: "2026-07-15T06:00:00Z" });
  expect(atOnce.target).toMatchObject({ readings: [], calendar: null });
  const purecloud = await ask({}, { vendor: "purecloud", priority: 4, at: "2026-07-15T06:00:00Z" });
  expect(purecloud.target).toMatchObject({ readings: ["purecloud.business-time", "purecloud.holidays"] });
});

test("a switched reading is told as the one in force, with what else it could mean", async () => {
  const { terms } = await ask(
    { "netcor.zone": "fixed" },
    { vendor: "netcor", priority: 1, at: "2026-07-15T06:00:00Z" },
  );
  const zone = terms.readings.find(({ id }) => id === "netcor.zone");
  expect(zone?.chosen.en).toMatch(/^UTC\+1 all year round/);
  expect(zone?.others.map(({ en }) => en)).toEqual([expect.stringMatching(/^German local time/)]);
  expect(terms.vendorZone).toBe("Etc/GMT-1");
});

test("whether the clock stands still for the customer is a reading of each vendor: only NETCOR's does by itself", async () => {
  const pauses = (catalog: Catalog) =>
    Object.fromEntries(seedsIn(catalog).map(({ id, response }) => [id, response.pauses]));
  expect(pauses(await loadCatalog("policies"))).toEqual({
    cloudtalk: false,
    netcor: true,
    purecloud: false,
    zoom: false,
  });
  const switched = { "zoom.pause": "stands-still", "netcor.pause": "runs-on" };
  expect(pauses(await loadCatalog("policies", switched))).toEqual({
    cloudtalk: false,
    netcor: false,
    purecloud: false,
    zoom: true,
  });
});

test("the hotlines' zones are read as local time, or as the offsets that their letters name", async () => {
  const given = { vendor: "purecloud", priority: 1, at: "2026-07-15T06:00:00Z" };
  const zones = async (overrides: { [reading: string]: string }) => {
    const { terms } = await ask(overrides, given);
    return [...new Set(terms.lines.map(({ hours }) => hours?.zone))];
  };
  expect(await zones({})).toEqual(["America/New_York", "Australia/Sydney", "Asia/Tokyo", "Europe/Berlin"]);
  const fixed = Object.fromEntries(["est", "aest", "jst", "cet"].map((zone) => [`purecloud.zone-${zone}`, "fixed"]));
  expect(await zones(fixed)).toEqual(["Etc/GMT+5", "Etc/GMT-10", "Etc/GMT-9", "Etc/GMT-1"]);
});

test("every reading of every policy can be switched to each of its options", async () => {
  for (const { id, readings } of seedsIn(await loadCatalog("policies"))) {
    const text = await readFile(`policies/${id}.yaml`, "utf8");
    for (const [name, { options }] of Object.entries(readings)) {
      expect(Object.keys(options).length).toBeGreaterThan(1);
      for (const option of Object.keys(options)) {
        const { policy, problems } = readPolicy(text, `${id}.yaml`, { [`${id}.${name}`]: option });
        expect([problems, policy?.readings[name]?.inForce]).toEqual([[], option]);
      }
    }
  }
});

test.each([
  ["netcor.zones", "fixed", "the readings are netcor.zone, netcor.holidays, netcor.daily, netcor.pause"],
  ["netcor.zone", "fxied", 'did you mean "fixed"?'],
  ["netcore.zone", "fixed", "the policies are "],
])("the override %s=%s is refused, and what is known is named", async (reading, option, mend) => {
  const refused = await loadCatalog("policies", { [reading]: option }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(PolicyError);
  expect(String(refused)).toContain(mend);
  expect(String(refused)).toContain(reading);
});

test("a catalog of policies already read finds them too", async () => {
  const { policies } = await loadCatalog("policies");
  expect(catalogOf(policies).find("zoom")?.name).toBe("Zoom");
});

test("holidays that count and that nobody lists are said to be unknown, and none is taken out", async () => {
  const { policies } = await loadCatalog("policies", { "purecloud.holidays": "site" });
  const purecloud = policies.find(({ id }) => id === "purecloud");
  const targetIn = (country: string, zone: string) => {
    const terms = purecloud && termsOf(purecloud, { plan: "purecloud", site: { country, zone }, answers: {} });
    return terms?.ok ? terms.value.levels[1]?.targets[0] : null;
  };
  expect(targetIn("NP", "Asia/Kathmandu")).toMatchObject({ holidaysUnknown: "NP" });
  expect(targetIn("DE", "Europe/Berlin")).not.toHaveProperty("holidaysUnknown");
  const told = languages.map((language) => {
    const target = targetIn("NP", "Asia/Kathmandu");
    return unknownParts(target ? [target] : [], wordsOf(language))
      .map((part) => JSON.stringify(part))
      .join();
  });
  expect(told).toEqual([
    expect.stringContaining("Nepal"),
    expect.stringContaining("Nepal"),
    expect.stringContaining("Nepal"),
  ]);
});
