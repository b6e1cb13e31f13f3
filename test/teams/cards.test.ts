import { describe, expect, test } from "vitest";
import { type CardPlace, cardProblems } from "../../adapters/playground/teams/index.ts";
import { renderCard, renderPart } from "../../adapters/teams/card.ts";
import { renderForm } from "../../adapters/teams/form.ts";
import { readForm, readPress } from "../../adapters/teams/read-form.ts";
import type { Roster } from "../../adapters/teams/roster.ts";
import type { Form } from "../../src/chat/reply.ts";
import { MONDAY } from "./desk.ts";
import { buttons, card, fields, form, line, NASTY, parts } from "./samples.ts";

const roster: Roster = {
  people: [{ value: "alex-id", label: "Alex Wilber" }],
  more: false,
  rooms: [{ value: "19:here", label: "General" }],
};
const setting = { roster, origin: null, language: "en", seal: () => "sealed" } as const;

function problems(rendered: object, place: CardPlace) {
  return cardProblems({ ...rendered }, place);
}
const whole = (body: object) => ({ type: "AdaptiveCard", version: "1.5", fallbackText: "x", body });

describe("every card keeps to Adaptive Cards 1.5 and to what Teams shows", () => {
  test("with everything in it", () => expect(problems(renderCard(card), "message")).toEqual([]));
  test.each(parts.map((part) => [part.kind, part] as const))("with %s alone", (_, part) => {
    expect(problems(whole(renderPart(part)), "message")).toEqual([]);
  });
  test.each([true, false])("as a dialog, with a button of its own: %s", (own) => {
    const drawn: Form = own ? { ...form, parts: [...form.parts, { kind: "buttons", buttons }] } : form;
    expect(problems(renderForm(drawn, setting), "dialog")).toEqual([]);
  });
  test.each(fields.map((field) => [field.id, field] as const))("as a dialog that asks for %s alone", (_, field) => {
    const drawn = renderForm({ ...form, parts: [field] }, setting);
    expect(problems(drawn, "dialog")).toEqual([]);
  });
  test("in a conversation where the client has to search for people", () => {
    const drawn = renderForm(form, { ...setting, roster: { ...roster, more: true } });
    // Teams documents it for cards of any version; a client that does not know it offers those who are named.
    expect(problems(drawn, "dialog").map(({ problem }) => problem)).toEqual([expect.stringContaining("choices.data")]);
    expect(JSON.stringify(drawn)).toContain("graph.microsoft.com/users?scope=currentContext");
  });
});

const opens = (url: string) => ({ color: "accent", selectAction: { type: "Action.OpenUrl", url } });

test("what a person typed is never parsed: it stands in text runs alone", () => {
  const rendered = JSON.stringify(renderPart({ kind: "quote", text: NASTY }));
  expect(rendered).toBe(
    JSON.stringify([
      {
        type: "Container",
        style: "emphasis",
        items: [
          {
            type: "RichTextBlock",
            inlines: [
              { type: "TextRun", text: "> 50 % of *checkout* `fails`\n# 1. <b>now</b> [x](" },
              // Rich text makes no link by itself.
              { type: "TextRun", text: "http://e.vil", ...opens("http://e.vil") },
              // `{{DATE(…)}}` is Teams' to fill in, in one run, and not across two.
              { type: "TextRun", text: ") {" },
              { type: "TextRun", text: "{DATE(x)}} - \\o/" },
            ],
          },
        ],
      },
    ]),
  );
});

test("a heading is read as one, and nothing in it is Markdown", () => {
  const [heading] = renderPart({ kind: "heading", text: "1. > *50* % of _all_ [x](y) {{DATE(x)}}" });
  expect(heading).toMatchObject({
    style: "heading",
    text: "1\\. \\> \\*50\\* % of \\_all\\_ \\[x\\](y) {\\{DATE(x)}}",
  });
});

test("instants are Teams' to show, without milliseconds; numbers are text that starts a call", () => {
  const [block] = renderPart({ kind: "line", line, subtle: false });
  expect(block).toMatchObject({
    inlines: expect.arrayContaining([
      expect.objectContaining({ text: "{{DATE(2026-11-23T10:00:00Z, SHORT)}} {{TIME(2026-11-23T10:00:00Z)}}" }),
      expect.objectContaining({
        text: "+49 30 5557 ext. 12",
        selectAction: { type: "Action.OpenUrl", url: "https://teams.microsoft.com/l/call/0/0?users=4:%2B49305557" },
      }),
    ]),
  });
  const shown = JSON.stringify(block);
  expect(shown).toContain('{"type":"TextRun","text":"911"}');
});

test("a time of today stands without its date, any other with it: Teams itself cannot say “today”", () => {
  const at = MONDAY;
  const time = (ms: number, show: "date-time" | "date") => ({ kind: "time", at: ms, zone: "UTC", show }) as const;
  const said = (ms: number, show: "date-time" | "date" = "date-time") => {
    const parts = [{ kind: "facts", facts: [{ label: "Due", line: [time(ms, show)] }] }] as const;
    const { body } = renderCard({ ...card, parts, today: { from: at, to: at + 86_400_000 } });
    return JSON.stringify(body)
      .match(/\{\{(DATE|TIME)/g)
      ?.join("");
  };
  expect([said(at), said(at + 86_399_999), said(at - 1), said(at + 86_400_000)]).toEqual([
    ...["{{TIME", "{{TIME", "{{DATE{{TIME", "{{DATE{{TIME"],
  ]);
  expect(said(at, "date")).toBe("{{DATE");
});

test("a button answers the presser where the client can, and is a message where it cannot", () => {
  const [opens, answers, asks] = renderCard(card).actions ?? [];
  expect(opens).toMatchObject({ type: "Action.Submit", style: "positive", data: { msteams: { type: "task/fetch" } } });
  expect(answers).toMatchObject({ type: "Action.Execute", verb: "respond", fallback: { type: "Action.Submit" } });
  expect(readPress(answers?.data)).toEqual({ button: "respond", value: "case-1", alone: false });
  expect(asks).toMatchObject({
    type: "Action.ShowCard",
    card: { actions: [{ title: "Close it", style: "destructive" }] },
  });
});

test("bars are drawn by a client that has charts, and stand in signs and words where it has none", () => {
  const [element] = renderPart({
    ...{ kind: "chart", title: "First response", unit: "Cases", series: [{ name: "In time", tone: "good" }] },
    ...{ bars: [{ label: "Zoom P1", values: [3] }], otherwise: [{ kind: "list", items: [["Zoom P1 ■■■"]] }] },
  });
  expect(element).toMatchObject({
    type: "Chart.VerticalBar.Grouped",
    data: [{ legend: "In time", color: "good", values: [{ x: "Zoom P1", y: 3 }] }],
    fallback: { type: "Container" },
  });
  expect(JSON.stringify(element?.fallback)).toContain("Zoom P1 ■■■");
});

test("what is too much for Teams is refused, not cut", () => {
  const many = Array.from(
    { length: 7 },
    (_, index) => ({ ...buttons[1], id: `b${index}` }) as (typeof buttons)[number],
  );
  expect(() => renderCard({ ...card, buttons: many })).toThrow("6 actions");
  const saying = (length: number) => renderCard({ ...card, spoken: ["x".repeat(length)] });
  const most = 28 * 1024 - Buffer.byteLength(JSON.stringify(saying(0)));
  expect(Buffer.byteLength(JSON.stringify(saying(most)))).toBe(28 * 1024);
  expect(() => saying(most + 1)).toThrow("28672 bytes for a card, not 28673");
});

describe("a dialog that comes back is read", () => {
  const data = JSON.parse(JSON.stringify(renderForm(form, setting).actions?.[0]?.data));

  test("with every answer as what it is", () => {
    const filled = {
      text: "x",
      radio: "b",
      boxes: "a,b",
      people: "alex-id,megan-id",
      room: "19:here",
      "moment.date": "2026-11-23",
      "moment.time": "11:30",
    };
    expect(readForm({ ...data, ...filled }, MONDAY)).toMatchObject({
      form: {
        screen: "sample",
        memo: '{"case":"1"}',
        answers: {
          text: "x",
          line: null,
          radio: "b",
          menu: null,
          boxes: ["a", "b"],
          many: [],
          people: [
            { id: "alex-id", name: "" },
            { id: "megan-id", name: "" },
          ],
          room: "19:here",
          moment: Date.UTC(2026, 10, 23, 10, 30),
        },
      },
      pressed: null,
      origin: null,
      seal: "sealed",
    });
  });

  test("and what Teams left out because it is empty counts as emptied", () => {
    const { answers } = readForm(data, MONDAY)?.form ?? {};
    expect(answers).toMatchObject({ text: null, boxes: [], people: [], moment: null });
  });

  test("and data of anybody else are none", () => {
    for (const other of [null, "x", {}, { dueline: 1 }, { dueline: { screen: "x" } }])
      expect(readForm(other, MONDAY)).toBeNull();
  });
});
