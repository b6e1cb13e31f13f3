// A vendor is one file: an invented one, beside the others, is asked everything that they are asked.
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { json, sla } from "../console/call.ts";

let folder = "";
const ask = (words: string) => json(`${words} --vendor alpenfon --policies ${folder}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "five-vendors-"));
  await cp("policies", folder, { recursive: true });
  await cp("test/vendor/policies/alpenfon.yaml", join(folder, "alpenfon.yaml"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the file is sound, its examples come out, and it stands in the list beside the others", async () => {
  const checked = await sla(`policies check --policies ${folder}`);
  expect([checked.status, checked.out]).toEqual([
    0,
    expect.stringContaining(
      `${(await readdir(folder)).filter((name) => name.endsWith(".yaml")).length} policies are sound`,
    ),
  ]);
  const listed = await sla(`policies list --policies ${folder}`);
  expect(listed.out).toContain("Alpenfon");
});

test("its lunch break is no business time, nor is a holiday that was added", async () => {
  const before = await ask("due --plan day --priority 1 --reported-at 2026-11-24T11:30:00+01:00");
  expect(before).toHaveProperty("targets.0.dueAt", "2026-11-24T15:00:00Z");
  const atLunch = await ask("due --plan day --priority 1 --reported-at 2026-11-24T12:10:00+01:00");
  expect(atLunch).toHaveProperty("targets.0.calendar", {
    zone: "Europe/Zurich",
    openNow: false,
    startsAt: "2026-11-24T12:30:00Z",
  });
  const holiday = await ask("due --plan day --priority 1 --reported-at 2026-09-14T09:00:00+02:00");
  expect(holiday).toHaveProperty("targets.0.dueAt", "2026-09-15T09:00:00Z");
});

test("the plan changes the clock", async () => {
  const always = await ask("due --plan always --priority 1 --reported-at 2026-11-24T23:30:00+01:00");
  expect(always).toHaveProperty("targets.0", expect.objectContaining({ within: "PT90M", clock: "calendar" }));
  expect(always).toHaveProperty("targets.0.dueAt", "2026-11-25T00:00:00Z");
  const days = await ask("due --plan always --priority 2 --reported-at 2026-11-24T10:00:00+01:00");
  expect(days).toHaveProperty("targets.0.dueAt", "2026-11-26T09:00:00Z");
});

test("its priorities are suggested with their reasons", async () => {
  const red = await ask("triage --impact down --workaround none");
  expect(red).toMatchObject({ priority: 1, priorityName: "Red", keptOut: [] });
  const amber = await ask("triage --impact down --workaround none --environment staging");
  expect(amber).toMatchObject({ priority: 2, keptOut: [{ priority: 1, by: ["environment"] }] });
});

test("its number is closed at lunch, and open at any time for the most urgent", async () => {
  const lunch = "--at 2026-11-24T12:10:00+01:00 --plan day";
  expect(await ask(`hotline ${lunch} --priority 2`)).toHaveProperty("hotlines.0", {
    ...{ number: "+41 44 668 18 00", e164: "+41446681800", extension: null, place: "Zurich" },
    ...{ open: false, closesAt: null, nextOpening: "2026-11-24T12:30:00Z" },
    why: null,
    region: null,
    country: "CH",
    tel: "tel:+41446681800",
    tollFree: false,
  });
  expect(await ask(`hotline ${lunch} --priority 1`)).toHaveProperty("hotlines.0.open", true);
});

test("its deadline is told day by day, in every language", async () => {
  for (const language of ["en", "de", "ro"]) {
    const told = await sla(
      `why --vendor alpenfon --policies ${folder} --plan day --priority 1 --reported-at 2026-11-24T11:30:00+01:00 --lang ${language}`,
    );
    expect([told.status, told.out]).toEqual([0, expect.stringMatching(/11:30–12:00[\s\S]*13:30–16:00/)]);
  }
});
