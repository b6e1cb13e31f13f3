// `sla` alone in a terminal, its keys pressed one by one.
import { expect, test } from "vitest";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { sla } from "./call.ts";
import { down, enter, talk } from "./talk.ts";

const { policies } = await loadCatalog("policies");
const to = (vendor: string) =>
  policies
    .slice(
      0,
      policies.findIndex(({ id }) => id === vendor),
    )
    .map(() => down);

test("alone in a terminal it asks until nothing can change the priority, and ends with the deadline and the number", async () => {
  const { status, out } = await talk("en_GB.UTF-8", [
    ["Whose product", ...to("purecloud"), enter],
    ["How bad is it?", enter],
    ["Is there a workaround?", enter],
    ["Country of the site", "Australia", enter],
    ["Time zone of the site", down, enter],
  ]);
  expect(status).toBe(0);
  expect(out).toContain("Suggested: Priority 1");
  expect(out).not.toContain("All the time?");
  expect(out.slice(out.indexOf("If reported now:"))).toMatch(/within 10 minutes \(by phone\)[\s\S]*Call now: \+61/);
});

test("it asks in the language of the system, and no question that decides nothing; a plan is asked where plans differ", async () => {
  const { status, out } = await talk("de_DE.UTF-8", [
    ["Wessen Produkt", ...to("cloudtalk"), enter],
    ["Plan", enter],
    ["Wie schlimm ist es?", down, down, down, down, enter],
    ["Land des Standorts", "Atlantis", enter],
    ["Dieses Land kenne ich nicht", ..."Atlantis".split("").map(() => "\u007f"), "DE", enter],
  ]);
  expect(status).toBe(0);
  expect(out).not.toContain("Workaround?");
  expect(out).toContain("Jetzt gemeldet:");
});

test("whoever ends it is left in peace", async () => {
  expect((await talk("", [["Whose product", "\u0003"]])).status).toBe(1);
});

test("where nobody can be asked it says how it is used", async () => {
  const { status, out, err } = await sla("");
  expect([status, out]).toEqual([2, ""]);
  for (const command of ["due", "triage", "hotline", "why", "policies", "completion"])
    expect(err).toContain(`\n  ${command}`);
});
