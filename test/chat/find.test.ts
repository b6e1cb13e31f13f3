// A case is found again by the vendor's ticket, a list goes on behind its end, and a report is of the months that are asked.
import { expect, test } from "vitest";
import { aCase, noon, opening } from "../store/samples.ts";
import { cardIn, fieldIn, formIn, office } from "./office.ts";

async function withCases(count: number) {
  const at = await office();
  for (let number = 1; number <= count; number++) {
    const given = { id: `case-${number}`, number, ticket: number === 3 ? "NC-4711" : null, reportedAt: noon };
    await at.store.keep(opening(aCase(given), [], noon + number));
  }
  return at;
}

test.each(["status NC-4711", "Stand nc 4711", "stare #NC4711"])("“%s” shows the case of that ticket", async (text) => {
  const at = await withCases(4);
  expect(JSON.stringify(await at.say(text))).toContain("Case 3");
  expect(JSON.stringify(await at.say("status NC-4712"))).toContain("no case with the vendor's ticket");
});

test("a list of more than twelve goes on behind its last case, to the end", async () => {
  const at = await withCases(14);
  const first = await at.say("list");
  expect(JSON.stringify(first)).toContain("list-more");
  expect(JSON.stringify(first)).not.toContain("Case 13");
  const rest = JSON.stringify(await at.press("list-more", "12"));
  expect(rest).toContain("Case 13");
  expect(rest).toContain("Case 14");
  expect(rest).not.toContain("Case 12 ");
  expect(rest).not.toContain("list-more");
});

test.each([
  ["find bucharest 503", 4],
  ["find BUCHAREST calls 2026-03", 4],
  ["suche nach bukarest", 0],
  ["find calls down", 0],
  ["caută apel", 0],
  ["finde zoom 2026-01..2026-02", 0],
  ["caută zoom martie 2026", 4],
  ["search for zoom here", 4],
])("“%s” finds %i cases", async (text, count) => {
  const at = await withCases(4);
  const told = JSON.stringify(await at.say(text, { language: "en" }));
  if (count === 0) return expect(told).toContain("matches that");
  for (let number = 1; number <= count; number++) expect(told).toContain(`Case ${number} `);
  expect(told).toContain("with the vendor since");
});

test.each([
  "find no solution, netcor is down",
  "find out why netcor is down",
  "look for a workaround, zoom is down",
  "search for the cause: netcor dead",
  "finden keine lösung, netcor down",
  "finde heraus warum netcor down ist",
  "suche nach lösung, netcor startet nicht",
  "căutare în zoom nu merge",
  "caută de ce nu merge netcor",
  "găsește cineva o soluție? zoom e mort",
])("“%s” is a damage, and no search", async (text) => {
  const at = await office();
  const form = formIn(await at.say(text));
  expect(form.screen).toBe("open-case");
  expect(fieldIn(form, "vendor").value).toBe(/zoom|netcor/.exec(text)?.[0]);
});

test("where nothing is found, what was looked for can be opened as a case", async () => {
  const at = await office();
  const [start] = cardIn(await at.say("search for users in zoom fails")).buttons;
  expect(start?.label).toBe("Open a case");
  const form = formIn(await at.press(start?.id ?? "", start?.value ?? ""));
  expect(fieldIn(form, "vendor").value).toBe("zoom");
  expect(fieldIn(form, "title").value).toBe("Zoom users fails");
});

test("what one ticket names is shown whole, however it is written", async () => {
  const at = await withCases(4);
  for (const text of ["find NC-4711", "finde nc4711", "caută NC 4711"]) {
    const told = JSON.stringify(await at.say(text, { language: "en" }));
    expect(told).toContain("What happened");
    expect(told).toContain("Case 3");
  }
  expect(JSON.stringify(await at.say("find"))).toContain("What are you looking for");
});

test("what is found goes on past twelve, and closed cases are among it", async () => {
  const at = await withCases(14);
  await at.press("close", "case-5");
  const first = cardIn(await at.say("find zoom bucharest"));
  const more = first.buttons.find(({ id }) => id === "find-more");
  const rest = JSON.stringify(await at.press("find-more", more?.value ?? ""));
  expect(rest).toContain("Case 13");
  expect(rest).toContain("Case 14");
  expect(rest).not.toContain("find-more");
});

test("who may not see a case does not find it", async () => {
  const at = await withCases(2);
  at.chat.close("C1", "U1");
  const asJonas = { who: { id: "U2", name: "Jonas", zone: "Europe/Berlin" }, where: null };
  expect(JSON.stringify(await at.say("find bucharest", asJonas))).toContain("matches that");
});

test("the home page goes on past twelve", async () => {
  const at = await withCases(14);
  const first = JSON.stringify(await at.press("home", "all"));
  expect(first).toContain('"all 12"');
  const rest = JSON.stringify(await at.press("home", "all 12"));
  expect(rest).toContain("Case 14");
  expect(rest).not.toContain("Case 12 ");
});

test("a report counts what was opened in its months, and says so", async () => {
  const at = await withCases(4);
  const told = JSON.stringify(cardIn(await at.say("report zoom 2026-03")));
  expect(told).toContain("0 kept, 4 broken");
  expect(told).toContain("0 % kept (allowing for chance, between 0 % and 49 %)");
  expect(JSON.stringify(cardIn(await at.say("Bericht 2026-01..2026-02")))).not.toContain("broken");
  expect(JSON.stringify(cardIn(await at.say("raport 2026")))).toContain("4 broken");
});
