import { describe, expect, test } from "vitest";
import { renderPart } from "../../adapters/teams/card.ts";
import { inTeams } from "../../adapters/teams/dialect.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { sla } from "../../src/lang/say.ts";
import { sentencesOf } from "../lang/spoken.ts";

describe("a command in a sentence is a piece of its own, so that every platform writes it as it is typed there", () => {
  test.each(["en", "de", "ro"] as const)("in %s", (language) => {
    const told = sentencesOf(language).map(({ text }) => text);
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter((text) => /\/sla|@Dueline/.test(text))).toEqual([wordsOf(language).talk.obstacle["invite-bot"]]);
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
