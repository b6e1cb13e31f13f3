// A vendor of two products whose severities have letters, whose plans have not all of them, and whose hours are the customer's region's.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readPriority } from "../../adapters/console/read.ts";
import { workedFindings } from "../../adapters/console/worked.ts";
import { readCommand } from "../../src/chat/commands.ts";
import { catalogOf } from "../../src/policy/catalog.ts";
import { problemLine } from "../../src/policy/policy-problem.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { levelsOf } from "../../src/triage/levels.ts";
import { termsOf } from "../../src/triage/terms.ts";

const text = await readFile("test/vendor/policies/stufen.yaml", "utf8");
const { policy, problems } = readPolicy(text, "stufen.yaml", {}, "2026-11-23");
const now = Date.parse("2026-11-27T11:00:00Z");
const berlin = { country: "DE", zone: "Europe/Berlin" };

function sound() {
  if (!policy) throw new Error(problems.map(problemLine).join("\n"));
  return policy;
}

test("the file is sound and its examples come out", () => {
  expect(problems.map(problemLine)).toEqual([]);
  expect(workedFindings(sound(), now)).toEqual([]);
});

test("a plan stands under its product's name, and a rule that names a product means all of its plans", () => {
  expect(sound().plans.map(({ name }) => name)).toEqual(["Board · Developer", "Board · Standard", "Desk · Standard"]);
  expect(sound().targets[2]?.plans).toEqual(["desk-standard"]);
});

test("a level that the plan has not is neither in its terms nor answered for", () => {
  const developer = { plan: "board-developer", site: berlin };
  const terms = termsOf(sound(), developer);
  expect(terms.ok && terms.value.levels.map(({ level }) => level)).toEqual([2]);
  expect(levelsOf(sound(), developer, 1)).toEqual({
    ok: false,
    shortfall: { code: "unknown-priority", priority: 1, priorities: [2] },
  });
});

test("without a site hours that hang on it are not guessed", () => {
  expect(levelsOf(sound(), { plan: "desk-standard" }, 2)).toEqual({ ok: false, shortfall: { code: "site-needed" } });
});

test.each([
  ["due stufen A", 1],
  ["due stufen severity b", 2],
  ["due stufen very high", 2],
  ["due stufen 2", 2],
  ["stufen steht still, sev A", 1],
  ["stufen is down, priority very high", 2],
  ["stufen: a total outage", null],
])("%s", (typed, priority) => {
  const command = readCommand(typed, catalogOf([sound()]));
  expect("priority" in command && command.priority).toBe(priority);
});

test("on the command line a letter names the level as its number does, and what names none is refused with both", () => {
  expect(readPriority({ priority: "A" }, sound())).toBe(1);
  expect(readPriority({ priority: "Very High" }, sound())).toBe(2);
  expect(readPriority({ priority: "C" }, sound())).toHaveProperty("code", "bad-priority");
});

test.each([
  [(file: string) => file.replace("aliases: [B, ", "aliases: [A, "), /level 1 is called "A" too/],
  [(file: string) => file.replace("product: desk", "product: dsk"), /there is no product "dsk"; did you mean "desk"/],
  [(file: string) => file.replace("[impact, security, outside]", "[impact, security]"), /nobody is asked whether/],
  [(file: string) => file.replace("unit: hours }", "unit: times-a-week }"), /a rhythm, which a first-response has not/],
  [(file: string) => file.replace("countries: [CH]", "countries: [UK]"), /there is no country "UK"/],
])("a slip in these fields is told where it stands", (slip, told) => {
  const broken = readPolicy(slip(text), "stufen.yaml").problems.map(problemLine);
  expect(broken.find((line) => told.test(line))).toMatch(/^stufen.yaml:[1-9]/);
});
