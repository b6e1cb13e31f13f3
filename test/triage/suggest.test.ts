import { describe, expect, test } from "vitest";
import { type Answers, everyAnswer, questionNames } from "../../src/policy/impact.ts";
import { choiceCaveats, suggest } from "../../src/triage/suggest.ts";
import { allWell, answers, policy } from "./shelf.ts";

const down = answers({ impact: "down", workaround: "none" });

/** The triage rules of the four documents, written down once more and on their own. */
const byDocument: { readonly [vendor: string]: (given: Answers) => number } = {
  purecloud: ({ impact, workaround }) => {
    if (impact === "down") return workaround === "none" ? 1 : 2;
    return { severe: 2, limited: 3, minimal: 4, none: 4 }[impact];
  },
  cloudtalk: ({ environment, impact, pattern, workaround }) => {
    if (environment !== "production" || impact === "none") return 3;
    return impact === "down" && pattern === "constant" && workaround === "none" ? 1 : 2;
  },
  zoom: ({ impact, workaround, preview }) => {
    if (preview) return 4;
    if (impact === "down" || impact === "severe") return workaround === "none" ? 1 : 2;
    return impact === "none" ? 4 : 3;
  },
  netcor: ({ impact, workaround }) => {
    if (impact === "down" || impact === "severe") return workaround === "none" ? 1 : 2;
    return impact === "none" ? 4 : 3;
  },
};

/** What one of the four asks; no policy of theirs knows the other questions. */
const theirs = questionNames.filter((question) =>
  ["purecloud", "cloudtalk", "zoom", "netcor"].some((id) => policy(id).asks.includes(question)),
);
const all = [...everyAnswer(theirs, allWell)];

describe.each(Object.keys(byDocument))("%s", (vendor) => {
  const suggested = (given: Answers) => suggest(policy(vendor), given);
  const asked = [
    ...everyAnswer(
      policy(vendor).asks.filter((question) => question !== "scope"),
      allWell,
    ),
  ];

  test("gives every set of answers the priority that its document says", () => {
    expect(all).toHaveLength(3 * 5 * 2 * 3 * 2 * 5);
    for (const given of all) expect(suggested(given).priority, JSON.stringify(given)).toBe(byDocument[vendor]?.(given));
  });

  test("changes nothing for an answer that it does not ask for", () => {
    const { asks } = policy(vendor);
    for (const given of all) {
      const only = Object.fromEntries(asks.map((question) => [question, given[question]]));
      expect(suggested(given)).toEqual(suggested({ ...allWell, ...only }));
    }
  });

  test("says for every more urgent level which answers kept it out, and changing them all would let it in", () => {
    for (const given of asked) {
      const { priority, keptOut, because } = suggested(given);
      expect(keptOut.map((one) => one.priority)).toEqual(Array.from({ length: priority - 1 }, (_, index) => index + 1));
      for (const { priority: urgent, by } of keptOut) {
        const ways = [...everyAnswer(by, given)].map((changed) => suggested(changed).priority);
        expect(by.length).toBeGreaterThan(0);
        expect(Math.min(...ways), JSON.stringify(given)).toBeLessThanOrEqual(urgent);
      }
      for (const { question, answer } of because) expect(given[question]).toBe(answer);
    }
  });

  test("a near miss is one other answer that really leads to the level it names", () => {
    for (const given of asked) {
      for (const { question, answer, priority } of suggested(given).nearMisses) {
        const changed = suggested({ ...given, [question]: answer }).priority;
        expect(changed).toBe(priority);
        expect(changed).toBeLessThan(suggested(given).priority);
      }
    }
  });
});

test("a suggestion names only the answers that its level asks about", () => {
  expect(suggest(policy("netcor"), down).because).toEqual([
    { question: "impact", answer: "down" },
    { question: "workaround", answer: "none" },
  ]);
});

test("of several ways into a level the one that fails in the fewest answers says what kept it out", () => {
  expect(suggest(policy("purecloud"), answers({ impact: "limited", workaround: "none" })).keptOut).toEqual([
    { priority: 1, by: ["impact"] },
    { priority: 2, by: ["impact"] },
  ]);
});

test("of two answers that lead to the same level the one nearest to what was answered is the near miss", () => {
  const limited = answers({ impact: "limited", workaround: "none" });
  expect(suggest(policy("netcor"), limited).nearMisses).toEqual([
    { question: "impact", answer: "severe", priority: 1 },
  ]);
});

test("where a level assumes a workaround and there is none, the suggestion says so", () => {
  for (const vendor of ["purecloud", "zoom", "netcor"]) {
    const given = answers({ impact: "limited", workaround: "none" });
    expect(suggest(policy(vendor), given).caveats.map(({ id }) => id)).toEqual(["no-workaround"]);
    expect(suggest(policy(vendor), { ...given, workaround: "partial" }).caveats).toEqual([]);
  }
});

test("choosing CloudTalk's priority 1 where the answers do not meet it warns that CloudTalk may reclassify", () => {
  const cloudtalk = policy("cloudtalk");
  const suggestion = suggest(cloudtalk, answers({ impact: "severe", workaround: "none" }));
  expect(suggestion.priority).toBe(2);
  expect(choiceCaveats(cloudtalk, suggestion, 1)).toEqual([
    { id: "reclassification", text: cloudtalk.reclassification?.text },
  ]);
  expect(choiceCaveats(cloudtalk, suggestion, 2)).toEqual([]);
  expect(choiceCaveats(policy("zoom"), suggestion, 1)).toEqual([]);
});

test("a policy that leaves answers without a level is refused loudly, not guessed at", () => {
  const { priorities, ...rest } = policy("zoom");
  expect(() => suggest({ ...rest, priorities: priorities.slice(0, 1) }, allWell)).toThrow(/zoom has no priority/);
});
