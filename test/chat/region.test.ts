// A site names the part of its country that keeps holidays of its own, in any of our languages.
import { expect, test } from "vitest";
import { readSite } from "../../src/chat/reading/place.ts";
import { readRegion } from "../../src/chat/reading/region.ts";
import { siteText } from "../../src/chat/site-text.ts";
import { json, sla } from "../console/call.ts";
import { fieldIn, formIn, office } from "./office.ts";

test.each([
  ["Bavaria", "DE-BY"],
  ["bayern", "DE-BY"],
  ["DE-BY", "DE-BY"],
  ["Saxonia Inferioara", "DE-NI"],
  ["Hamburg", "DE-HH"],
  ["Schottland", "GB-SCT"],
  ["Scoția", "GB-SCT"],
  ["England", "GB-ENG"],
  ["Bern", "CH-BE"],
  ["Punjab", null],
  ["Atlantis", null],
  ["DE-XX", null],
])("%s is %s", (said, code) => {
  expect(readRegion(said)).toBe(code);
});

test("a region stands for its country, and a country's name is no region", () => {
  expect(readSite("Bayern", "")).toEqual({ country: "DE", zone: "Europe/Berlin", region: "DE-BY" });
  expect(readSite("England", "")).toEqual({ country: "GB", zone: "Europe/London", region: "GB-ENG" });
  expect(readSite("UK", "")).toEqual({ country: "GB", zone: "Europe/London" });
  expect(readSite("Georgia", "")).toMatchObject({ country: "GE" });
  expect(readSite("Niedersachsen", "Asia/Tokyo")).toMatchObject({ region: "DE-NI", zone: "Europe/Berlin" });
  expect(siteText({ country: "GB", zone: "Europe/London", region: "GB-SCT" }, "en")).toBe(
    "Scotland, United Kingdom, London",
  );
});

test("in the chat it is kept with the settings and with the case", async () => {
  const it = await office();
  await it.submit(formIn(await it.say("settings")), { country: "Bavaria" });
  expect((await it.store.settingsOf("T1", "C1")).site).toMatchObject({ country: "DE", region: "DE-BY" });
  const again = formIn(await it.say("settings"));
  expect([fieldIn(again, "country").value, fieldIn(again, "region").value]).toEqual(["DE", "DE-BY"]);
  await it.submit(again, { region: "DE-SN" });
  expect((await it.store.settingsOf("T1", "C1")).site).toMatchObject({ region: "DE-SN" });
  await it.submit(again, { region: "DE-BY" });
  const form = formIn(await it.say("netcor is down, no workaround"));
  await it.submit(form, { room: "C1", title: "The map is empty" });
  expect((await it.theCase()).site).toMatchObject({ country: "DE", region: "DE-BY" });
});

test("on the command line it decides the holidays of the site, and a slip is told", async () => {
  const ask =
    "due --vendor purecloud --plan purecloud --priority 2 --reading purecloud.holidays=site --reported-at 2026-06-04T10:00:00+02:00 --country DE";
  const due = async (region: string) => json(`${ask} ${region}`);
  // Corpus Christi is a Bavarian holiday.
  expect(await due("--region Bavaria")).toHaveProperty("targets.0.dueAt", "2026-06-05T07:00:00Z");
  expect(await due("--region NI")).toHaveProperty("targets.0.dueAt", "2026-06-04T09:00:00Z");
  expect(await due("")).toHaveProperty("targets.0.dueAt", "2026-06-04T09:00:00Z");
  const slip = await sla(`${ask} --region Bavraria`);
  expect([slip.status, slip.err]).toEqual([2, expect.stringContaining("Bavraria")]);
});
