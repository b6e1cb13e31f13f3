// A single case under legal hold, in Romanian.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const hold: ChatWords["hold"] = {
  title: "Interdicție de ștergere",
  button: "Interzice ștergerea",
  lift: "Permite ștergerea",
  means:
    "Nimic din acest caz nu se elimină la termen și nu se șterge, nici vreo persoană din el, până când un administrator ridică interdicția.",
  lifted: "De atunci cazul se păstrează și se șterge ca oricare altul.",
  why: "Motiv",
  whyHint: "Apare în istoricul cazului și în dosarele de dovezi.",
  standing: (when, why) => say`Interdicție de ștergere din ${when}: ${why}`,
  put: (who, why) => say`${who} a interzis ștergerea cazului: ${why}`,
  took: (who, why) => say`${who} a permis din nou ștergerea: ${why}`,
  onlyAdmins: "Doar administratorii pot interzice ștergerea unui caz sau o pot permite din nou.",
  meanwhile: "Între timp s-a schimbat ceva: vă rugăm să vă uitați din nou la caz.",
};
