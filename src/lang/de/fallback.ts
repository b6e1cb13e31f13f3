// The few words that are said when nothing else can be, in German: the store is slow, or something broke on our side.
import { say, sla } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const fallback: ChatWords["fallback"] = {
  title: "Dueline",
  close: "Schließen",
  waiting: "Einen Moment, das Formular kommt gleich …",
  apology: say`Das hat bei uns leider nicht geklappt, und es wurde nichts gespeichert. Bitte noch einmal versuchen; ${sla("hotline")} zeigt die Rufnummern.`,
  unread: say`Dieses Formular ist hier nicht mehr bekannt. Bitte mit ${sla()} neu beginnen.`,
  late: "Das dauert länger, als es sollte. Vielleicht hat es trotzdem geklappt: Bitte erst in der Unterhaltung nachsehen, bevor Sie es noch einmal versuchen.",
  done: "Erledigt.",
  closable: "Dieses Fenster kann geschlossen werden; alles Weitere steht in der Unterhaltung.",
  onlyYou: "Die Antwort steht in der Unterhaltung, nur für Sie sichtbar.",
  openForm: "Formular öffnen",
  openHint: "Das Formular öffnet sich in einem eigenen Fenster.",
  here: "Diese Unterhaltung",
  required: "Bitte ausfüllen.",
};
