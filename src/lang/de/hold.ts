// A single case under legal hold, in German.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const hold: ChatWords["hold"] = {
  title: "Löschsperre",
  button: "Löschsperre",
  lift: "Löschsperre aufheben",
  means:
    "Nichts von diesem Fall wird nach Fristablauf entfernt oder gelöscht, auch keine Person daraus, bis ein Administrator die Sperre aufhebt.",
  lifted: "Danach wird der Fall aufbewahrt und gelöscht wie jeder andere.",
  why: "Grund",
  whyHint: "Er steht im Verlauf des Falls und in jedem Nachweis.",
  standing: (when, why) => say`Löschsperre seit ${when}: ${why}`,
  put: (who, why) => say`${who} hat den Fall mit einer Löschsperre versehen: ${why}`,
  took: (who, why) => say`${who} hat die Löschsperre aufgehoben: ${why}`,
  onlyAdmins: "Nur Administratoren können einen Fall mit einer Löschsperre versehen oder sie aufheben.",
  meanwhile: "Das hat sich inzwischen geändert: Bitte den Fall noch einmal ansehen.",
};
