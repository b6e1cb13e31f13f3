// A form that is sent: answered within Slack's time, or by a dialog that waits for the answer.
import { waitingForm } from "../../src/chat/fallback.ts";
import type { Intent, OpenForm } from "../../src/chat/intent.ts";
import type { Reply } from "../../src/chat/reply.ts";
import { within } from "../kit/within.ts";
import { TooLate } from "./acknowledgement.ts";
import { type Act, left, named, originOf } from "./act.ts";
import { ask, type Desk } from "./desk.ts";
import { type ViewResponse, viewResponse } from "./dialog.ts";
import { renderForm, type Shown } from "./form.ts";
import { refreshHome, settle, tellReply } from "./open.ts";

/** Slack waits 3 s; the receiver apologises at 2.5 s. */
const answerWithinMs = 2100;

type Sent = { readonly id: string; readonly form: OpenForm; readonly shown: Shown };
type Ack = (answer: ViewResponse) => Promise<void>;

export async function submit(desk: Desk, act: Act, { id, form, shown }: Sent, ack: Ack): Promise<void> {
  const answers = await named(act, desk.people, form.answers);
  const waiting = { response_action: "update", view: renderForm(waitingForm(act.known.language), act.place) } as const;
  const intent: Intent = { ...originOf(act, desk.house), kind: "submit", form: { ...form, answers } };
  // Nothing is begun that Slack would hear of too late: it tells people that nothing was saved.
  if (left(act, answerWithinMs) === 0) await ack(waiting);
  const answer = ask(desk, act, intent);
  const reply = await within<Reply | null>(left(act, answerWithinMs), answer, null);
  const heard = reply && (await isHeard(ack, viewResponse(reply, act, shown)));
  if (!heard) {
    if (!reply) await isHeard(ack, waiting);
    await settle(desk, act, { id }, await answer, shown);
  } else if (reply.kind === "done") await tellReply(desk, act, reply);
  if (act.place === null) await refreshHome(desk, act);
}

async function isHeard(ack: Ack, answer: ViewResponse): Promise<boolean> {
  try {
    await ack(answer);
    return true;
  } catch (error) {
    if (error instanceof TooLate) return false;
    throw error;
  }
}
