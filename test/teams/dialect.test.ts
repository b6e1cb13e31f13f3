import { describe, expect, test } from "vitest";
import { renderPart } from "../../adapters/teams/card.ts";
import { inTeams } from "../../adapters/teams/dialect.ts";
import { chatWords } from "../../src/lang/chat/index.ts";
import { sla } from "../../src/lang/chat/say.ts";
import { fallback } from "../../src/lang/fallback.ts";

describe("a command in a sentence is a piece of its own, so that every platform writes it as it is typed there", () => {
  test.each(["en", "de", "ro"] as const)("in %s", (language) => {
    const told: string[] = [];
    JSON.stringify([chatWords(language), fallback[language]], (_, word) => {
      const text = typeof word === "function" ? word("…", "…", "…", "…") : word;
      if (typeof text === "string") told.push(text);
      return text;
    });
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter((text) => /\/sla|@Dueline/.test(text))).toEqual([
      chatWords(language).talk.obstacle["invite-bot"],
    ]);
  });
});

test("in Teams /sla opens the dialog, and everything else is said to the bot by name; what a person typed stays", () => {
  expect(inTeams(["Type ", sla(), ". ", sla("list"), " shows the rest."])).toBe(
    "Type /sla. @Dueline list shows the rest.",
  );
  const line = [sla("list"), ": ", { kind: "typed", text: "/sla list" }] as const;
  const [block] = renderPart({ kind: "line", line, subtle: false });
  expect(block).toMatchObject({ inlines: [{ text: "@Dueline list" }, { text: ": " }, { text: "/sla list" }] });
});
