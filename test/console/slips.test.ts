import { expect, test } from "vitest";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { sla } from "./call.ts";

const vendors = (await loadCatalog("policies")).policies
  .map(({ id }) => id)
  .toSorted()
  .join(", ");

test.each([
  // The question was well put, and there is no answer.
  ["due --vendor zom --priority 1", 1, "zom: did you mean zoom?"],
  ["due --vendor salesforce --priority 1", 1, `salesforce: no such vendor; write one of ${vendors}`],
  ["due --vendor cloudtalk --plan profesional --priority 1", 1, "profesional: did you mean professional?"],
  [
    "due --vendor cloudtalk --priority 1",
    1,
    "CloudTalk's plans differ; add --plan with one of basic, professional, advanced",
  ],
  ["due --vendor zoom --plan pro --priority 5", 1, "5: no such priority; write one of 1, 2, 3, 4"],
  ["due --vendor purecloud --priority 3", 1, /add --zone with your site's time zone/],
  [
    "due --vendor purecloud --priority 3 --country US",
    1,
    /^US has several time zones; add --zone with one, such as America\/New_York/,
  ],
  ["hotline --vendor purecloud", 1, /add --zone/],
  ["hotline --vendor purecloud --zone UTC", 1, /add --country/],
  ["due --vendor netcor --priority 1 --at 2300-01-01T00:00:00Z", 1, /1970 to 2149/],
  ["due --vendor netcor --priority 1 --policies nowhere", 1, /no such file or folder/],
  ["due --vendor netcor --priority 1 --reading netcor.zoen=fixed", 1, /netcor\.zone/],
  // The words were wrong.
  ["deu --vendor zoom", 2, "deu: did you mean due?"],
  ["policies chek", 2, "chek: did you mean check?"],
  ["due --vendr zoom", 2, "--vendr: did you mean --vendor?"],
  ["due", 2, `--vendor is missing; write one of ${vendors}`],
  ["due --vendor netcor", 2, "--priority is missing; write one of 1, 2, 3, 4"],
  ["due --vendor netcor --priority one", 2, "one: no such priority; write one of 1, 2, 3, 4"],
  ["due --vendor netcor --priority 1 more", 2, /too many arguments/],
  [
    "due --vendor netcor --priority 1 --at 2026-11-22T03:00",
    2,
    /not an instant with its zone; write it like 2026-11-22T03:00:00Z/,
  ],
  ["due --vendor netcor --priority 1 --at yesterday", 2, /^yesterday: not an instant/],
  ["due --vendor purecloud --priority 2 --zone CET", 2, /^CET: no time zone of a place/],
  ["due --vendor purecloud --priority 2 --country UK", 2, /^UK: no country/],
  ["due --vendor netcor --priority 1 --lang fr", 2, /write one of en, de, ro/],
  ["triage --vendor netcor", 2, "--impact is missing; write one of down, severe, limited, minimal, none"],
  ["triage --vendor netcor --impact down", 2, "--workaround is missing; write one of none, partial, acceptable"],
  ["triage --vendor netcor --impact dwon", 2, "dwon: did you mean down?"],
  ["completion fsh", 2, "fsh: did you mean zsh?"],
])("sla %s: exit status %i, and one line that says what would be right", async (words, status, line) => {
  const said = await sla(words);
  expect(said.out).toBe("");
  expect(said.err.trimEnd()).toEqual(typeof line === "string" ? line : expect.stringMatching(line));
  expect(said.err.trimEnd().split("\n")).toHaveLength(1);
  expect(said.status).toBe(status);
});

test("a slip is told in the language of the reader", async () => {
  expect((await sla("due --vendor zom --priority 1 --lang de")).err).toBe("zom: war zoom gemeint?\n");
  expect((await sla("due --vendor zom --priority 1 --lang ro")).err).toBe("zom: ați vrut să scrieți zoom?\n");
});
