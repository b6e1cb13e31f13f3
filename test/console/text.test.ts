import { expect, test } from "vitest";
import { cardIn, office } from "../chat/office.ts";
import { now, sla } from "./call.ts";

const netcor = "due --vendor netcor --priority 1 --reported-at 2026-11-22T03:00:00Z";

test("a deadline is told in the site's time and the vendor's, with what it rests on", async () => {
  const { out } = await sla(`${netcor} --country IN`);
  expect(out).toContain("by Mon 23 Nov 2026, 17:00 IST (Mon 12:30 Berlin, UTC+1), in");
  expect(out).toContain("within 4 business hours");
  expect(out).toContain("Reading");
  expect(out).toContain("Service-Level Richtlinien des NETCOR Supports, “Eskalationsstufe 1”");
  expect(out).toContain("+49 4181 9092-110");
});

test("it speaks three languages", async () => {
  expect((await sla(`${netcor} --lang de`)).out).toContain("bis Mo 23. Nov. 2026, 12:30 MEZ");
  expect((await sla(`${netcor} --lang de`)).out).toContain("innerhalb von 4 Geschäftsstunden");
  expect((await sla(`${netcor} --lang ro`)).out).toContain("în cel mult 4 ore lucrătoare");
});

test("an average that has passed is not shown as a breach", async () => {
  const { out } = await sla("due --vendor purecloud --priority 1 --at 2026-11-20T03:00:00Z", { colours: true });
  const [response, restoration] = out.split("\n").filter((line) => line.includes("ago"));
  expect(response).toContain("\u001b[1m");
  expect(restoration).toContain("on average");
  expect(restoration).not.toContain("\u001b[1m");
});

test.each([
  "due --vendor purecloud --priority 2 --country DE",
  "triage --vendor zoom --plan api --impact limited --workaround none --country RO",
  "hotline --vendor purecloud --country DE",
  "why --vendor cloudtalk --plan basic --priority 1",
  "why --vendor netcor --priority 4",
  "policies",
  "policies show zoom",
])("sla %s fits a narrow terminal in every language, and has colours only where they are shown", async (words) => {
  for (const lang of ["en", "de", "ro"]) {
    const width = 60;
    const { out, status } = await sla(`${words} --lang ${lang}`, { width });
    expect(status).toBe(0);
    expect(out).not.toContain("\u001b");
    expect(out).not.toMatch(/undefined|null|NaN|\[object/);
    // A link or a path is not broken: it would no longer be one.
    const wide = out
      .split("\n")
      .filter((line) => line.length > width && line.trim().includes(" ") && !/https?:|\.txt/.test(line));
    expect(wide).toEqual([]);
  }
});

test("every command explains itself, with an example", async () => {
  for (const command of ["due", "triage", "hotline", "why"]) {
    const { out, status } = await sla(`${command} --help`);
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`Example:\\n {2}sla ${command} --vendor`));
  }
});

test("the examples of the help are answered", async () => {
  for (const command of ["due", "triage", "hotline", "why"]) {
    const [, example = ""] = /Example:\n {2}sla (.*)/.exec((await sla(`${command} --help`)).out) ?? [];
    expect((await sla(example)).status, example).toBe(0);
  }
});

test("the terminal shows what a chat shows of the same question, word for word", async () => {
  const it = await office();
  it.clock.at = now;
  const { out } = await sla("due --vendor zoom --plan pro --priority 1 --country DE", { width: 400 });
  const told = cardIn(await it.say("due zoom 1 pro")).spoken.split("\n");
  expect(told.length).toBeGreaterThan(5);
  const unseen = told.filter((line) => !/\d\d:\d\d/.test(line) && !out.includes(line.replace(/^- /, "")));
  expect(unseen).toEqual([]);
});

test("policies alone lists them, as the chat names them; documents are named by their title", async () => {
  expect(await sla("policies")).toEqual(await sla("policies list"));
  expect((await sla("policies --json")).out).toBe((await sla("policies list --json")).out);
  expect((await sla("why --vendor cloudtalk --plan basic --priority 1")).out).toContain("Source: ");
  expect((await sla("why --vendor netcor --priority 1")).out).not.toContain(".txt");
});

test("where the holidays of a year are not known it is said, and only there", async () => {
  for (const command of ["due", "why"]) {
    const told = async (year: number) =>
      (
        await sla(
          `${command} --vendor purecloud --priority 3 --country SA --reading purecloud.holidays=site --at ${year}-06-01T09:00:00Z`,
        )
      ).out;
    expect(await told(2077)).toMatch(/public holidays of 2077 are not\s+known yet/);
    expect(await told(2026)).not.toMatch(/not\s+known yet/);
  }
});
