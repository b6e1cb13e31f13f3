// People act on the stand-in, and the app they reach is a real Bolt app over HTTP.
import type { App, BlockAction, types, ViewSubmitAction } from "@slack/bolt";
import { expect, test } from "vitest";
import { type Desk, desk, form, option, plain } from "./slack-desk.ts";

function caseApp(app: App): void {
  app.command("/sla", async ({ command, ack, client }) => {
    if (command.text === "help") return ack("Type `/sla` to open a case.");
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: form() });
  });
  app.options("vendor", async ({ ack, payload }) => {
    const vendors = ["zoom", "netcor"].filter((name) => name.startsWith(payload.value));
    await ack({ options: vendors.map(option) });
  });
  app.action<BlockAction>("who", async ({ ack, body, client }) => {
    await ack();
    const advice: types.KnownBlock = {
      type: "section",
      block_id: "advice",
      text: plain("P1, because all are affected"),
    };
    if (body.view) await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: form([advice]) });
  });
  app.view<ViewSubmitAction>("case", async ({ ack, body, client, view: { state } }) => {
    const title = state.values.title?.title?.value ?? "";
    if (title === "phones") return ack({ response_action: "errors", errors: { title: "A little more, please." } });
    await ack();
    const press: types.Button = {
      type: "button",
      action_id: "answered",
      text: plain("Vendor responded"),
      value: "SLA-1",
    };
    await client.chat.postMessage({
      channel: "COPS",
      text: `${title} (${state.values.vendor?.vendor?.selected_option?.value}) by <@${body.user.id}>`,
      blocks: [
        { type: "section", text: plain(title) },
        { type: "actions", elements: [press] },
      ],
    });
  });
  app.view({ callback_id: "case", type: "view_closed" }, async ({ ack }) => ack());
  app.action<BlockAction>("answered", async ({ ack, body, client, respond }) => {
    await ack();
    await client.chat.update({
      channel: body.channel?.id ?? "",
      ts: body.message?.ts ?? "",
      text: "answered",
      blocks: [],
    });
    await respond({ text: "Noted.", replace_original: false });
  });
}

async function opened(): Promise<Desk> {
  const at = await desk(caseApp);
  await at.slack.as("UDANA").slash("COPS");
  await at.slack.until(() => at.slack.views("UDANA").length === 1);
  return at;
}

test("a person opens a case from the command to the card, and a colleague answers it", async () => {
  const { slack } = await opened();
  const dana = slack.as("UDANA");
  expect((await dana.suggest("top", "vendor", "z")).options.map((one) => one.value)).toEqual(["zoom"]);
  await dana.fill("top", { vendor: "zoom", title: "no calls at all" });
  expect(await dana.submit()).toMatchObject({ sent: false });
  expect(slack.views("UDANA")[0]?.errors).toEqual({ who: "Please complete this required field." });
  await dana.choose("top", "who", "all");
  await slack.until(() => slack.views("UDANA")[0]?.blocks.length === 4);
  expect(await dana.submit()).toMatchObject({ sent: true, status: 200, body: "" });
  expect(slack.views("UDANA")).toEqual([]);
  const [card] = await slack.until(() => (slack.messages("COPS").length > 0 ? slack.messages("COPS") : undefined));
  expect(card).toMatchObject({ text: "no calls at all (zoom) by <@UDANA>", byApp: true });

  await slack.as("UKENJI").click({ message: { channel: "COPS", ts: card?.ts ?? "" }, actionId: "answered" });
  await slack.until(() => slack.messages("COPS", "UKENJI").length === 2);
  expect(slack.messages("COPS", "UKENJI").map((one) => one.text)).toEqual(["answered", "Noted."]);
  expect(slack.messages("COPS", "UDANA").map((one) => one.text)).toEqual(["answered"]);
  expect(slack.problems()).toEqual([]);
});

test("what was typed survives an update, and so does what stood there from the start", async () => {
  const { slack } = await opened();
  const dana = slack.as("UDANA");
  await dana.choose("top", "vendor", "netcor");
  await dana.choose("top", "who", "all");
  await slack.until(() => slack.views("UDANA")[0]?.blocks.length === 4);
  const state = slack.views("UDANA")[0]?.state;
  expect(state?.vendor?.vendor?.selected_option).toEqual(option("netcor"));
  expect(state?.title?.title?.value).toBe("phones");
  expect(state?.who?.who?.selected_option).toEqual(option("all"));
});

test("errors of the app stand beside the field, and the form stays", async () => {
  const { slack } = await opened();
  const dana = slack.as("UDANA");
  await dana.fill("top", { vendor: "zoom", who: "all" });
  await dana.submit();
  expect(slack.views("UDANA")[0]?.errors).toEqual({ title: "A little more, please." });
});

test("the client keeps back a text that is too long, and takes no option that is not there", async () => {
  const { slack } = await opened();
  const dana = slack.as("UDANA");
  await dana.fill("top", { vendor: "zoom", who: "all", title: "x".repeat(21) });
  expect(await dana.submit()).toMatchObject({ sent: false });
  await expect(dana.choose("top", "who", "nobody")).rejects.toThrow("no option “nobody”");
  await expect(dana.click({ actionId: "nothing" })).rejects.toThrow("nothing here is");
});

test("an answer to the command is for the person alone, and a command that nobody knows is none", async () => {
  const { slack } = await desk(caseApp);
  await slack.as("UDANA").slash("COPS", "help");
  expect(slack.messages("COPS", "UDANA")).toMatchObject([{ text: "Type `/sla` to open a case.", ephemeral: true }]);
  expect(slack.messages("COPS", "UKENJI")).toEqual([]);
  const unknown = await slack.as("UDANA").slash("COPS", "", "/what");
  expect(unknown).toMatchObject({ sent: false, shown: "/what is not a valid command." });
});

test("an app that fails leaves the person with Slack's own words", async () => {
  const { slack } = await desk((app) => {
    app.command("/sla", () => Promise.reject(new Error("on purpose")));
    app.error(async (error) => Promise.reject(error));
  });
  const outcome = await slack.as("UDANA").slash("COPS");
  expect(outcome).toMatchObject({ status: 500, shown: '/sla failed with the error "dispatch_failed"' });
});

test("after three seconds of silence the command has timed out", { timeout: 8000 }, async () => {
  const { slack } = await desk((app) => app.command("/sla", () => new Promise(() => {})));
  const outcome = await slack.as("UDANA").slash("COPS");
  expect(outcome.ms).toBeGreaterThan(2900);
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
