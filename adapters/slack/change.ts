// An answer in an open form: the form follows it.
import type { Intent } from "../../src/chat/intent.ts";
import { type Act, named, originOf } from "./act.ts";
import { ask, type Desk } from "./desk.ts";
import { settle } from "./open.ts";
import type { View } from "./payloads.ts";
import { readView } from "./read.ts";
import { updateView } from "./update.ts";

/** `pressed`: a button of ours inside the form, which may lead to another screen. */
export async function change(desk: Desk, act: Act, view: View, pressed: string | null): Promise<void> {
  const { form, shown } = readView(view);
  await desk.live.follow(view, pressed !== null, async (hash) => {
    const answers = await named(act, desk.people, form.answers);
    const origin = originOf(act, desk.house);
    const intent: Intent = { ...origin, kind: "change", pressed, form: { ...form, answers } };
    const reply = await ask(desk, act, intent);
    if (reply.kind === "form" || reply.kind === "mistakes")
      return updateView(act.client, view, reply.form, act.place, { hash, shown });
    await settle(desk, act, view, reply);
    return null;
  });
}
