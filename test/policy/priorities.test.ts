// Every combination of answers gets exactly one priority, the one that a plain table of the documents' rules gives.
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { type Answers, everyAnswer, questionNames, withDefaults } from "../../src/policy/impact.ts";
import { suggest } from "../../src/triage/suggest.ts";
import { seedsIn } from "../vendors.ts";

const policies = seedsIn(await loadCatalog("policies"));
const asked = questionNames.filter((question) => policies.some(({ asks }) => asks.includes(question)));
const everything = [...everyAnswer(asked, withDefaults({ impact: "none" }))];

type Row = readonly [level: number, holds: (answers: Answers) => boolean];
const down = ({ impact }: Answers) => impact === "down";
const broken = ({ impact }: Answers) => impact === "down" || impact === "severe";
const stuck = ({ workaround }: Answers) => workaround === "none";
const impact =
  (...some: Answers["impact"][]) =>
  (answers: Answers) =>
    some.includes(answers.impact);

/** Read from top to bottom: the first row that holds decides. */
const table: { readonly [vendor: string]: readonly Row[] } = {
  purecloud: [
    [1, (answers) => down(answers) && stuck(answers)],
    [2, broken],
    [3, impact("limited")],
    [4, impact("minimal", "none")],
  ],
  cloudtalk: [
    [3, ({ environment }) => environment !== "production"],
    [1, (answers) => down(answers) && answers.pattern === "constant" && stuck(answers)],
    [2, impact("down", "severe", "limited", "minimal")],
    [3, impact("none")],
  ],
  zoom: [
    [4, ({ preview }) => preview],
    [1, (answers) => broken(answers) && stuck(answers)],
    [2, broken],
    [3, impact("limited", "minimal")],
    [4, impact("none")],
  ],
  netcor: [
    [1, (answers) => broken(answers) && stuck(answers)],
    [2, broken],
    [3, impact("limited", "minimal")],
    [4, impact("none")],
  ],
};

/** When a suggestion is doubtful: the level's text assumes a workaround and there is none. */
const doubtful: { readonly [vendor: string]: (answers: Answers) => boolean } = {
  purecloud: (answers) => answers.impact === "limited" && stuck(answers),
  cloudtalk: () => false,
  // Zoom's priorities 1 and 2 both say "no workaround", and a preview is priority 4 however bad it is.
  zoom: (answers) =>
    answers.preview
      ? answers.impact !== "none"
      : (answers.impact === "limited" || answers.impact === "severe") && stuck(answers),
  netcor: (answers) =>
    ((answers.impact === "limited" || answers.impact === "minimal") && stuck(answers)) ||
    (answers.impact === "down" && answers.workaround === "partial"),
};

test("there are 1800 combinations of answers, and a table for each of the four vendors", () => {
  expect(everything.length).toBe(3 * 5 * 2 * 3 * 2 * 5);
  expect(policies.map(({ id }) => id).toSorted()).toEqual(Object.keys(table).toSorted());
});

describe.each(policies.map((policy) => [policy.id, policy] as const))("%s", (id, policy) => {
  test("every combination gets the priority that the documents give it", () => {
    const wrong = everything.filter(
      (answers) => suggest(policy, answers).priority !== table[id]?.find(([, holds]) => holds(answers))?.[0],
    );
    expect(wrong).toEqual([]);
  });

  test("no combination meets two priorities, but what Zoom's own words put at 1 as at 2", () => {
    const twice = everything.filter((answers) => {
      const met = policy.priorities.filter(({ when }) => when.some((one) => meets(one, answers)));
      const overlapping = id === "zoom" && broken(answers) && stuck(answers) && !answers.preview;
      return met.length !== (overlapping ? 2 : 1);
    });
    expect(twice).toEqual([]);
  });

  test("the caveat comes where the level assumes a workaround, and nowhere else", () => {
    const wrong = everything.filter(
      (answers) => suggest(policy, answers).caveats.length > 0 !== doubtful[id]?.(answers),
    );
    expect(wrong).toEqual([]);
  });
});

function meets(when: { readonly [question: string]: readonly (string | boolean)[] | undefined }, answers: Answers) {
  return questionNames.every((question) => when[question]?.includes(answers[question]) ?? true);
}
