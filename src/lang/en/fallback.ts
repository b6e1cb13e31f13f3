// The few words that are said when nothing else can be, in English: the store is slow, or something broke on our side.
import { say, sla } from "../say.ts";

export const fallback = {
  title: "Dueline",
  close: "Close",
  waiting: "One moment, the form is on its way …",
  apology: say`Sorry, that did not work on our side, and nothing was saved. Please try again; ${sla("hotline")} shows the numbers to call.`,
  unread: say`This form is no longer known here. Please start again with ${sla()}.`,
  /** The answer is not there in time: it may still come to pass. */
  late: "This takes longer than it should. It may still have worked: look at the conversation before you try again.",
  done: "Done.",
  /** Beside `done`, in a window that stays open. */
  closable: "You can close this window; what comes of it is shown in the conversation.",
  /** Under a card whose button was pressed: the answer stands in the conversation, for the presser alone. */
  onlyYou: "The answer is in the conversation, and only you see it.",
  /** Where a form must be opened by a button: its label, and the sentence above it. */
  openForm: "Open the form",
  openHint: "The form opens in a window of its own.",
  /** The conversation that one is in, where it has no name. */
  here: "This conversation",
  /** At a field that was left empty. */
  required: "Please answer this.",
};
