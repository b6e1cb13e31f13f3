// What people do in Slack, and how each is answered within its time.
import type { App, ViewSubmitAction } from "@slack/bolt";
import { apologyOf } from "../../src/chat/fallback.ts";
import { describe } from "../kit/describe.ts";
import type { InFlight } from "../kit/in-flight.ts";
import { within } from "../kit/within.ts";
import { TooLate } from "./acknowledgement.ts";
import { type Act, actOf, left, originOf } from "./act.ts";
import { change } from "./change.ts";
import { ask, type Desk } from "./desk.ts";
import { listenToEvents } from "./events.ts";
import { formCallback } from "./form.ts";
import { open, refreshHome, show } from "./open.ts";
import { Actions, Command, Shortcut, Submission } from "./payloads.ts";
import * as read from "./read.ts";
import { isMisshapen } from "./shape.ts";
import { submit } from "./submit.ts";
import { isNotInstalled } from "./uninstalled.ts";
import { plainTextOf } from "./unmark.ts";
import { whisper } from "./whisper.ts";

/** A press is acknowledged when it is kept, and after so long in any case: then Slack's three seconds are nearly over. */
const keptWithinMs = 1700;

type Ack = () => Promise<void>;

/** `working` holds whatever came in until it is over. */
export function listen(app: App, desk: Desk, working: InFlight): void {
  const { house } = desk;
  app.use(({ next }) => working.track(next()));
  // Bolt's own line would list what was wrong with a payload; whoever received it says that it was, or whence.
  app.error(async (error) => {
    if (!isMisshapen(error) && !isNotInstalled(error)) house.log.error({ error: describe(error) }, "a listener failed");
    throw error;
  });

  listenToOpenings(app, desk);
  listenToForms(app, desk);
  listenToEvents(app, desk);
}

/** A case is begun by words after the command, or from a message that lies there already. */
function listenToOpenings(app: App, desk: Desk): void {
  const { house, people } = desk;
  app.command(/.*/, async ({ body, ack, client, context }) => {
    await ack();
    const command = Command.parse(body);
    // A command is the workspace's own: nobody else's reaches us.
    const user = { id: command.user_id, name: command.user_name, team: null };
    const place = read.placeOfCommand(command);
    const act = await actOf({ client, context }, people, { user, place, responseUrl: command.response_url });
    const text = plainTextOf(command.text);
    await answered(desk, act, () =>
      open(desk, act, { ...originOf(act, house), kind: "start", text, quoted: null }, command.trigger_id),
    );
  });

  app.shortcut(/.*/, async ({ body, ack, client, context }) => {
    await ack();
    const shortcut = Shortcut.parse(body);
    const said = { user: read.personOf(shortcut.user), place: read.placeOfShortcut(shortcut) };
    const act = await actOf({ client, context }, people, { ...said, responseUrl: shortcut.response_url });
    const quoted = read.quotedIn(shortcut);
    await answered(desk, act, () =>
      open(desk, act, { ...originOf(act, house), kind: "start", text: "", quoted }, shortcut.trigger_id),
    );
  });
}

function listenToForms(app: App, desk: Desk): void {
  const { people } = desk;
  app.action(/.*/, async ({ body, ack, client, context }) => {
    const actions = Actions.parse(body);
    const modal = actions.view?.type === "modal" ? actions.view : null;
    // An answer in an open form keeps nothing; a button does, and is acknowledged when it has.
    if (modal) await ack();
    const place = modal ? read.readView(modal).place : read.placeOfActions(actions);
    const said = { user: read.personOf(actions.user), place, responseUrl: actions.response_url };
    const act = await actOf({ client, context }, people, said);
    await answered(desk, act, () => pressed(desk, act, { actions, modal, ack }));
  });

  app.view<ViewSubmitAction>(
    { callback_id: formCallback, type: "view_submission" },
    async ({ body, ack, client, context }) => {
      const { view, user } = Submission.parse(body);
      const { form, place, shown } = read.readView(view);
      const act = await actOf({ client, context }, people, { user: read.personOf(user), place });
      await submit(desk, act, { id: view.id, form, shown }, ack);
    },
  );

  // A dialog that is closed asks for nothing, and is told nothing.
  app.view({ callback_id: formCallback, type: "view_closed" }, ({ ack }) => ack());
}

async function pressed(
  desk: Desk,
  act: Act,
  { actions, modal, ack }: { actions: Actions; modal: Actions["view"] | null; ack: Ack },
): Promise<void> {
  const [action] = actions.actions;
  const button = action ? read.readPress(action.action_id) : null;
  if (modal) return change(desk, act, modal, button);
  if (button === null) return acknowledged(ack);
  const intent = { ...originOf(act, desk.house), kind: "press", button, value: action?.value ?? "" } as const;
  const answer = ask(desk, act, intent);
  await within<unknown>(left(act, keptWithinMs), answer, null);
  await acknowledged(ack);
  const shown = await show(desk, act, answer, actions.trigger_id);
  if (actions.view?.type === "home" && shown === "done") await refreshHome(desk, act);
}

/** Slack has its acknowledgement by now, so it is up to us to say that something went wrong. */
async function answered(desk: Desk, act: Act, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    desk.house.log.error({ tenant: act.tenant, error: describe(error) }, "an act was not answered");
    await whisper(desk, act, apologyOf(act.known.language));
  }
}

/** Slack may have been answered without us by then. */
async function acknowledged(ack: Ack): Promise<void> {
  await ack().catch((error: unknown) => {
    if (!(error instanceof TooLate)) throw error;
  });
}
