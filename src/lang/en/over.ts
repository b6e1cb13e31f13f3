// Of what is over: a reminder that does not hold any more, and a case that somebody closes or opens again without saying why, in English.
import { type Saying, say } from "../say.ts";

export const over = {
  reminder: "This is over. The card shows how the case stands now.",
  closed: <P>(who: P): Saying<P> => say`${who} closed the case`,
  reopened: <P>(who: P): Saying<P> => say`${who} opened the case again`,
};
