// Too long is mended where it was written: every screen in every language, with the longest legal values, against what all platforms take.
import { expect, test } from "vitest";
import { renderCard as slackCard } from "../../adapters/slack/card.ts";
import { renderForm as slackForm } from "../../adapters/slack/form.ts";
import { renderCard as teamsCard } from "../../adapters/teams/card.ts";
import { movesOf } from "../../src/case/moves/index.ts";
import { reminderTopics } from "../../src/case/notice.ts";
import { noSettings } from "../../src/case/settings.ts";
import { plain } from "../../src/chat/line.ts";
import { type Button, type Card, type Field, type Form, isField, type Part, type Reply } from "../../src/chat/reply.ts";
import { cardOf } from "../../src/chat/screens/case-card.ts";
import { movedOf } from "../../src/chat/screens/moved-card.ts";
import { reminderOf, undeliveredCard } from "../../src/chat/screens/notice-card.ts";
import { welcomeOf } from "../../src/chat/screens/welcome.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { languages } from "../../src/lang/languages.ts";
import { heardText } from "../memory-room.ts";
import { catalog, fieldsOf, formIn, mara, office, start } from "./office.ts";

const limits = {
  formTitle: 24,
  formButton: 24,
  optionLabel: 75,
  optionHint: 75,
  buttonLabel: 30,
  buttonValue: 500,
  radio: 10,
  menu: 100,
  text: 3000,
  hint: 150,
  placeholder: 150,
  facts: 10,
  factLabel: 60,
  factValue: 2000,
  line: 3000,
  alert: 200,
  heading: 150,
  cardTitle: 150,
  cardParts: 30,
  cardButtons: 5,
  formParts: 100,
  spoken: 4000,
  cardJson: 20_000,
  memo: 2000,
};

function problemsOf(where: string, checks: readonly (readonly [string, number, number])[]): string[] {
  return checks
    .filter(([, size, most]) => size > most)
    .map(([what, size, most]) => `${where}: ${what} has ${size}, ${most} at most`);
}

function inButton(where: string, { label, value, spoken = "" }: Button): string[] {
  return problemsOf(where, [
    [`button ${label}`, label.length, limits.buttonLabel],
    [`what is spoken of ${label}`, spoken.length, 75],
    [`value of ${label}`, value.length, limits.buttonValue],
  ]);
}

function inPart(where: string, part: Part): string[] {
  switch (part.kind) {
    case "heading":
      return problemsOf(where, [["heading", part.text.length, limits.heading]]);
    case "line":
      return problemsOf(where, [["line", plain(part.line, "en").length, limits.line]]);
    case "alert":
      return problemsOf(where, [[`alert ${plain(part.line, "en")}`, plain(part.line, "en").length, limits.alert]]);
    case "facts":
      return [
        ...problemsOf(where, [["facts", part.facts.length, limits.facts]]),
        ...part.facts.flatMap(({ label, line }) =>
          problemsOf(where, [
            [label, label.length, limits.factLabel],
            [`fact ${label}`, plain(line, "en").length, limits.factValue],
          ]),
        ),
      ];
    case "list":
      return problemsOf(where, [["list", part.items.map((item) => plain(item, "en")).join("\n").length, limits.line]]);
    case "quote":
      return problemsOf(where, [["quote", part.text.length, limits.line]]);
    case "buttons":
      return [
        ...part.buttons.flatMap((one) => inButton(where, one)),
        ...problemsOf(where, [["buttons", part.buttons.length, 5]]),
      ];
    case "details":
      return [
        ...problemsOf(where, [["details", part.label.length, limits.factLabel]]),
        ...part.parts.flatMap((one) => inPart(where, one)),
      ];
    case "divider":
      return [];
    default:
      return part satisfies never;
  }
}

function inField(where: string, field: Field): string[] {
  const options = "options" in field ? field.options : [];
  const most =
    "look" in field && (field.look === "search" ? Infinity : field.look === "menu" ? limits.menu : limits.radio);
  const groups = Map.groupBy(options, ({ group }) => group ?? "");
  return problemsOf(`${where}, ${field.id}`, [
    ["label", field.label.length, 150],
    ["hint", field.hint?.length ?? 0, limits.hint],
    ["mistake", field.mistake?.length ?? 0, limits.hint],
    ["options", options.length, most === false ? 0 : most],
    ...[...groups].map(([label, some]) => [`options in ${label}`, some.length, limits.menu] as const),
    ...options.map(({ label }) => [`option ${label}`, label.length, limits.optionLabel] as const),
    ...options.map(({ label, hint = "" }) => [`hint of ${label}`, hint.length, limits.optionHint] as const),
    ...(field.kind === "text"
      ? ([
          ["text", field.value.length, field.most],
          ["most", field.most, limits.text],
        ] as const)
      : []),
    ["placeholder", field.kind === "text" ? (field.placeholder?.length ?? 0) : 0, limits.placeholder],
  ]);
}

function inForm(where: string, form: Form): string[] {
  return [
    ...problemsOf(`${where} “${form.title}”`, [
      ["title", form.title.length, limits.formTitle],
      ["submit", form.submit?.length ?? 0, limits.formButton],
      ["close", form.close.length, limits.formButton],
      ["memo", form.memo.length, limits.memo],
      ["parts", form.parts.length, limits.formParts],
    ]),
    ...form.parts.flatMap((part) => (isField(part) ? inField(where, part) : inPart(where, part))),
    ...refusalOf(`${where} on Slack`, () => slackForm(form, null)),
  ];
}

/** The adapters refuse what their platform would. */
function refusalOf(where: string, draw: () => unknown): string[] {
  try {
    draw();
    return [];
  } catch (error) {
    return [`${where}: ${error instanceof Error ? error.message : error}`];
  }
}

function inCard(where: string, card: Card): string[] {
  return [
    ...problemsOf(`${where} “${card.title}”`, [
      ["title", card.title.length, limits.cardTitle],
      ["parts", card.parts.length, limits.cardParts],
      ["buttons", card.buttons.length, limits.cardButtons],
      ["spoken", heardText(card.spoken).length, limits.spoken],
      ["JSON", JSON.stringify(card).length, limits.cardJson],
    ]),
    ...card.parts.flatMap((part) => inPart(where, part)),
    ...card.buttons.flatMap((button) => inButton(where, button)),
    ...refusalOf(`${where} on Slack`, () => slackCard(card)),
    ...refusalOf(`${where} on Teams`, () => teamsCard(card)),
  ];
}

function inReply(where: string, reply: Reply): string[] {
  switch (reply.kind) {
    case "form":
    case "mistakes":
      return inForm(where, reply.form);
    case "card":
      return inCard(where, reply.card);
    case "done":
      return reply.card ? inCard(where, reply.card) : [];
    case "home":
      return reply.parts.flatMap((part) => inPart(where, part));
    case "refusal":
      return problemsOf(where, [["refusal", heardText(reply.text).length, limits.line]]);
    default:
      return reply satisfies never;
  }
}

const long = {
  title: "W".repeat(150),
  description: "W ".repeat(1500),
  because: "W".repeat(300),
  ticket: "W".repeat(60),
};
const people = Array.from({ length: 10 }, (_, index) => ({ id: `U${index}`, name: `${"N".repeat(70)}${index}` }));

for (const language of languages) {
  test.each(catalog.policies.map(({ id }) => id))(
    `every screen of a case with %s fits, in ${language}`,
    async (vendor) => {
      const found: string[] = [];
      const note = (where: string, reply: Reply) => {
        found.push(...inReply(`${language} ${vendor} ${where}`, reply));
        return reply;
      };
      for (const live of [true, false]) {
        const it = await office();
        const whose = { language, live };
        await it.store.keepSettings("T1", "C1", {
          ...noSettings,
          vendors: [{ id: vendor, plan: null, contacts: people }],
        });
        let form = formIn(note("start", await it.say(vendor, whose)));
        note("nothing answered", await it.submit(form, {}, whose));
        const plan = fieldsOf(form).some(({ id }) => id === `plan.${vendor}`)
          ? { [`plan.${vendor}`]: planOf(vendor) }
          : {};
        const answers = { title: long.title, "answer.impact": "limited", "answer.workaround": "none", ...plan };
        form = formIn(note("answered", await it[live ? "change" : "submit"](form, answers, whose)));
        form = formIn(note("another choice", await it.change(form, { [`priority.${vendor}`]: "1" }, whose)));
        form = formIn(note("more", await it.change(form, {}, whose, "more")));
        form = formIn(note("site", await it.change(form, {}, whose, "site")));
        note("wrong", await it.submit(form, { country: "X", room: null }, whose));
        const rest = {
          description: long.description,
          because: long.because,
          ticket: long.ticket,
          owner: people.slice(0, 1),
        };
        note("opened", await it.submit(form, rest, whose));
        const row = await it.theCase();
        for (const move of [...movesOf(row), "more", "why", "status", "hotline"])
          note(move, await it.press(move, row.id, whose));
        for (const words of ["list", "status 1", "why 1", `hotline ${vendor}`, "report"])
          note(words, await it.say(words, whose));
        note("home", await it.home({ ...whose, admin: true }));
        const now = await it.theCase();
        const words = wordsOf(language);
        const unheard = { ...now, undelivered: "ask-admin" as const, snoozedUntil: start };
        found.push(...inCard("card", cardOf(unheard, start, words)));
        found.push(
          ...inCard(
            "undelivered",
            undeliveredCard({ case: unheard, why: "ask-admin", to: { ...mara, language }, now: start }),
          ),
        );
        for (const entry of await it.store.journalOf("T1", row.id))
          found.push(...inCard("moved", movedOf(now, entry, words)));
        for (const topic of reminderTopics) {
          const { tenant, room, id: caseId } = now;
          const notice = {
            id: "n",
            tenant,
            room,
            caseId,
            topic,
            target: "first-response",
            dueAt: start,
            deadline: start,
            nth: 14,
          } as const;
          found.push(...inCard(topic, reminderOf(now, notice, start + 1e9, 1e9, words)));
        }
      }
      expect([...new Set(found)]).toEqual([]);
    },
  );

  test(`a list of more cases than it shows fits, in ${language}`, async () => {
    const it = await office();
    const whose = { language, admin: true };
    const plans = catalog.policies.map(({ id }) => ({ id, plan: planOf(id), contacts: people }));
    await it.store.keepSettings("T1", null, { ...noSettings, vendors: plans });
    for (let n = 0; n < 20; n++) {
      const { id: vendor = "" } = catalog.policies[n % catalog.policies.length] ?? {};
      const form = formIn(await it.say(`${vendor} is limited, no workaround`));
      const form2 = formIn(
        await it.change(form, { [`priority.${vendor}`]: String(1 + (n % 3)), title: "&".repeat(150) }),
      );
      const because = fieldsOf(form2).some(({ id }) => id === "because") ? { because: "x" } : {};
      await it.submit(form2, { ...because, reported: "yes" });
    }
    it.clock.at = start + 1e9;
    const found: string[] = [];
    for (const text of ["list", "report", "hotline"]) found.push(...inReply(text, await it.say(text, whose)));
    const alone = { room: { platform: "memory", id: "D1", thread: null }, name: null, direct: true };
    found.push(...inReply("list in private", await it.say("list", { ...whose, where: alone })));
    found.push(...inReply("home", await it.press("home", "all", whose)));
    expect(found).toEqual([]);
  });

  test(`what belongs to no case fits, in ${language}`, async () => {
    const it = await office();
    const found: string[] = [];
    const note = (where: string, reply: Reply) => {
      found.push(...inReply(`${language} ${where}`, reply));
      return reply;
    };
    const whose = { language, admin: true };
    const commands = [
      "help",
      "xyzzy",
      "w".repeat(2000),
      "hotline",
      "hotline zom",
      "due zoom 1",
      "due netcor 1",
      "due cloudtalk 1 basic",
      "list",
      "report",
      "why",
    ];
    for (const text of commands) note(text.slice(0, 20), await it.say(text, whose));
    const short = formIn(note("settings", await it.say("settings", whose)));
    const form = formIn(note("more", await it.change(short, {}, whose, "more")));
    note("wrong", await it.submit(form, { country: "X", "quiet.from": "x", most: "x", reminders: [] }, whose));
    const vendors = formIn(
      note("vendors", await it.submit(form, { vendors: catalog.policies.map(({ id }) => id) }, whose)),
    );
    note("saved", await it.submit(vendors, { "contacts.purecloud": people }, whose));
    note("for all", await it.say("settings", { ...whose, where: null }));
    for (const room of [null, { platform: "memory", id: "C1", thread: null } as const]) {
      found.push(...inCard("welcome", welcomeOf({ language, room, by: mara })));
    }
    expect([...new Set(found)]).toEqual([]);
  });
}

function planOf(vendor: string): string | null {
  return catalog.find(vendor)?.plans.at(-1)?.id ?? null;
}
