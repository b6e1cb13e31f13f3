// The vendor's own ladder: a rung is allowed when its document says so, and what was used is noted.
import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { ladderOf } from "../../src/case/ladder.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Rung } from "../../src/policy/promise.ts";
import { at, mara, opened } from "./people.ts";

const nine = "2026-03-09T09:00:00+01:00";
const start = at(nine);
const HOUR = 3_600_000;
const said = { en: "x" };
const source = { document: "d", section: "s" };
const rung = (id: string, allowed: Rung["allowed"], priorities?: number[]): Rung => ({
  ...{ id, allowed, whom: said, how: said, say: said, source },
  ...(priorities ? { priorities } : {}),
});

function zoom(reportedAt: number | null): SupportCase {
  const { case: row } = opened(
    { vendor: "zoom", plan: "pro", answers: { impact: "down", workaround: "none" }, reportedAt },
    nine,
  );
  const ladder = [
    rung("ask", "reported"),
    rung("call", "missed"),
    rung("object", "lowered"),
    rung("four", "reported", [4]),
  ];
  return { ...row, terms: { ...row.terms, ladder } };
}

function after(row: SupportCase, now: number, move: Move): SupportCase {
  const change = make(move, row, mara, now, noSettings);
  if ("problem" in change) throw new Error(change.problem.code);
  return change.case;
}

const allowed = (row: SupportCase, now: number) =>
  ladderOf(row, now).flatMap(({ rung: { id }, allowed: may }) => (may ? [id] : []));

test("a rung is allowed from the report, a missed deadline or the vendor's lowering on, and only for its priorities", () => {
  expect(allowed(zoom(null), start)).toEqual([]);
  const told = zoom(start);
  expect(allowed(told, start + HOUR)).toEqual(["ask"]);
  expect(allowed(told, start + HOUR + 1)).toEqual(["ask", "call"]);
  const ours = after(told, start + 1000, { kind: "reclassify", to: 2, by: "us", why: "x" });
  expect(allowed(ours, start + 2000)).toEqual(["ask"]);
  const theirs = after(told, start + 1000, { kind: "reclassify", to: 4, by: "vendor", why: "x" });
  expect(allowed(theirs, start + 2000)).toEqual(["ask", "object", "four"]);
});

test("what was used is noted with its time and moves no deadline; withdrawn, it was not used", () => {
  const told = zoom(start);
  const used = after(told, start + HOUR, { kind: "escalate", rung: "ask", at: start + 60_000 });
  expect(ladderOf(used, start + HOUR)[0]).toMatchObject({ usedAt: start + 60_000 });
  const same = { course: [], revision: 0, chain: "" };
  expect({ ...used, ...same }).toEqual({ ...told, ...same });
  const back = after(used, start + HOUR, { kind: "withdraw", entry: used.revision, why: "not yet" });
  expect(ladderOf(back, start + HOUR)[0]).toMatchObject({ usedAt: null });
});

test("a rung that the vendor does not have is refused", () => {
  const refused = (row: SupportCase, id: string) =>
    make({ kind: "escalate", rung: id }, row, mara, start + 1, noSettings);
  expect(refused(zoom(start), "four")).toEqual({ problem: { code: "no-such-rung", rung: "four" } });
  const netcor = opened(
    { vendor: "netcor", answers: { impact: "down", workaround: "none" }, reportedAt: start },
    nine,
  ).case;
  expect(refused(netcor, "ask")).toMatchObject({ problem: { code: "not-allowed" } });
});

test("each rung knows its own last use; what the vendor raised or left as it was, it did not lower", () => {
  const told = zoom(start);
  const asked = after(told, start + HOUR, { kind: "escalate", rung: "ask" });
  const both = after(asked, start + 2 * HOUR, { kind: "escalate", rung: "call" });
  const noted = after(both, start + 3 * HOUR, { kind: "note", text: "x" });
  expect(ladderOf(noted, start + 3 * HOUR).map(({ rung: { id }, usedAt }) => [id, usedAt])).toEqual([
    ...[
      ["ask", start + HOUR],
      ["call", start + 2 * HOUR],
      ["object", null],
    ],
  ]);
  const ours = after(told, start + 1000, { kind: "reclassify", to: 3, by: "us", why: "x" });
  const raised = after(ours, start + 2000, { kind: "reclassify", to: 2, by: "vendor", why: "x" });
  expect(allowed(raised, start + 3000)).not.toContain("object");
  const back = after(ours, start + 2000, { kind: "reclassify", to: 1, by: "vendor", why: "x" });
  const left = after(back, start + 3000, { kind: "withdraw", entry: 2, why: "x" });
  expect(left.stood.map(({ level }) => level)).toEqual([1, 1]);
  expect(allowed(left, start + 4000)).not.toContain("object");
});

test("before the report no rung is used, though the vendor has some", () => {
  expect(make({ kind: "escalate", rung: "ask" }, zoom(null), mara, start + 1, noSettings)).toEqual({
    problem: { code: "not-allowed", move: "escalate", status: "open" },
  });
});
