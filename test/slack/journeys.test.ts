// From the damage to the answer, as people do it: each vendor, each language, through HTTP.
import { expect, test } from "vitest";
import { wordsOf } from "../../src/lang/index.ts";
import { cardOf, choose, dialog, openCase, openForm, press } from "./acts.ts";
import { type Desk, desk } from "./desk.ts";
import { text } from "./reading.ts";

const en = wordsOf("en");

const minutes = 60_000;

type Story = {
  readonly vendor: string;
  readonly who: string;
  readonly language: string;
  readonly answers: { readonly [field: string]: string };
  /** What the card says of the first answer, and of the way to the vendor. */
  readonly says: readonly (string | RegExp)[];
  readonly dueAfter: number | null;
};

/** Monday 2 March 2026, 10:00 in London. */
const stories: readonly Story[] = [
  {
    vendor: "zoom",
    who: "UDANA",
    language: "en",
    answers: { "answer.impact": "down", "answer.workaround": "none", "plan.zoom": "business" },
    says: [/First response:\* 1 hour, by <!date\^1772449200\^/, "<tel:+448003687314;ext=2|+44.800.368.7314 ext. 2>"],
    dueAfter: 60,
  },
  {
    vendor: "netcor",
    who: "UJANA",
    language: "de",
    answers: { "answer.impact": "severe", "answer.workaround": "none" },
    says: [
      /Erste Antwort:\* 4 Geschäftsstunden|Erste Antwort:\* 4 Arbeitsstunden|Erste Antwort:/,
      "tel:+4941819092110",
    ],
    dueAfter: 240,
  },
  {
    vendor: "purecloud",
    who: "UION",
    language: "ro",
    answers: { "answer.impact": "down", "answer.workaround": "none" },
    says: ["tel:+"],
    dueAfter: 10,
  },
  {
    vendor: "cloudtalk",
    who: "UDANA",
    language: "en",
    answers: {
      "answer.impact": "down",
      "answer.workaround": "none",
      "plan.cloudtalk": "advanced",
    },
    says: [/First response:\* 1 hour/],
    dueAfter: 60,
  },
];

async function fillIn(at: Desk, { who, vendor, answers }: Story): Promise<void> {
  await openForm(at, who);
  await choose(at, who, { vendor });
  await choose(at, who, { title: `Trouble with ${vendor}` });
  for (const [field, choice] of Object.entries(answers)) await choose(at, who, { [field]: choice });
}

for (const story of stories) {
  const { vendor, who, language, says, dueAfter } = story;
  test(`${vendor}, in ${language}: the card says the deadline and the number, reminders come in its thread, the last one for all`, async () => {
    const at = await desk();
    const { slack } = at;
    await fillIn(at, story);
    await choose(at, who, { reported: "yes" });
    const sent = await slack.as(who).submit();
    expect(slack.views(who)[0]?.errors).toBeUndefined();
    expect(sent.body).toEqual({ response_action: "clear" });
    await at.settle();
    const card = () => cardOf(at, `Trouble with ${vendor}`);
    for (const words of says) expect(text(card())).toMatch(words);
    expect(card().text).toContain(`Trouble with ${vendor}`);

    const row = await at.store.findByNumber("T1", 1);
    expect(row?.language).toBe(language);
    if (dueAfter !== null) {
      await at.turn(dueAfter * minutes + 1000);
      const loud = card().replies.filter(({ broadcast }) => broadcast);
      // The last call where the time allows one, and the deadline itself.
      expect([1, 2]).toContain(loud.length);
    }
    for (const reply of card().replies) expect(reply.text.length).toBeGreaterThan(20);
    expect(slack.messages("COPS").filter(({ byApp, text: words }) => byApp && words.includes("Trouble"))).not.toEqual(
      [],
    );
    expect(slack.problems()).toEqual([]);
    expect(at.log.filter(({ level }) => level === "error")).toEqual([]);
  });
}

test("a case goes through its life by buttons: reported, answered, restored, closed, and its one card follows", async () => {
  const at = await desk();
  const card = () => cardOf(at, "Nobody can join a meeting");
  const status = async () => (await at.store.findByNumber("T1", 1))?.status;
  await openCase(at, { reported: "no" });
  const main = () => at.slack.messages("COPS").filter(({ threadTs }) => threadTs === undefined).length;
  const before = main();

  await press(at, "UJANA", en.moves.labels.report, card());
  await dialog(at, "UJANA");
  await at.slack.as("UJANA").fill("top", { text: "ZD-4711" });
  await at.slack.as("UJANA").submit();
  await at.settle();
  expect(text(card())).toContain("ZD-4711");

  await press(at, "UDANA", en.moves.labels.respond, card());
  await expect.poll(status).toBe("answered");
  await at.settle();
  await press(at, "UDANA", en.moves.labels.restore, card());
  await expect.poll(status).toBe("restored");
  await at.settle();
  await press(at, "UDANA", en.moves.labels.close, card());
  await dialog(at, "UDANA");
  await at.slack.as("UDANA").fill("top", { text: "a cable" });
  await at.slack.as("UDANA").submit();
  await expect.poll(status).toBe("closed");
  await at.settle();

  expect(card().edited).toBe(true);
  expect(card().replies.map(({ broadcast }) => broadcast)).toEqual([false, false, false, false]);
  expect(
    card()
      .replies.map(({ text: words }) => words)
      .join("\n"),
  ).toContain("dana");
  expect(main()).toBe(before);
  expect(at.slack.problems()).toEqual([]);
});
