// A vendor whose most urgent priority counts round the clock only if it was reported by phone.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { SupportCase } from "../../src/case/case.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { standingOf } from "../../src/case/standing.ts";
import { aloud, spoken } from "../../src/chat/line.ts";
import { caseParts } from "../../src/chat/screens/case-card.ts";
import { fieldsOf } from "../../src/chat/screens/move-fields.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { termsOf } from "../../src/triage/terms.ts";
import { at, berlin, draftOf, mara } from "../case/people.ts";
import { sla } from "../console/call.ts";
import { heardText } from "../memory-room.ts";

const text = await readFile("test/vendor/policies/waben.yaml", "utf8");
const { policy, problems } = readPolicy(text, "waben.yaml", {}, "2026-11-23");
const saturday = at("2026-11-28T10:00:00+01:00");

function waben(): SupportCase {
  const terms = policy && termsOf(policy, { site: berlin, answers: {} });
  if (!terms?.ok) throw new Error(JSON.stringify(problems));
  const zoom = draftOf({ vendor: "zoom", plan: "pro", answers: { impact: "down" } });
  return open({ ...zoom, terms: terms.value, priority: 1 }, mara, saturday, noSettings).case;
}

function after(row: SupportCase, move: Move): SupportCase {
  const change = make(move, row, mara, saturday, noSettings);
  if ("problem" in change) throw new Error(change.problem.code);
  return change.case;
}

const dueAt = (row: SupportCase) => standingOf(row, saturday)[0]?.dueAt;

test("the file is sound", () => {
  expect(problems).toEqual([]);
});

test("reported by phone it counts through the weekend, another way or unsaid from Monday on", () => {
  const monday = at("2026-11-30T10:00:00+01:00");
  expect(dueAt(after(waben(), { kind: "report", way: "phone" }))).toBe(saturday + 3_600_000);
  expect(dueAt(after(waben(), { kind: "report", way: "other" }))).toBe(monday);
  expect(dueAt(after(waben(), { kind: "report" }))).toBe(monday);
});

test("until it is reported nobody is warned too late, and a new priority keeps how it was reported", () => {
  expect(dueAt(waben())).toBe(saturday + 3_600_000);
  const lowered = after(after(waben(), { kind: "report", way: "phone" }), {
    kind: "reclassify",
    to: 2,
    by: "us",
    why: "x",
  });
  expect(dueAt(after(lowered, { kind: "reclassify", to: 1, by: "us", why: "y" }))).toBe(saturday + 3_600_000);
});

test("how it was reported is asked where it decides, and the card says for which way the time is meant", () => {
  const asked = (row: SupportCase) =>
    fieldsOf("report", { row, words: wordsOf("en"), answers: {}, mistakes: {} }).map(({ id }) => id);
  expect(asked(waben())).toContain("way");
  expect(
    asked(open(draftOf({ vendor: "zoom", plan: "pro", answers: { impact: "down" } }), mara, saturday, noSettings).case),
  ).not.toContain("way");
  const card = heardText(aloud("", caseParts(waben(), saturday, spoken(wordsOf("en")), 300), "en"));
  expect(card).toContain("1 hour (by phone)");
});

test("in the terminal too, how it is reported decides; unsaid, both are told", async () => {
  const due = async (more: string) =>
    sla(`due --policies test/vendor/policies --vendor waben --priority 1 --at 2026-11-28T10:00:00+01:00${more}`);
  expect((await due(" --reported-by phone --json")).out).toContain('"dueAt": "2026-11-28T10:00:00Z"');
  expect((await due(" --reported-by web --json")).out).toContain('"dueAt": "2026-11-30T09:00:00Z"');
  expect((await due("")).out).toMatch(/within 1 hour \(by phone\)[\s\S]*Reported another way it is 1\s+business hour/);
  expect((await due(" --reported-by fone")).err).toContain("phone");
});
