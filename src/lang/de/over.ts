// Of what is over: a reminder that does not hold any more, and a case that somebody closes or opens again without saying why, in German.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const over: ChatWords["over"] = {
  reminder: "Das hat sich erledigt. Die Karte zeigt, wie der Fall jetzt steht.",
  closed: (who) => say`${who} hat den Fall geschlossen`,
  reopened: (who) => say`${who} hat den Fall wieder geöffnet`,
};
