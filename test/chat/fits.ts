// What all platforms take, and what of a reply is too long for it: held in test for every screen.
import { renderCard as slackCard } from "../../adapters/slack/card.ts";
import { renderForm as slackForm } from "../../adapters/slack/form.ts";
import { renderCard as teamsCard } from "../../adapters/teams/card.ts";
import { plain } from "../../src/chat/line.ts";
import { type Button, type Card, type Field, type Form, isField, type Part, type Reply } from "../../src/chat/reply.ts";
import { heardText } from "../memory-room.ts";

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
  columns: 20,
  chartTitle: 50,
  series: 6,
  bars: 20,
  barLabel: 20,
  rows: 100,
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
    case "table":
      return [
        ...problemsOf(where, [
          ["columns", part.columns.length, limits.columns],
          ["rows", part.rows.length, limits.rows],
          ...part.columns.map((column) => [`column ${column}`, column.length, limits.factLabel] as const),
          ...part.rows.map((row) => ["cells in a row", Math.abs(row.length - part.columns.length), 0] as const),
        ]),
        ...part.otherwise.flatMap((one) => inPart(where, one)),
      ];
    case "chart":
      return [
        ...problemsOf(where, [
          ["chart's title", part.title.length, limits.chartTitle],
          ["series", part.series.length, limits.series],
          ["bars", part.bars.length, limits.bars],
          ["labels twice", part.bars.length - new Set(part.bars.map(({ label }) => label)).size, 0],
          ...part.bars.map(({ label }) => [`bar ${label}`, label.length, limits.barLabel] as const),
        ]),
        ...part.otherwise.flatMap((one) => inPart(where, one)),
      ];
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
    case "image":
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

export function inCard(where: string, card: Card): string[] {
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

export function inReply(where: string, reply: Reply): string[] {
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

/** The longest that may be typed. */
export const long = {
  title: "W".repeat(150),
  description: "W ".repeat(1500),
  because: "W".repeat(300),
  ticket: "W".repeat(60),
};
export const people = Array.from({ length: 10 }, (_, index) => ({
  id: `U${index}`,
  name: `${"N".repeat(70)}${index}`,
}));
