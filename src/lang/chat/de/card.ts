// The card of a case and what its reminders say, in German.

import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const card: ChatWords["card"] = {
  title: (number, vendor, priority) => `Fall ${number} · ${vendor} · ${priority}`,
  caseName: (number, vendor) => `Fall ${number} · ${vendor}`,
  facts: {
    priority: "Priorität",
    "first-response": "Erste Antwort",
    restoration: "Wiederherstellung",
    "follow-up": "Nächste Rückmeldung",
    status: "Stand",
    call: "Jetzt anrufen",
    write: "Hier melden",
    who: "Wer anruft",
    ticket: "Ticket des Anbieters",
    owner: "Zuständig",
    plan: "Plan",
    site: "Standort",
  },
  dueBy: (when) => say`bis ${when}`,
  onAverage: (when) => say`im Mittel bis ${when}; ein Mittelwert, keine Zusage`,
  provisional: (due) => say`${due}, und später, je länger der Anbieter auf uns wartet`,
  noGuarantee: (why) => `nicht zugesagt: ${why}`,
  done: (when) => say`kam ${when}`,
  met: (spare) => `rechtzeitig, ${spare} vor der Frist`,
  missed: (late) => `${late} zu spät`,
  missedClosed: "zu spät, nach Geschäftsschluss",
  unreported: (vendor) => `Noch nicht bei ${vendor} gemeldet. Bis dahin zählen die Fristen ab dem Öffnen des Falls.`,
  reported: (when) => say`Gemeldet ${when}, noch keine Antwort`,
  acknowledged: (when) => say`eine automatische Nachricht kam ${when}; sie zählt nicht als Antwort`,
  waiting: (when) => say`Der Anbieter wartet seit ${when} auf uns: seine Uhr steht`,
  answered: (when) => say`Beantwortet ${when}`,
  restored: (when) => say`Läuft wieder seit ${when}`,
  closed: (when) => say`Geschlossen ${when}`,
  snoozed: (until) => say`Erinnerungen ruhen bis ${until}`,
  muted: "Erinnerungen sind stumm",
  undelivered: (why) => `Nachrichten zu diesem Fall kommen nicht an: ${why}`,
  unconfirmed: "eine Nachricht ist vielleicht angekommen, vielleicht nicht. Bitte im Raum nachsehen.",
  openAlways: "rund um die Uhr besetzt",
  openUntil: (until) => say`offen bis ${until}`,
  opensAt: (at) => say`geschlossen, öffnet ${at}`,
  neverOpens: "geschlossen",
  openElsewhere: (line) => say`Jetzt offen: ${line}`,
  tollFree: "gebührenfrei",
  notDialled: "wie veröffentlicht; so vielleicht nicht wählbar",
  yourself: "Sie sind als Ansprechpartner benannt und dürfen selbst anrufen.",
  designated: (who) =>
    say`${who}, als Ansprechpartner benannt. Bitte anrufen: der Anbieter spricht mit niemandem sonst.`,
  noContact:
    "Der Anbieter spricht nur mit benannten Ansprechpartnern, und hier ist keiner eingetragen. Eintragen mit /sla settings.",
  bring: "Bereithalten",
  reading: (readings) => `So lesen wir die Richtlinie: ${readings}`,
  openedBy: (who, when) => say`Geöffnet von ${who}, ${when}`,
  chosenBecause: (suggested, why) => say`Vorgeschlagen war ${suggested}; gewählt, weil: ${why}`,
  buttons: { why: "Warum?", more: "Mehr", snooze30: "30 Min. Ruhe", snooze120: "2 Std. Ruhe", hotline: "Alle Nummern" },
  left: (length) => `noch ${length}`,
  target: {
    "first-response": "die erste Antwort",
    restoration: "die Wiederherstellung",
    "follow-up": "die Rückmeldung",
  },
  remind: {
    unreported: (vendor) =>
      `Dieser Fall ist noch nicht bei ${vendor} gemeldet. Erst mit der Meldung beginnt die Uhr des Anbieters.`,
    half: (vendor, target, when, left) =>
      say`Die Hälfte der Zeit ist um. ${vendor} schuldet ${target} bis ${when}, ${left}.`,
    soon: (vendor, target, when, left) => say`Die Frist ist nah. ${vendor} schuldet ${target} bis ${when}, ${left}.`,
    due: (vendor, target, when) => say`Die Frist ist da: ${vendor} schuldet ${target} bis ${when}.`,
    overdue: (vendor, target, when, ago) => say`${vendor} ist in Verzug: ${target} war fällig ${when}, ${ago}.`,
    daily: (vendor, target, when, nth) => say`Tag ${nth} des Wartens: ${vendor} schuldet ${target} seit ${when}.`,
    "follow-up": (vendor, when, nth) =>
      say`Rückmeldung ${nth} von ${vendor} ist fällig ${when}. Hat sich der Anbieter gemeldet?`,
    satisfaction: "Der Fall ist vorbei. Fragt der Anbieter nach der Zufriedenheit, hilft eine Antwort.",
    late: (length) => `Diese Erinnerung kommt ${length} zu spät: früher konnte sie nicht gesendet werden.`,
  },
};
