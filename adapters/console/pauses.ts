// The times in which the vendor waited for us, each written FROM/UNTIL.
import type { Pause } from "../../src/case/case.ts";
import type { Desk } from "./desk.ts";
import { type Raw, readInstant } from "./read.ts";
import { Slip } from "./slip.ts";

/** One or several; `FROM/` lasts still. */
export function readPauses(raw: Raw, desk: Desk): Pause[] | Slip {
  const given = raw.pause;
  const texts: unknown[] = Array.isArray(given) ? given : given === undefined || given === null ? [] : [given];
  const pauses: Pause[] = [];
  for (const text of texts) {
    const [begin, end] = String(text).split("/");
    const from = readInstant({ pause: begin === "" ? String(text) : begin }, ["pause"], desk);
    if (from instanceof Slip) return from;
    const until = end === undefined || end === "" ? null : readInstant({ pause: end }, ["pause"], desk);
    if (until instanceof Slip) return until;
    if (until !== null && until < from) {
      return new Slip("misworded", "bad-instant", "pause", ({ errors }) =>
        errors.badInstant(String(text), "FROM/UNTIL"),
      );
    }
    pauses.push({ from, until });
  }
  return pauses;
}
