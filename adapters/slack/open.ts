// The answer to a command, a shortcut or a button: a form while Slack still allows one to be opened, or a message.
import type { WebClient } from "@slack/web-api";
import { apologyOf, waitingForm } from "../../src/chat/fallback.ts";
import type { Intent } from "../../src/chat/intent.ts";
import type { Form, Reply } from "../../src/chat/reply.ts";
import { describe } from "../kit/describe.ts";
import { within } from "../kit/within.ts";
import { type Act, left, originOf } from "./act.ts";
import { ask, type Desk } from "./desk.ts";
import { formFor } from "./dialog.ts";
import { againAfter, slackError } from "./errors.ts";
import { type Place, renderForm, type Shown } from "./form.ts";
import { publishHome, updateView, type ViewName } from "./update.ts";
import { whisper } from "./whisper.ts";

/** A trigger dies 3 s after the person acted: until then the form is there, or one that waits for it. */
const formWithinMs = 1800;
const triggerLivesMs = 2800;

/** Opens what the answer is, and says what that was. A form that takes too long is announced by one that waits. */
export function open(desk: Desk, act: Act, intent: Intent, trigger: string): Promise<Reply["kind"]> {
  return show(desk, act, ask(desk, act, intent), trigger);
}

/** The same where the answer is already asked for. */
export async function show(desk: Desk, act: Act, answer: Promise<Reply>, trigger: string): Promise<Reply["kind"]> {
  const reply = await within<Reply | null>(left(act, formWithinMs), answer, null);
  if (reply && !isForm(reply)) return tellReply(desk, act, reply);
  const opened = await openView(desk, act, reply ? reply.form : waitingForm(act.known.language), trigger);
  const late = reply ?? (await answer);
  if (opened && !reply) await settle(desk, act, opened, late);
  else if (!opened) await (isForm(late) ? apologise(desk, act) : tellReply(desk, act, late));
  return late.kind;
}

/** The late answer, into the view that waits for it; a person who has closed that is told all the same. */
export async function settle(desk: Desk, act: Act, view: ViewName, reply: Reply, shown?: Shown): Promise<void> {
  const drawn = await updateView(act.client, view, formFor(reply, act, shown?.typed), act.place, { shown }).catch(
    (error: unknown) => {
      desk.house.log.warn({ tenant: act.tenant, error: describe(error) }, "a view could not be updated");
      return null;
    },
  );
  if (isForm(reply)) await (drawn === null ? apologise(desk, act) : undefined);
  else if (drawn === null || reply.kind === "done") await tellReply(desk, act, reply);
}

/** A message for the one who acted, or his Home tab. */
export async function tellReply(desk: Desk, act: Act, reply: Exclude<Reply, FormReply>): Promise<Reply["kind"]> {
  if (reply.kind === "home") await publishHome(act.client, act.known.id, reply);
  else {
    const message = reply.kind === "refusal" ? reply.text : reply.card;
    if (message !== null) await whisper(desk, act, message);
  }
  return reply.kind;
}

type FormReply = Extract<Reply, { form: Form }>;

function isForm(reply: Reply): reply is FormReply {
  return reply.kind === "form" || reply.kind === "mistakes";
}

function apologise(desk: Desk, act: Act): Promise<void> {
  return whisper(desk, act, apologyOf(act.known.language));
}

/** The Home tab as it is now: after something was done there, or somewhere that is no room. */
export async function refreshHome(desk: Desk, act: Act): Promise<void> {
  const reply = await ask(desk, act, { ...originOf({ ...act, place: null }, desk.house), kind: "home" });
  if (reply.kind === "home") return publishHome(act.client, act.known.id, reply);
  if (reply.kind === "refusal") {
    const parts = [{ kind: "alert", tone: "warning", line: reply.text } as const];
    await publishHome(act.client, act.known.id, { kind: "home", parts });
  }
}

/** Null: it did not open. */
async function openView({ house }: Desk, act: Act, form: Form, trigger: string): Promise<ViewName | null> {
  const external = house.newId();
  try {
    await openOnce(act.client, { form, place: act.place, trigger, external }, () => left(act, triggerLivesMs));
    return { external };
  } catch (error) {
    house.log.warn({ tenant: act.tenant, error: describe(error) }, "a form could not be opened");
    return null;
  }
}

type Opening = { form: Form; place: Place; trigger: string; external: string };

/** A trigger works once: where the second try finds it used, the first has opened the form. */
async function openOnce(client: WebClient, opening: Opening, leftMs: () => number): Promise<void> {
  const view = { ...renderForm(opening.form, opening.place), external_id: opening.external };
  const tryIt = () => client.views.open({ trigger_id: opening.trigger, view });
  try {
    await tryIt();
  } catch (error) {
    const wait = againAfter(error);
    // A trigger that would be dead by then is not waited for: the person is told now, and not in half a minute.
    if (wait === null || wait >= leftMs()) throw error;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await tryIt().catch((second: unknown) => {
      if (slackError(second) !== "exchanged_trigger_id") throw second;
    });
  }
}
