// What a person does in a dialog, and with the card it may leave in the compose box.
import { type Act, acted, type Hand, show, unsent } from "./act.ts";
import { invoke } from "./activity.ts";
import { takeTask } from "./answers.ts";
import { actionAt } from "./card.ts";
import { checked, opened, withInputs } from "./clicking.ts";
import { deliver } from "./delivery.ts";
import { assertPossible, type Inputs } from "./inputs.ts";
import type { Json } from "./json.ts";
import type { Message } from "./messages.ts";
import type { Dialog } from "./screen.ts";
import { sceneOf, write } from "./speaking.ts";

/** Types and picks in the open dialog. @throws RangeError if there is none, or an input or choice isn't on it. */
export function fill(hand: Hand, inputs: Inputs): void {
  const dialog = openDialog(hand);
  assertPossible(dialog.card, inputs);
  Object.assign(dialog.inputs, inputs);
  show(hand);
}

/** Presses a button of the open dialog: by title, id or index; the first unless told. */
export async function submit(hand: Hand, wanted: string | number = 0, inputs: Inputs = {}): Promise<Act> {
  fill(hand, inputs);
  const dialog = openDialog(hand);
  const action = actionAt(dialog.card, wanted);
  if (action.type === "Action.OpenUrl") return opened(hand, action);
  if (action.type !== "Action.Submit") throw new RangeError(`${action.type} does nothing in a dialog`);
  dialog.problems = checked(action, dialog.card, dialog.inputs);
  if (dialog.problems.length > 0) {
    show(hand);
    return { ...unsent(dialog.problems), dialog };
  }
  const { origin } = dialog;
  const { scene } = sceneOf(hand, origin.conversationId, origin.rootId);
  const value = { ...origin.carried, data: withInputs(action, dialog.inputs) };
  const source = origin.submitAs === "task/submit" ? "message" : "compose";
  const asked = { name: origin.submitAs, value, source, replyToId: origin.replyToId } as const;
  const delivery = await deliver(hand.service, invoke(scene(), asked));
  return acted(hand, delivery, takeTask(hand, delivery, origin, "submit"));
}

/** Closes the dialog; the app hears nothing of it. */
export function dismiss(hand: Hand): void {
  hand.screen.dialog = undefined;
  show(hand);
}

/** Sends the card that waits in the compose box: a message of the person's own. @throws RangeError if there is none. */
export function sendComposed(hand: Hand): Message {
  const { compose } = hand.screen;
  if (!compose) throw new RangeError(`Nothing waits in ${hand.person.name}'s compose box`);
  const { conversation } = sceneOf(hand, compose.conversationId);
  hand.screen.compose = undefined;
  return write(hand, conversation, "", { thread: compose.rootId, cards: [compose.card] });
}

function openDialog({ screen, person }: Hand): Dialog & { card: Json } {
  const { dialog } = screen;
  if (!dialog?.card) throw new RangeError(`${person.name} has no dialog open`);
  return Object.assign(dialog, { card: dialog.card });
}
