// When the app fails, is silent or answers nonsense, people see what Slack's client would show.
import type { types } from "@slack/bolt";
import { expect, test } from "vitest";
import { caseApp, opened } from "./slack-case-app.ts";
import { desk, plain } from "./slack-desk.ts";

test("an app that fails leaves the person with Slack's own words", async () => {
  const { slack } = await desk((app) => {
    app.command("/sla", () => Promise.reject(new Error("on purpose")));
    app.error(async (error) => Promise.reject(error));
  });
  const outcome = await slack.as("UDANA").slash("COPS");
  expect(outcome).toMatchObject({ status: 500, shown: '/sla failed with the error "dispatch_failed"' });
});

test("after three seconds of silence the command has timed out", async () => {
  const { slack } = await desk((app) => app.command("/sla", () => new Promise(() => {})));
  const outcome = await slack.as("UDANA").slash("COPS");
  expect(outcome).toMatchObject({
    status: 0,
    failure: "timeout",
    shown: '/sla failed with the error "operation_timeout"',
  });
});

test("closing a form tells the app if it asked to be told", async () => {
  const { slack } = await opened();
  const closed = await slack.as("UDANA").close();
  expect(closed?.sent).toBe(true);
  expect(slack.deliveries().at(-1)).toMatchObject({ kind: "view_closed case" });
  expect(slack.views("UDANA")).toEqual([]);
});

test("an answer to a submission that Slack would not understand is a problem of the app's", async () => {
  const { slack } = await desk((app) => {
    caseApp(app);
    app.view("other", async ({ ack }) => ack({ response_action: "errors", errors: { advice: "not an input" } }));
    app.shortcut("other", async ({ shortcut, ack, client }) => {
      await ack();
      const other: types.ModalView = {
        type: "modal",
        callback_id: "other",
        title: plain("Other"),
        submit: plain("Go"),
        blocks: [],
      };
      await client.views.open({ trigger_id: shortcut.trigger_id, view: other });
    });
  });
  const dana = slack.as("UDANA");
  await dana.shortcut("other");
  await slack.until(() => slack.views("UDANA")[0]);
  expect(await dana.submit()).toMatchObject({ shown: "We had some trouble connecting. Try again?" });
  expect(slack.problems()).toEqual(["errors for blocks that are no inputs: advice"]);
});
