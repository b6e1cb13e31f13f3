// A single case under legal hold, in English.
import { type Saying, say } from "../say.ts";

export const hold = {
  title: "Legal hold",
  button: "Legal hold",
  lift: "Lift legal hold",
  means:
    "Nothing of this case is removed by age or erased, and nobody is erased from it, until an administrator lifts this.",
  lifted: "From then on the case is kept and erased like any other.",
  why: "Reason",
  whyHint: "It stands in the case's history and in packs of evidence.",
  standing: <P>(when: P, why: P): Saying<P> => say`Under legal hold since ${when}: ${why}`,
  put: <P>(who: P, why: P): Saying<P> => say`${who} put the case under legal hold: ${why}`,
  took: <P>(who: P, why: P): Saying<P> => say`${who} lifted the legal hold: ${why}`,
  onlyAdmins: "Only administrators can put a case under legal hold, or lift it.",
  meanwhile: "That has changed meanwhile: please look at the case again.",
};
