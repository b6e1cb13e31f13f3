// What people read of a policy fits wherever it is shown, or is named with what would.
import { expect, test } from "vitest";
import { checkLengths } from "../../../src/policy/check/lengths.ts";
import { said } from "./said.ts";

const x = (count: number) => "x".repeat(count);
const line = (where: string, has: number, fit: number) =>
  `${where}: it has ${has} characters; ${fit} fit wherever it is shown: say it shorter`;

test.each([
  [{ name: x(61) }, line("name", 61, 36)],
  [{ name: "&".repeat(8) }, line("name", 40, 36)],
  [{ plans: [{ name: x(61) }] }, line("plans[0].name", 61, 60)],
  [
    { priorities: [{ name: x(81), gloss: { ro: x(51) } }] },
    [line("priorities[0].name", 81, 80), line("priorities[0].gloss.ro", 51, 50)],
  ],
  [{ channels: [{ name: { de: x(81) } }] }, line("channels[0].name.de", 81, 80)],
  [{ notes: [{ text: { en: x(241) } }] }, line("notes[0].text.en", 241, 240)],
  [{ bring: [{ en: x(151) }] }, line("bring[0].en", 151, 150)],
  [{ readings: { zone: { published: { en: x(161) } } } }, line("readings.zone.published.en", 161, 160)],
])("too long: %j", (policy, problems) => {
  expect(said(checkLengths(policy))).toEqual([problems].flat());
});

test("what is as long as it may be is let through, and examples, which nobody is shown", () => {
  const policy = {
    name: x(36),
    notes: [{ text: { en: x(240) } }],
    examples: [{ text: x(500) }],
    bring: 7,
    plans: null,
  };
  expect(checkLengths(policy)).toEqual([]);
});
