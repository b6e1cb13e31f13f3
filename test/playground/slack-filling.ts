// A form of any fields on Dana's screen, and what the app was sent last.
import type { types } from "@slack/bolt";
import { expect } from "vitest";
import { type Desk, desk, option, plain } from "./slack-desk.ts";

type Field = types.InputBlock["element"];

/** An input that is called by the type of its element. */
export const input = (element: Field, more: object = {}): types.InputBlock => {
  const id = element.type;
  return { type: "input", block_id: id, label: plain(id), element: { ...element, action_id: id }, ...more };
};
export const grouped = { label: plain("Group"), options: [option("a"), option("b")] };

interface Sent {
  view?: { state: { values: Record<string, Record<string, object>> } };
  [field: string]: unknown;
}

/** A form with these blocks on Dana's screen; its app takes what it is sent. */
export async function filling(...blocks: types.KnownBlock[]): Promise<Desk & { last: () => Sent }> {
  const at = await desk((app) => {
    app.action(/.*/, async ({ ack }) => ack());
    app.shortcut(/.*/, async ({ ack }) => ack());
    app.view("all", async ({ ack }) => ack());
    app.options(/.*/, async ({ ack }) => ack({ option_groups: [grouped] }));
  });
  const view = { type: "modal", callback_id: "all", title: plain("All"), submit: plain("Go"), blocks };
  const opened = await at.call("views.open", { trigger_id: at.slack.trigger("UDANA"), view });
  expect(opened.error).toBeUndefined();
  const last = (): Sent => JSON.parse(new URLSearchParams(at.slack.deliveries().at(-1)?.body).get("payload") ?? "{}");
  return { ...at, last };
}
