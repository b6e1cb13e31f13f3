// Small questions that are asked of a policy: its levels by their words, who may report, its products, its earlier words.
import { expect, test } from "vitest";
import { sharedWords, strayOverrides } from "../../src/policy/between-files.ts";
import { failingIn, holds, namedIn } from "../../src/policy/condition.ts";
import { callersOf, contactWith } from "../../src/policy/contact.ts";
import { holdsFor } from "../../src/policy/holds-for.ts";
import { isOffered, levelCalled, levelWords } from "../../src/policy/offered.ts";
import { inTodaysWords } from "../../src/policy/older-words.ts";
import { PolicyError, problemLine, spoken } from "../../src/policy/policy-problem.ts";
import { withProducts } from "../../src/policy/products.ts";
import { acme, en, source } from "./acme.ts";

const [high, low] = acme.priorities;
if (!high || !low) throw new Error("acme has lost a level");
const called = { priorities: [{ ...high, name: "Severity – A", aliases: ["Very High", "A", "?!"] }, low] };

test("a level's words are its name and what else it is called, the longest first, however they are written", () => {
  expect(levelWords(called)).toEqual([
    { words: ["severity", "a"], level: 1 },
    { words: ["very", "high"], level: 1 },
    { words: ["a"], level: 1 },
    { words: ["low"], level: 2 },
  ]);
  expect(levelWords({ priorities: [low, { ...high, name: "Very high indeed" }] })[0]?.level).toBe(1);
});

test.each([
  ["severity a", 1],
  ["SEVERITY: A!", 1],
  ["very  high", 1],
  ["a", 1],
  ["Low", 2],
  ["veryhigh", undefined],
  ["high", undefined],
  ["?!", undefined],
  ["", undefined],
])("%j calls level %s", (said, level) => {
  expect(levelCalled(said, called)).toBe(level);
});

test("a level is offered to its plans, and to whoever has none that is known", () => {
  const some = { offered: { plans: ["gold"], otherwise: en("x") } };
  expect([undefined, null, "gold", "silver"].map((plan) => isOffered(some, plan))).toEqual([true, true, true, false]);
  expect(isOffered({}, "silver")).toBe(true);
});

test("a rule that names plans holds for these alone", () => {
  const plans = ["gold"];
  expect([{ id: "gold" }, { id: "silver" }, null].map((plan) => holdsFor({ plans }, plan))).toEqual([
    true,
    false,
    false,
  ]);
  expect([{ id: "gold" }, null].map((plan) => holdsFor({}, plan))).toEqual([true, true]);
});

test("who may report with a plan of which it is said, and with any other", () => {
  const usual = { who: "anyone", text: en("anybody"), others: en("ask"), source } as const;
  const own = { plans: ["gold"], who: "designated", text: en("some"), others: undefined } as const;
  const contact = { ...usual, byPlan: [{ ...own, plans: [...own.plans] }] };
  expect(contactWith(contact, "gold")).toEqual({ who: "designated", text: en("some"), source });
  expect(contactWith(contact, "silver")).toEqual(usual);
  expect(contactWith(contact, null)).toEqual(usual);
  expect(contactWith(usual, "gold")).toEqual(usual);
  expect((["anyone", "designated", "admins"] as const).map((who) => callersOf({ who }))).toEqual([
    null,
    "designated",
    "admins",
  ]);
});

test("a condition names questions in the order in which they are asked, and says which of them fail", () => {
  const when = { workaround: ["none" as const], impact: ["down" as const, "severe" as const] };
  expect(namedIn(when)).toEqual(["impact", "workaround"]);
  expect(failingIn(when, { impact: "severe", workaround: "none" })).toEqual([]);
  expect(failingIn(when, { impact: "none" })).toEqual(["impact", "workaround"]);
  expect([holds(when, { impact: "down", workaround: "none" }), holds(when, { impact: "down" }), holds({}, {})]).toEqual(
    [...[true, false, true]],
  );
});

test("a rule that names a product means all of its plans, whose names begin with it", () => {
  const sold = {
    products: [
      { id: "box", name: "Box" },
      { id: "crate", name: "Crate" },
      { id: "sack", name: "Sack" },
    ],
    plans: [
      { id: "box-gold", name: "Gold", product: "box" },
      { id: "box-free", name: "Free", product: "box" },
      { id: "crate-gold", name: "Gold", product: "crate" },
      { id: "all", name: "All" },
    ],
    targets: [{ plans: ["box", "all", 7], other: ["box"] }, "box"],
    noPhone: [{ plans: "box", why: { plans: ["sack", "crate"] } }],
    notes: null,
  };
  expect(withProducts(sold)).toEqual({
    ...sold,
    plans: [
      { id: "box-gold", name: "Box · Gold", product: "box" },
      { id: "box-free", name: "Box · Free", product: "box" },
      { id: "crate-gold", name: "Crate · Gold", product: "crate" },
      { id: "all", name: "All" },
    ],
    targets: [{ plans: ["box-gold", "box-free", "all", 7], other: ["box"] }, "box"],
    noPhone: [{ plans: "box", why: { plans: ["crate-gold"] } }],
  });
  for (const other of [{ ...sold, products: [] }, { plans: sold.plans, x: { plans: ["box"] } }, [sold], null, "box"])
    expect(withProducts(other)).toBe(other);
});

test("a promise of earlier versions of this program is a guarantee now", () => {
  const file = { id: "acme", targets: [{ measure: "promise", kind: "x" }, { measure: "aim" }, "promise", null] };
  expect(inTodaysWords(file)).toEqual({
    id: "acme",
    targets: [{ measure: "guarantee", kind: "x" }, { measure: "aim" }, "promise", null],
  });
  for (const other of [{ id: "acme", targets: { measure: "promise" } }, { measure: "promise" }, ["promise"], null, "x"])
    expect(inTodaysWords(other)).toBe(other);
});

test("two files may not answer to one word, but two versions of one vendor may", () => {
  const file = (name: string, id: string, aliases?: string[]) => ({
    name,
    policy: { ...acme, id, name: id.toUpperCase(), aliases },
  });
  const read = [
    file("acme.yaml", "acme", ["The  Acme", "ACME"]),
    file("acme@2.yaml", "acme"),
    { name: "wrong.yaml", policy: undefined },
    file("bolt.yaml", "bolt", [" the acme "]),
    file("cord.yaml", "cord", ["The Acme"]),
  ];
  expect(sharedWords(read).map(problemLine)).toEqual([
    'bolt.yaml: error: "the acme" already calls the policy in acme.yaml; give one of them another name',
    'cord.yaml: error: "the acme" already calls the policy in acme.yaml; give one of them another name',
  ]);
});

test("an override of no policy is told with the policies that there are, each once", () => {
  const overrides = { "acme.zone": "x", "acmes.zone": "x", zone: "x" };
  expect(strayOverrides(overrides, ["acme", "acme", "bolt"]).map(problemLine)).toEqual([
    "readings: error: the override acmes.zone names no policy; write POLICY.READING; the policies are acme, bolt",
    "readings: error: the override zone names no policy; write POLICY.READING; the policies are acme, bolt",
  ]);
});

test("a problem is told as compilers tell it, with its line where it has one", () => {
  const problem = { file: "acme.yaml", severity: "error", message: "it is wrong", mend: "mend it" } as const;
  const at = { ...problem, line: 3, column: 7 };
  const nowhere = { ...problem, line: 0, column: 0 };
  expect(new PolicyError([at, nowhere])).toMatchObject({
    ...{ name: "PolicyError", problems: [at, nowhere] },
    message: "acme.yaml:3:7: error: it is wrong; mend it\nacme.yaml: error: it is wrong; mend it",
  });
  expect([spoken(["a", 0, "b", 1, 2, "c"]), spoken([0, "a"]), spoken([])]).toEqual(["a[0].b[1][2].c", "[0].a", ""]);
});
