import { describe, expect, test } from "vitest";
import { renderPart } from "../../adapters/teams/card.ts";
import { inTeams } from "../../adapters/teams/dialect.ts";
import { chatWords } from "../../src/lang/chat/index.ts";

describe("nothing that is said in Teams is true in Slack alone", () => {
  test.each(["en", "de", "ro"] as const)("in %s", (language) => {
    const told: string[] = [];
    JSON.stringify(chatWords(language), (_, word) => {
      const text = typeof word === "function" ? String(word("…", "…", "…", "…")) : word;
      if (typeof text === "string") told.push(inTeams(text));
      return word;
    });
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter((text) => /\/invite/.test(text))).toEqual([]);
    const named = told.filter((text) => /\/sla\s+\S/.test(text));
    expect(named.filter((text) => !/\/sla (and|eingeben|și) /.test(text))).toEqual([]);
  });

  test("and what a person typed stays", () => {
    const [block] = renderPart({
      kind: "line",
      line: ["/sla list: ", { kind: "typed", text: "/sla list" }],
      subtle: false,
    });
    expect(block).toMatchObject({ inlines: [{ text: "@Dueline list: " }, { text: "/sla list" }] });
  });
});
