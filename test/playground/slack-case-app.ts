// An app that opens cases, small but whole: what people act on in the tests of the stand-in.
import type { App, BlockAction, types, ViewSubmitAction } from "@slack/bolt";
import { type Desk, desk, form, option, plain } from "./slack-desk.ts";

/** Opens cases: a command, a form, a card with one button. */
export function caseApp(app: App): void {
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
      text: plain("Vendor answered"),
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

/** Dana has the form on the screen. */
export async function opened(): Promise<Desk> {
  const at = await desk(caseApp);
  await at.slack.as("UDANA").slash("COPS");
  await at.slack.until(() => at.slack.views("UDANA").length === 1);
  return at;
}
