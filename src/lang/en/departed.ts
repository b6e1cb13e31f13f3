// Somebody who left is still named: what administrators are told of it, in English.
import { type Saying, say } from "../say.ts";

export const departed = {
  title: "Somebody who left is still named here",
  company: <P>(who: P): Saying<P> => say`${who} no longer has an account here.`,
  team: <P>(who: P): Saying<P> => say`${who} has left a team that Dueline is in.`,
  contact: (vendors: string) =>
    `Still a designated contact for ${vendors}. Please name somebody else: these vendors speak to nobody but those named.`,
  owner: (cases: string) => `Still owner of open cases: ${cases}. Please see that somebody takes them.`,
};
