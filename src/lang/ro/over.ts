// Of what is over: a reminder that does not hold any more, and a case that somebody closes or opens again without saying why, in Romanian.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const over: ChatWords["over"] = {
  reminder: "Nu mai este de actualitate. Fișa arată cum stă cazul acum.",
  closed: (who) => say`${who} a închis cazul`,
  reopened: (who) => say`${who} a redeschis cazul`,
};
