// Activities as Teams sends them, by its documentation or by public reports of other bots, each cited beside it.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { APP_ID, type Desk, installedDesk, openCase, saidIn, submitOf, TENANT_ID, textOf } from "./desk.ts";

let desk: Desk;
let post = "";

beforeAll(async () => {
  desk = await installedDesk();
  const { message } = await desk.megans.say(desk.incidents.id, "see the log");
  post = message?.id ?? "";
});
afterAll(() => desk.close());
afterEach(() => {
  for (const client of [desk.megans, desk.alexs, desk.ioanas]) client.dismiss();
  expect(desk.teams.violations).toEqual([]);
});

async function quoting(payload: object) {
  const { dialog } = await desk.megans.command(desk.incidents.id, "sla", {
    context: "message",
    message: post,
    payload: { ...payload },
  });
  const heard = desk.bot.heard.at(-1);
  return { dialog, quoted: heard?.kind === "start" ? heard.quoted?.text : undefined };
}

const body = (content: string, contentType = "html") => ({ body: { contentType, content } });
const card = {
  type: "AdaptiveCard",
  version: "1.4",
  body: [
    { type: "TextBlock", text: "**Zoom is down**" },
    { type: "FactSet", facts: [{ title: "Region", value: "EU" }] },
    { type: "RichTextBlock", inlines: [{ type: "TextRun", text: "since " }, "10:02"] },
    { type: "Input.Text", id: "x", value: "typed" },
  ],
  actions: [{ type: "Action.OpenUrl", title: "Open", url: "https://x.example" }],
};
const adaptive = "application/vnd.microsoft.card.adaptive";
const connector = "application/vnd.microsoft.teams.card.o365connector";

describe("a case is opened from what people see in a message", () => {
  // learn.microsoft.com, “MessageActionsPayload”; a quote as in m0nkmaster/teams-mcp#19 and, in chats of today, as an
  // attachment `messageReference` (learn.microsoft.com, Graph “chatMessageAttachment”).
  test.each<readonly [string, object, string]>([
    ["its subject is the title", { subject: "Zoom meetings are down" }, "Zoom meetings are down\nsee the log"],
    ["entities", body("<p>Zoom&#8217;s down &mdash; caf&eacute;&nbsp;too</p>"), "Zoom’s down — café too"],
    [
      "pictures among the words",
      body(
        '<p>Zoom is down <emoji id="sad" alt="😢" title="Sad"></emoji><img itemtype="http://schema.skype.com/Emoji" alt="🔥"></p>',
      ),
      "Zoom is down 😢🔥",
    ],
    [
      "a card, which comes as text",
      {
        ...body('<attachment id="a1"></attachment>'),
        attachments: [{ id: "a1", contentType: adaptive, content: JSON.stringify(card) }],
      },
      "Zoom is down\nRegion: EU\nsince 10:02",
    ],
    [
      "a card, which comes as it is",
      { ...body(""), attachments: [{ contentType: adaptive, content: card }] },
      "Zoom is down\nRegion: EU\nsince 10:02",
    ],
    [
      "a connector's card",
      {
        ...body(""),
        attachments: [
          {
            contentType: connector,
            content: {
              title: "Zoom is down",
              sections: [{ activityTitle: "Join fails", facts: [{ name: "Since", value: "10:02" }] }],
            },
          },
        ],
      },
      "Zoom is down\nJoin fails\nSince: 10:02",
    ],
    [
      "a reply with a quote: who is quoted is no title",
      body(
        '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="17"><strong itemprop="mri" itemid="8:orgid:1">Alex Wilber</strong><span itemprop="time" itemid="17"></span><p itemprop="preview">any news?</p></blockquote><p>Zoom is down</p>',
      ),
      "Zoom is down\nany news?",
    ],
    [
      "a quote of today's chats",
      {
        ...body('<attachment id="17"></attachment><p>Zoom is down</p>'),
        attachments: [
          {
            id: "17",
            contentType: "messageReference",
            content: JSON.stringify({
              messageId: "17",
              messagePreview: "any news?",
              messageSender: { user: { displayName: "Alex Wilber" } },
            }),
          },
        ],
      },
      "Zoom is down\nany news?",
    ],
    ["plain words", body("Zoom <is> down &amp; out", "text"), "Zoom <is> down &amp; out"],
  ])("%s", async (_, payload, says) => {
    expect((await quoting(payload)).quoted).toBe(says);
  });

  test("where there is nothing to read, the form says so, also with fields that are null or of another kind", async () => {
    for (const empty of [
      body(""),
      { body: null, subject: null, attachments: null },
      { ...body('<img src="x">'), subject: 7 },
    ]) {
      const { dialog, quoted } = await quoting(empty);
      expect(quoted).toBe("");
      expect(textOf(dialog?.card)).toContain("There was no text in that message");
      desk.megans.dismiss();
    }
  });
});

describe("the bot is called by name", () => {
  const bot = () => ({ id: `28:${APP_ID}`, name: "Dueline" });
  const mention = (text?: string) => ({ type: "mention", mentioned: bot(), ...(text === undefined ? {} : { text }) });

  // microsoft/botbuilder-js#4379 (two mentions, no-break spaces), #2083 (mentions without text); the Teams SDK
  // falls back to the mentioned name as well.
  test.each<readonly [string, () => object]>([
    ["without the mention's text", () => ({ text: "<at>Dueline</at> list", entities: [mention()] })],
    ["without text and tag", () => ({ text: "Dueline list", entities: [mention()] })],
    ["with empty text", () => ({ text: "<at>Dueline</at> list", entities: [mention("")] })],
    ["with null for text", () => ({ text: "<at>Dueline</at> list", entities: [{ ...mention(), text: null }] })],
    ["by id", () => ({ text: '<at id="0">Dueline</at> list', entities: [mention()] })],
    [
      "twice",
      () => ({
        text: "<at>Dueline</at> <at>Dueline</at> list",
        entities: [mention("<at>Dueline</at>"), mention("<at>Dueline</at>")],
      }),
    ],
    [
      "with no-break spaces",
      () => ({ text: "<at>Dueline</at>&nbsp;list\u00A0", entities: [mention("<at>Dueline</at>")] }),
    ],
    [
      "in HTML",
      () => ({ textFormat: "xml", text: "<p><at>Dueline</at>&nbsp;list</p>", entities: [mention("<at>Dueline</at>")] }),
    ],
  ])("%s", async (_, odd) => {
    const before = desk.bot.heard.length;
    await desk.megans.say(desk.incidents.id, "list", { mention: true, odd: { ...odd() } });
    await desk.teams.until(() => desk.bot.heard.length > before);
    expect(desk.bot.heard.at(-1)).toMatchObject({ kind: "start", text: "list" });
  });

  test("a person's name beside it stays", async () => {
    const odd = {
      text: "<at>Dueline</at> zoom is down says <at>Megan</at>&nbsp;<at>Bowen</at>",
      entities: [
        mention("<at>Dueline</at>"),
        { type: "mention", mentioned: { id: "29:1", name: "Megan Bowen" }, text: "<at>Megan</at>" },
      ],
    };
    const before = desk.bot.heard.length;
    await desk.megans.say(desk.incidents.id, "", { mention: true, odd });
    await desk.teams.until(() => desk.bot.heard.length > before);
    expect(desk.bot.heard.at(-1)).toMatchObject({ text: "zoom is down says Megan Bowen" });
  });
});

// “Would Teams send them?” is not asked: an activity with fields that are null, of another kind or new is taken.
// microsoft/botbuilder-js#4379; learn.microsoft.com, “Activity object”: every field but a few is optional.
describe("what is odd in an activity turns it not away", () => {
  const conversation = () => ({ id: `${desk.incidents.id};messageid=${post}`, tenantId: TENANT_ID });
  test.each<readonly [string, () => object, string | null]>([
    [
      "fields that are null",
      () => ({ name: null, action: null, locale: null, localTimezone: null, value: null }),
      null,
    ],
    [
      "a kind of conversation that is new",
      () => ({ conversation: { ...conversation(), conversationType: "meeting" } }),
      "post",
    ],
    [
      "no kind of conversation",
      () => ({ conversation: { ...conversation(), conversationType: null, isGroup: null } }),
      "post",
    ],
    [
      "entities of every shape",
      () => ({
        entities: [null, 7, { type: null }, { type: "clientInfo", locale: 7 }, { type: "botCommand", id: "1" }],
      }),
      null,
    ],
    [
      "fields nobody knows",
      () => ({
        channelData: { tenant: { id: TENANT_ID }, team: null, channel: { id: 7 }, meeting: { id: "m" } },
        suggestedActions: null,
        rsvp: [],
      }),
      null,
    ],
    [
      "the thread beside the conversation",
      () => ({
        conversation: { id: desk.incidents.id, tenantId: TENANT_ID, conversationType: "channel" },
        channelData: {
          tenant: { id: TENANT_ID },
          team: { id: desk.team.id },
          channel: { id: desk.incidents.id },
          thread: { id: post },
        },
      }),
      "post",
    ],
  ])("%s", async (_, odd, thread) => {
    const before = desk.bot.heard.length;
    const { status } = await taken(odd());
    expect(status).toBe(200);
    await desk.teams.until(() => desk.bot.heard.length > before);
    const heard = desk.bot.heard.at(-1);
    expect(heard).toMatchObject({ kind: "start", text: "list" });
    if (thread !== null) expect(heard?.where?.room).toMatchObject({ id: desk.incidents.id, thread: post });
  });

  test("two messages without an id are two, and the same id in two conversations is no repetition", async () => {
    for (const odd of [
      { id: null },
      { id: null },
      { id: "17" },
      { id: "17", conversation: { ...conversation(), conversationType: "channel" } },
    ]) {
      const [before, posts] = [desk.bot.heard.length, desk.teams.calls.length];
      expect((await taken(odd)).status).toBe(200);
      await desk.teams.until(() => desk.bot.heard.length > before && desk.teams.calls.length > posts);
    }
  });

  async function taken(odd: object) {
    const text = "<at>Dueline</at> list";
    const entities = [
      { type: "mention", mentioned: { id: `28:${APP_ID}`, name: "Dueline" }, text: "<at>Dueline</at>" },
    ];
    await desk.megans.say(desk.incidents.id, "list", {
      mention: true,
      odd: { text, entities, ...odd, ...("entities" in odd ? { text: "list" } : {}) },
    });
    const last = desk.teams.deliveries.at(-1);
    if (!last) throw new Error("nothing was delivered");
    return last;
  }
});

describe("an answer finds its way", () => {
  test("where the thread takes no reply, it is said in the channel", async () => {
    desk.teams.fault({ method: "post", kind: "404", conversationId: desk.incidents.id });
    const roots = () => desk.megans.sees(desk.incidents.id).filter(({ from, id, rootId }) => from.app && id === rootId);
    const before = roots().length;
    await desk.megans.say(desk.incidents.id, "list", { mention: true });
    await desk.teams.until(() => roots().length > before);
    expect(saidIn(roots().slice(-1))[0]).toContain("Open cases");
  });

  test("one that takes longer than two seconds is announced, and nothing is announced after it", async () => {
    const typing = () => desk.teams.calls.filter((call) => JSON.stringify(call).includes('"typing"')).length;
    const before = typing();
    desk.bot.twist.by = async (_, real) => {
      await desk.teams.until(() => typing() > before);
      return real();
    };
    const { message } = await desk.megans.say(desk.incidents.id, "list", { mention: true });
    const answered = () =>
      desk.megans.sees(desk.incidents.id).some(({ id, rootId }) => rootId === message?.id && id !== rootId);
    await desk.teams.until(answered);
    desk.bot.twist.by = (_, real) => real();
    expect(typing()).toBe(before + 1);
  });
});

describe("a time that is entered is never another time", () => {
  const shown = () =>
    desk.megans.sees(desk.incidents.id).find(({ cards }) => textOf(cards[0]).includes("Case 1 · Priority"))?.id ?? "";

  beforeAll(async () => {
    await desk.megans.command(desk.incidents.id, "sla");
    await openCase(desk.megans);
    await desk.bot.delivery.tick();
    desk.clock.now += 3_600_000;
  });

  // “Input.Date” and “Input.Time” of adaptivecards.io name YYYY-MM-DD and HH:MM; Android's client sent the time as its own
  // clock shows it (microsoft/AdaptiveCards#4892), dates come as the device writes them (#3613).
  test.each([
    ["megans", "2026-11-23", "", "Give the day and the time"],
    ["alexs", "", "10:30", "Tag und Uhrzeit angeben"],
    ["ioanas", "03/04/2026", "10:30", "Nu este clar ce moment este „03/04/2026 10:30”"],
    ["megans", "2026-02-30", "10:30", "I cannot tell which time “2026-02-30 10:30” is"],
  ] as const)("%s: “%s” and “%s” are asked for again, and stand there to be mended", async (who, date, time, says) => {
    const client = desk[who];
    const row = await desk.bot.store.findByNumber(TENANT_ID, 1);
    await client.click(shown(), "More");
    const { dialog } = await client.submit(submitOf(client), { what: "report", "when.date": date, "when.time": time });
    const kept = await desk.bot.store.findByNumber(TENANT_ID, 1);
    expect(kept?.revision).toBe(row?.revision);
    // The report has a form of its own, with the same field.
    if (!textOf(dialog?.card).includes(says)) {
      const again = await client.submit(submitOf(client), { "when.date": date, "when.time": time });
      expect(textOf(again.dialog?.card)).toContain(says);
      expect(JSON.stringify(again.dialog?.card)).toContain(date || time);
    }
    expect((await desk.bot.store.findByNumber(TENANT_ID, 1))?.reportedAt).toBeNull();
  });

  test("what is clear in another form is read", async () => {
    await desk.megans.click(shown(), "Reported to vendor");
    await desk.megans.submit(submitOf(desk.megans), { "when.date": "11/23/2026", "when.time": "10:15:00 AM" });
    const kept = await desk.bot.store.findByNumber(TENANT_ID, 1);
    expect(new Date(kept?.reportedAt ?? 0).toISOString()).toBe("2026-11-23T09:15:00.000Z");
    expect(saidIn(desk.megans.sees(desk.incidents.id)).join("\n")).not.toContain("Sorry");
  });
});
