// Payloads as Slack sends them, by its documentation or by public reports of other bots, each cited beside it.
import { expect, test } from "vitest";
import { z } from "zod";
import { choose, dialog, openForm, press, whispered } from "./acts.ts";
import { desk } from "./desk.ts";
import { text } from "./reading.ts";

type Message = Parameters<Awaited<ReturnType<typeof desk>>["slack"]["postByOther"]>[1];
const section = (words: string) => ({ type: "section", text: { type: "mrkdwn", text: words } });

/** Each from docs.slack.dev: “Message payloads”, “Secondary message attachments”, “Rich text block”. */
const messages: readonly (readonly [string, Message, title: string, says: string])[] = [
  [
    "an alert that has attachments and no text",
    {
      text: "",
      attachments: [
        {
          id: 1,
          color: "a30200",
          fallback: "[FIRING:1] ZoomDown",
          title: "Zoom is down",
          title_link: "https://grafana.example/alert/7",
          text: "Join &amp; share fail since 10:02",
          fields: [{ title: "Severity", value: "critical", short: true }],
          mrkdwn_in: ["text"],
        },
      ],
    },
    "Zoom is down",
    "Join & share fail since 10:02\nSeverity: critical",
  ],
  [
    "an alert that has only blocks",
    {
      text: "",
      blocks: [
        { type: "header", text: { type: "plain_text", text: "Zoom is down" } },
        section("*All* of <https://x.example|it>"),
      ],
    },
    "Zoom is down",
    "*All* of it (https://x.example)",
  ],
  [
    "blocks inside an attachment",
    { text: "", attachments: [{ id: 1, fallback: "[no preview available]", blocks: [section("Zoom is down")] }] },
    "Zoom is down",
    "Zoom is down",
  ],
  ["only a fallback", { text: "", attachments: [{ id: 1, fallback: "Zoom is down" }] }, "Zoom is down", "Zoom is down"],
  [
    "a message passed on: what it says, not who wrote it",
    {
      text: "",
      attachments: [
        {
          is_msg_unfurl: true,
          is_share: true,
          from_url: "https://acme.slack.com/archives/C1/p1",
          author_name: "Jana Kowalski",
          author_id: "UJANA",
          fallback: "[March 2nd] jana: Zoom is down",
          text: "Zoom is down",
        },
      ],
    },
    "Zoom is down",
    "Zoom is down",
  ],
  [
    "words with a link whose preview says something else",
    {
      text: "Zoom is down, see <https://status.zoom.us>",
      attachments: [{ from_url: "https://status.zoom.us", title: "Zoom Status" }],
    },
    "Zoom is down, see https://status.zoom.us",
    "Zoom is down, see https://status.zoom.us",
  ],
  [
    "rich text with a picture, which comes by its name and its code",
    {
      text: ":rotating_light: Zoom is down",
      blocks: [
        {
          type: "rich_text",
          elements: [
            {
              type: "rich_text_section",
              elements: [
                { type: "emoji", name: "rotating_light", unicode: "1f6a8" },
                { type: "text", text: " Zoom is down" },
              ],
            },
          ],
        },
      ],
    },
    "🚨 Zoom is down",
    "🚨 Zoom is down",
  ],
];

test("a case is opened from what people see in a message, whatever it is made of", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  for (const [what, message, title, says] of messages) {
    const ts = at.slack.postByOther("COPS", message);
    await dana.messageShortcut("open_case_from_message", "COPS", ts);
    const { state } = await dialog(at, "UDANA");
    expect(state.title?.title, what).toMatchObject({ value: title });
    expect(JSON.stringify(state.description), what).toContain(JSON.stringify(says).slice(1, -1));
    await dana.close();
  }
});

test("where a message has nothing to read, the form says so, and nothing is apologised for", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  // A picture alone: `text` is empty, and what there is are files (docs.slack.dev, “file_share”).
  const ts = at.slack.postByOther("COPS", { text: "" });
  await dana.messageShortcut("open_case_from_message", "COPS", ts);
  const form = await dialog(at, "UDANA");
  expect(form.state.title?.title).toMatchObject({ value: null });
  expect(JSON.stringify(form.blocks)).toContain("There was no text in that message");
  expect(at.log.filter(({ level }) => level !== "info")).toEqual([]);
});

test("a pasted command is understood with everything that came along with it, and what was not is shown to the letter", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  // shomali11/commander#2 (no-break spaces), scrapinghub/slackbot#222 (invisible characters after copying).
  const told = await whispered(at, "UDANA", () => dana.slash("COPS", "\u200Edue\u00A0zoom\u200B 1\u202Fpro"));
  expect(told.text).toContain("Zoom");
  expect(text(await openForm(at, "UDANA", "flibberti_*gibbet*_"))).toContain("flibberti_*gibbet*_");
});

// docs.slack.dev, “app_mention” and “message.im”: the text has the app's name as `<@U…>`, in a thread also `thread_ts`; an app
// hears its own messages as well (`bot_id`), and edits (`message_changed`).
test("the app is spoken to by name in a channel and in a thread, and directly: the one who wrote is answered, and nobody else", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  const { user: bot } = await at.slack.until(() => at.slack.messages("COPS").find(({ byApp }) => byApp));
  const inChannel = await whispered(at, "UDANA", () => dana.sayTo("COPS", `<@${bot}>\u00A0 list`));
  expect(inChannel).toMatchObject({ onlyFor: "UDANA" });
  expect(inChannel.text).toContain("Open cases");
  const twice = await whispered(at, "UDANA", () =>
    dana.sayTo("COPS", `<@${bot}|dueline> <@${bot}> /sla hotline netcor`),
  );
  expect(twice.text).toContain("+49 4181 9092-110");

  const { ts } = at.slack.messages("COPS").find(({ text: words }) => words.includes("list")) ?? { ts: "" };
  await dana.sayTo("COPS", `<@${bot}> netcor is down, no workaround`, ts);
  const starter = await at.slack.until(() =>
    at.slack
      .messages("COPS", "UDANA")
      .flatMap((one) => [one, ...one.replies])
      .find((one) => text(one).includes("[Open the form]")),
  );
  expect([starter.onlyFor, starter.threadTs]).toEqual(["UDANA", ts]);
  await press(at, "UDANA", "Open the form", starter);
  const form = await dialog(at, "UDANA");
  expect(form.state.title?.title).toMatchObject({ value: "Netcor is down" });
  await dana.submit();
  await at.settle();
  const root = at.slack.messages("COPS").find((one) => one.ts === ts);
  expect(root?.replies.some(({ text: words }) => words.includes("Netcor is down"))).toBe(true);

  const dm = dana.dm().id;
  const before = at.slack.messages(dm).length;
  await dana.sayTo(dm, "hi");
  const greeting = await at.slack.until(() =>
    at.slack
      .messages(dm)
      .slice(before)
      .find(({ byApp }) => byApp),
  );
  expect(greeting.text).toContain("What Dueline does");
  const calls = at.slack.calls("chat.postMessage").length;
  const own = { type: "message", channel_type: "im", channel: dm, user: bot, bot_id: "B1", text: "hi", ts: "1.1" };
  await at.slack.event("T1", own);
  await at.slack.event("T1", {
    type: "message",
    subtype: "message_changed",
    channel_type: "im",
    channel: dm,
    ts: "1.2",
    message: own,
  });
  await at.adapter.stop();
  expect(at.slack.calls("chat.postMessage").length).toBe(calls);
});

// “function_executed” as docs.slack.dev has it; the stand-in adds what stands around it.
test("a workflow's step hands somebody the form, in a channel or to him alone, and tells the workflow how that went", async () => {
  const at = await desk({ options: (options) => ({ ...options, workflowStep: true }) });
  const run = (inputs: object) => at.slack.step("T1", "open_vendor_case", inputs);
  const ended = (execution: string) =>
    at.slack.until(() => {
      const state = at.slack.stepState(execution);
      return state === "running" ? undefined : state;
    });
  expect(await ended(await run({ person: "UDANA", channel: "COPS", words: "zoom &amp; meetings are *down*" }))).toBe(
    "done",
  );
  const asked = at.slack.messages("COPS").at(-1);
  if (!asked) throw new Error("nobody was asked");
  expect(text(asked)).toContain("<@UDANA>, a workflow asks you to open a case.\n> zoom & meetings are *down*");
  await press(at, "UDANA", "Open the form", asked);
  expect(text(await dialog(at, "UDANA"))).toContain("Zoom & meetings are *down*");

  const dm = at.slack.as("UION").dm().id;
  expect(await ended(await run({ person: "UION", channel: null, words: "" }))).toBe("done");
  expect(text(at.slack.messages(dm).at(-1) ?? { blocks: [] })).toContain("vă roagă să deschideți un caz");

  expect(await ended(await run({ person: "UDANA", channel: "CUNINVITED" }))).toContain("(not_in_channel). Invite it");
  expect(at.slack.problems()).toEqual([]);
});

test("where the step is switched off, a workflow that still has it is told so and does not hang", async () => {
  const at = await desk();
  const execution = await at.slack.step("T1", "open_vendor_case", { person: "UDANA" });
  await at.slack.until(() => at.slack.stepState(execution)?.includes("SLACK_WORKFLOW_STEP=on"));
  expect(at.slack.messages(at.slack.as("UDANA").dm().id)).toEqual([]);
});

// docs.slack.dev, “View interaction payloads”: what the form carries comes back as the version that opened it wrote it.
test("a form that was opened before an update and is sent after it is understood, or asked again with its answers kept", async () => {
  const at = await desk();
  await openForm(at, "UDANA", "zoom meetings are down, no workaround");
  await choose(at, "UDANA", { "plan.zoom": "business", title: "Nobody can join" });
  const { view } = Drawn.parse(at.slack.calls("views.update").at(-1)?.args);
  const [head = "", memo = ""] = view.private_metadata.split("\n");
  const { room, ...values } = at.slack.views("UDANA")[0]?.state ?? {};
  const sent = async (line: string, known: object, state: object) => {
    const { private_metadata, ...rest } = view;
    const carried = {
      id: "V1",
      hash: "h",
      private_metadata: `${line}\n${JSON.stringify(known)}`,
      state: { values: state },
    };
    const payload = {
      type: "view_submission",
      team: { id: "T1", domain: "acme" },
      user: { id: "UDANA", username: "dana", name: "dana", team_id: "T1" },
      enterprise: null,
      is_enterprise_install: false,
      response_urls: [],
      view: { ...rest, ...carried },
    };
    const { body } = await at.slack.send({
      body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    });
    return JSON.stringify(body);
  };
  const { way, showUsual, showMore, obstacle, ...fewer } = z.record(z.string(), z.unknown()).parse(JSON.parse(memo));
  const { room: here, country, zone, ...fewest } = fewer;
  // Of a version that did not know some things yet, and knew others; lost on the way; of a screen that is no more.
  expect(await sent(head, fewest, values)).toMatch(/"response_action":"(?:update|errors)".*(?:Nobody can join|room)/);
  expect(await sent(head.replace("open-case", "triage"), fewer, { ...values, room })).toContain("no longer known here");
  expect(await at.store.findByNumber("T1", 1)).toBeNull();
  expect(await sent(head, { sandbox: true, ...fewer }, { ...values, room })).toBe('{"response_action":"clear"}');
  expect(await at.store.findByNumber("T1", 1)).toMatchObject({ title: "Nobody can join" });
});

const Drawn = z.object({
  view: z.preprocess(
    (given) => (typeof given === "string" ? JSON.parse(given) : given),
    z.looseObject({ private_metadata: z.string() }),
  ),
});
