// One company over several workspaces, and its one report, in German.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const organisation: ChatWords["organisation"] = {
  title: "Ihre Organisation",
  none: "Dieser Arbeitsbereich gehört hier zu keiner Organisation. Wer mich betreibt, kann ihn einladen; ein Administrator stimmt dann hier zu.",
  invited: (name) => say`${name} möchte diesen Arbeitsbereich in einem gemeinsamen Bericht mitzählen.`,
  means:
    "Deren Administratoren und Prüfer sehen dann die Zahlen Ihrer Fälle, und Ihre sehen deren Zahlen: nach Anbieter und Priorität, ohne ein Wort aus einem Fall. Sonst wird nichts geteilt, und der Austritt ist jederzeit möglich.",
  joined: (name, when) => say`Dieser Arbeitsbereich gehört zu ${name}, seit ${when}.`,
  counts: (workspaces) =>
    workspaces === 1 ? "Noch gehört kein anderer Arbeitsbereich dazu." : `${workspaces} Arbeitsbereiche gehören dazu.`,
  join: "Zustimmen",
  joinedNow: "Zugestimmt.",
  leave: "Austreten",
  leaveTitle: "Aus der Organisation austreten?",
  leaveText: "Ihr Bericht zählt diesen Arbeitsbereich dann nicht mehr, und Ihrer zählt nur noch ihn.",
  left: "Dieser Arbeitsbereich gehört nicht mehr dazu.",
  meanwhile: "Das hat sich inzwischen geändert. So steht es jetzt:",
  onlyAdmins: "Nur Administratoren können für diesen Arbeitsbereich zustimmen oder austreten.",
  onlyThey: "Den Bericht der ganzen Organisation können nur Administratoren und Prüfer dieser Firma lesen.",
  report: "Ganze Organisation",
  across: (name, workspaces) => [
    workspaces === 1 ? "im einzigen Arbeitsbereich von " : `in allen ${workspaces} Arbeitsbereichen von `,
    name,
    ".",
  ],
};
