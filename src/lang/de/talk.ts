// Answers for the one who asked: help, lists, numbers, deadlines, the ledger, the first words, in German.

import { say, sla } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const talk: ChatWords["talk"] = {
  helpTitle: "Was Dueline tut",
  helpIntro:
    "Einfach sagen, was kaputt ist. Dueline findet Priorität, Frist und Rufnummer des Anbieters und erinnert rechtzeitig.",
  help: [
    { command: sla(), does: "einen Fall eröffnen" },
    { command: sla("zoom ausgefallen, kein Workaround"), does: "ihn ausgefüllt eröffnen" },
    { command: sla("liste"), does: "die offenen Fälle hier" },
    { command: sla("stand 12"), does: "ein Fall mit seiner Geschichte" },
    { command: sla("hotline zoom"), does: "wen man anruft und ob dort jemand da ist" },
    { command: sla("frist zoom 1"), does: "bis wann eine Antwort fällig wäre, bei Meldung jetzt" },
    { command: sla("warum 12"), does: "eine Frist, Tag für Tag gezählt" },
    {
      command: sla("bericht zoom letztes quartal"),
      does: "wer gehalten hat, was zugesagt war; „hier“: nur in diesem Kanal",
    },
    { command: sla("einstellungen"), does: "Anbieter, Pläne, Standort, Erinnerungen" },
  ],
  unknown: (text) => say`„${text}“ kenne ich nicht.`,
  didYouMean: (word) => `Meinten Sie „${word}“?`,
  unknownVendor: (word) => say`Für „${word}“ habe ich keine Supportrichtlinie.`,
  knownVendors: (vendors) => `Ich kenne: ${vendors}.`,
  incomplete: {
    status: say`Welcher Fall? Zum Beispiel: ${sla("stand 12")}`,
    why: say`Welcher Fall? Zum Beispiel: ${sla("warum 12")}`,
    due: say`Welcher Anbieter, welche Priorität? Zum Beispiel: ${sla("frist zoom 1")}`,
  },
  noCase: (number) => `Einen Fall ${number} gibt es hier nicht.`,
  noTicket: (ticket) => [`Es gibt keinen Fall mit der Ticketnummer ${ticket} des Anbieters.`],
  goesOn: "Es gibt noch mehr.",
  listMore: "Mehr zeigen",
  openCase: "Fall eröffnen",
  settings: "Einstellungen",
  listTitle: "Offene Fälle",
  noneOpen: "Hier ist kein Fall offen.",
  overdue: "überfällig",
  nothingDue: "nichts fällig",
  andMore: (count) => `und ${count} weitere`,
  homeTitle: "Supportfälle",
  homeMine: "Meine",
  homeAll: "Alle offenen",
  homeClosed: "Geschlossene",
  hotlineTitle: (vendor) => `So ist ${vendor} zu erreichen`,
  hotlineAt: (site) => `Für Ihren Standort: ${site}`,
  noNumber: (why) => `Keine Rufnummer: ${why}`,
  noNumberAtAll: "Es ist keine Rufnummer veröffentlicht.",
  channels: "Andere Wege",
  whoMay: "Wer anrufen darf",
  dueTitle: (vendor, priority) => `${vendor} · ${priority}`,
  siteNeeded: say`Bitte zuerst sagen, wo Sie sind: ${sla("einstellungen")} fragt nach Land und Zeitzone.`,
  planNeeded: (vendor, priority, plans) =>
    say`Die Pläne dieses Anbieters unterscheiden sich. Bitte Ihren nennen, etwa: ${sla(`frist ${vendor} ${priority} PLAN`)}, mit einem von ${plans}.`,
  dueIntro: "Bei Meldung jetzt:",
  dueIntroAt: (when) => say`Bei Meldung ${when}:`,
  whenUnclear: (said, vendor, priority) =>
    say`„${said}“ kann verschiedene Zeiten meinen oder gar keine. Bitte Tag und Uhrzeit nennen, etwa ${sla(`frist ${vendor} ${priority} 2026-11-27 16:55`)}.`,
  whyTitle: (number) => `Warum diese Frist: Fall ${number}`,
  whySource: (document, section) => `Quelle: ${document}, „${section}“`,
  daysLeftOut: (count) => `… ${count} weitere solche Tage …`,
  noClock: "Es gibt keine Frist zu erklären: Dieser Anbieter garantiert hier nichts.",
  reportTitle: "Was Anbieter gehalten haben",
  reportCounts: {
    guarantee: (kept, broken, open) => `${kept} eingehalten, ${broken} gebrochen, ${open} noch nicht fällig`,
    aim: (met, missed, open) => `${met} erreicht, ${missed} verfehlt, ${open} noch nicht fällig`,
    average: (shorter, longer, open) => `${shorter} kürzer als veröffentlicht, ${longer} länger, ${open} noch offen`,
  },
  reportWithin: {
    guarantee: (length) => `garantiert: ${length}`,
    aim: (length) => `Ziel: ${length}`,
    average: (length) => `veröffentlichter Durchschnitt: ${length}`,
  },
  reportEver: "Alle Fälle seit dem ersten,",
  reportPeriod: (from, to) => `Fälle, eröffnet von ${from} bis ${to},`,
  reportHere: "in dieser Unterhaltung.",
  reportEverywhere: "in allen Unterhaltungen.",
  reportOnlyHere: "Nur diese Unterhaltung",
  reportOfAll: "Alle Unterhaltungen",
  reportPost: "Hier für alle posten",
  reportPosted: "Der Bericht steht jetzt hier, für alle.",
  reportDoubted:
    "Der Chat hat die Nachricht nicht bestätigt. Bitte nachsehen, ob sie da ist, und erst dann noch einmal drücken.",
  reportAsked: (who) => say`Angefordert von ${who}`,
  reportGoesOn: (count) => say`${count} weitere Zeilen: bitte den Anbieter nennen, etwa ${sla("bericht zoom")}`,
  reportShare: {
    guarantee: (share, low, high) => `${share} eingehalten (den Zufall eingerechnet zwischen ${low} und ${high})`,
    aim: (share, low, high) => `${share} erreicht (den Zufall eingerechnet zwischen ${low} und ${high})`,
  },
  reportTimes: (median, ninth, count) => `die Hälfte kam in ${median}, neun von zehn in ${ninth} (von ${count})`,
  reportReclassified: (count) => `Priorität vom Anbieter geändert: ${count}`,
  reportWaited: (length) => `der Anbieter wartete insgesamt ${length} auf euch`,
  reportUnjudged: (why) => `nicht gewertet: ${why}`,
  leftOut: {
    "no-guarantee": "ohne Zusage",
    "not-reported": "nicht gemeldet",
    "closed-before-due": "vor der Frist geschlossen",
    reclassified: "vor der Frist anders eingestuft",
    "waits-for-us": "angehalten, weil der Anbieter auf euch wartet",
  },
  reportLate: (length) => `im schlimmsten Fall ${length} zu spät`,
  reportEmpty: "In dieser Zeit wurde kein Fall eröffnet, also gibt es nichts zu berichten.",
  reportFew: "Das sind nur wenige Fälle: die Zahlen bitte mit Vorsicht lesen.",
  historyTitle: "Was geschehen ist",
  welcomeTitle: "Hallo, hier ist Dueline",
  welcomePerson:
    "Ich weiß, was Ihre Anbieter zusagen: wie dringend eine Störung nach deren Regeln ist, bis wann sie antworten müssen und wen man anruft.",
  welcomeRoom: (by) =>
    say`${by} hat mich hier hinzugefügt. Ich behalte Supportfälle bei Ihren Anbietern im Blick und erinnere vor jeder Frist.`,
  welcomeRoomPlain: "Ich behalte Supportfälle bei Ihren Anbietern im Blick und erinnere vor jeder Frist.",
  welcomeFirst: say`Einfach ${sla()} eingeben und sagen, was kaputt ist. ${sla("hilfe")} zeigt den Rest.`,
  welcomeSetUp:
    "Zwei gut angelegte Minuten: in den Einstellungen angeben, welche Anbieter und Pläne Sie haben und wo Sie sind.",
  setUp: "Diesen Kanal einrichten",
  obstacle: {
    "invite-bot":
      "Dort kann ich noch nicht schreiben. In jenem Kanal /invite @Dueline eingeben oder einen anderen wählen.",
    "add-bot": "Dort kann ich noch nicht schreiben. Mich in jenem Team oder Chat hinzufügen oder einen anderen wählen.",
    "room-archived": "Dieser Kanal ist archiviert. Die Archivierung aufheben oder einen anderen wählen.",
    "room-gone":
      "Diesen Kanal gibt es nicht mehr, oder ich bin nicht darin. Einen anderen wählen oder mich dort hinzufügen.",
    "install-again": "Ich bin hier nicht mehr installiert. Ein Administrator muss die App neu installieren.",
    "ask-admin":
      "Ein Administrator hat mir verboten, dort zu schreiben. Um Erlaubnis bitten oder einen anderen Kanal wählen.",
    "message-gone": "Die Nachricht wurde gelöscht.",
    unknown:
      "Dort kann ich nicht schreiben, und die Plattform sagt nicht, warum. Einen anderen Kanal wählen oder einen Administrator fragen.",
  },
  forgotten: say`Dieser Knopf gehört zu etwas, das es nicht mehr gibt. ${sla("liste")} zeigt die Fälle.`,
};
