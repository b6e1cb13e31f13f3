// By which words a case is found again.
import { expect, test } from "vitest";
import { comparable, soughtIn, ticketKey } from "../../src/case/sought.ts";
import { opened } from "./people.ts";

const { case: row } = opened(
  { vendor: "netcor", answers: { impact: "down", workaround: "none" } },
  "2026-03-09T09:00:00+01:00",
);

test("a case is found by its title, description, ticket and vendor, whatever their case and accents", () => {
  const told = { ...row, title: "  Kein  Rückruf ", description: "seit\theute\u0000früh", ticket: "NC-4711" };
  expect(soughtIn(told)).toBe("kein ruckruf seit heute fruh nc-4711 nc4711 netcor");
  expect(soughtIn({ ...told, ticket: null })).toBe("kein ruckruf seit heute fruh netcor");
  expect(comparable(" Früh\u0000\n NC ")).toBe("fruh nc");
});

test("a ticket is the same however its number is written", () => {
  for (const written of ["NC 4711", "#nc-4711", "NC-4711", " nc4711. "]) expect(ticketKey(written)).toBe("nc4711");
  expect(ticketKey("NC 4712")).not.toBe(ticketKey("NC 4711"));
});
