// The dialog: it follows its answers, asks what is missing, says what is in the way, and lets nobody be pinged.
import { expect, test } from "vitest";
import { cardOf, choose, openForm, press } from "./acts.ts";
import { desk } from "./desk.ts";
import { text } from "./reading.ts";

test("the suggestion follows the answers, and whoever chooses another priority is asked why", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  await openForm(at, "UDANA", "zoom meetings are down, no workaround");
  await choose(at, "UDANA", { "plan.zoom": "business", title: "Half of us hear nothing" });
  const now = () => text(at.slack.views("UDANA")[0] ?? { blocks: [] });
  expect(at.slack.views("UDANA")[0]?.state).not.toHaveProperty("because");
  expect(now()).toMatch(/_circle: .*Priorit\S+ 1/);
  await choose(at, "UDANA", { "answer.workaround": "partial" });
  expect(now()).toMatch(/_circle: .*Priorit\S+ 2/);
  await choose(at, "UDANA", { "priority.zoom": "1" });
  expect(at.slack.views("UDANA")[0]?.state).toHaveProperty("because");
  expect(at.slack.views("UDANA")[0]?.state.title?.title).toMatchObject({ value: "Half of us hear nothing" });
  await dana.submit();
  expect(at.slack.views("UDANA")[0]?.errors).toHaveProperty("because");
  await dana.fill("top", { because: "the board meets in ten minutes" });
  expect((await dana.submit()).body).toEqual({ response_action: "clear" });
  await at.settle();
  expect(text(cardOf(at, "Half of us hear nothing"))).toContain("the board meets in ten minutes");
});

test("answers given faster than they can be drawn end in a form that shows the last", async () => {
  const at = await desk();
  const dana = at.slack.as("UDANA");
  await openForm(at, "UDANA", "zoom meetings are down, no workaround");
  await choose(at, "UDANA", { "plan.zoom": "business" });
  at.slack.fault({ method: "views.update", kind: "delay", ms: 300 });
  await Promise.all(["partial", "acceptable", "none"].map((value) => dana.choose("top", "answer.workaround", value)));
  await at.adapter.stop();
  // The first of them was drawn as priority 2, and the last was chosen on the screen before that.
  expect(text(at.slack.views("UDANA")[0] ?? { blocks: [] })).toMatch(/_circle: .*Priorit\S+ 1/);
});

test("in a channel without the bot the dialog says so at once, with what to type, and posts once that is done", async () => {
  const at = await desk();
  for (const channel of ["CUNINVITED", "CSECRET"]) {
    const form = await openForm(at, "UDANA", "zoom is down", channel);
    expect(text(form)).toContain("/invite @Dueline");
    await at.slack.as("UDANA").close();
  }
  await at.slack.invite("CUNINVITED");
  expect(text(await openForm(at, "UDANA", "zoom is down", "CUNINVITED"))).not.toContain("/invite @Dueline");
});

// Rich text is parsed for nothing (docs.slack.dev, “Rich text block”): what was typed is there to the letter, and an
// address, which Slack would not link by itself in it, is a link that reads as it was typed.
test("what people type pings nobody, and is shown, linked and copied as it was typed", async () => {
  const at = await desk();
  await openForm(at, "UDANA", "zoom meetings are down, no workaround");
  const title =
    "<!channel> @here <@UJANA> *bold* _it_ `code` :fire: & <https://evil.example|bank> https://a.example/x_y_z.";
  const ticket = "INC_0012_*7*";
  await press(at, "UDANA", "More details", "top");
  await choose(at, "UDANA", { "plan.zoom": "business", title, ticket });
  await at.slack.as("UDANA").submit();
  await at.settle();
  const posted = at.slack
    .calls("chat.postMessage")
    .map(({ args }) => JSON.stringify(args))
    .join("\n");
  expect(posted).toContain("&lt;!channel&gt;");
  expect(posted).not.toMatch(/"text":"[^"]*<!channel>[^"]*","(blocks|metadata)/);
  const drawn = at.slack
    .messages("COPS")
    .map((seen) => text(seen))
    .join("\n");
  expect(drawn).toContain(`> ${title}`);
  expect(drawn).toContain(ticket);
  expect(posted).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/);
  expect(posted).toContain('{"type":"link","url":"https://a.example/x_y_z","text":"https://a.example/x_y_z"}');
  const markup = [...posted.matchAll(/"type":"mrkdwn","text":"([^"]*)"/g)].map(([, said]) => said);
  for (const said of markup) expect(said).not.toMatch(/UJANA|@here|bold|evil|INC_|:fire:/);
});
