// Answers for the one who asked: help, lists, numbers, deadlines, the ledger, the first words, in German.

import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const talk: ChatWords["talk"] = {
  helpTitle: "Was Dueline tut",
  helpIntro: "Sagen, was kaputt ist. Dueline findet Priorität, Frist und Rufnummer des Anbieters und erinnert.",
  help: [
    ["/sla", "einen Fall öffnen"],
    ["/sla zoom ausgefallen, kein Umweg", "ihn gleich ausgefüllt öffnen"],
    ["/sla liste", "die offenen Fälle dieses Raums"],
    ["/sla stand 12", "ein Fall mit seiner Geschichte"],
    ["/sla hotline zoom", "wen anrufen, und ob jemand da ist"],
    ["/sla frist zoom 1", "bis wann eine Antwort fällig wäre, jetzt gemeldet"],
    ["/sla warum 12", "eine Frist, Tag für Tag gezählt"],
    ["/sla bericht", "wer gehalten hat, was zugesagt war"],
    ["/sla einstellungen", "Anbieter, Pläne, Standort, Erinnerungen"],
  ],
  unknown: (text) => say`„${text}“ kenne ich nicht.`,
  didYouMean: (word) => `Meinten Sie „${word}“?`,
  unknownVendor: (word) => say`Von „${word}“ habe ich keine Richtlinie.`,
  knownVendors: (vendors) => `Ich kenne: ${vendors}.`,
  incomplete: {
    status: "Welcher Fall? Zum Beispiel: /sla stand 12",
    why: "Welcher Fall? Zum Beispiel: /sla warum 12",
    due: "Welcher Anbieter, welche Priorität? Zum Beispiel: /sla frist zoom 1",
  },
  noCase: (number) => `Einen Fall ${number} gibt es hier nicht.`,
  openCase: "Fall öffnen",
  settings: "Einstellungen",
  listTitle: "Offene Fälle",
  noneOpen: "Hier ist kein Fall offen.",
  nextDue: (target, when) => say`${target} ${when}`,
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
  whoMay: "Wer darf",
  dueTitle: (vendor, priority) => `${vendor} · ${priority}`,
  siteNeeded: "Bitte zuerst sagen, wo Sie sind: /sla einstellungen fragt nach Land und Zeitzone.",
  planNeeded: (vendor, priority, plans) =>
    `Die Pläne dieses Anbieters unterscheiden sich. Bitte Ihren nennen, etwa: /sla frist ${vendor} ${priority} PLAN, mit einem von ${plans}.`,
  dueIntro: "Wenn jetzt gemeldet:",
  whyTitle: (number) => `Warum diese Frist: Fall ${number}`,
  whySource: (document, section) => `Quelle: ${document}, „${section}“`,
  daysLeftOut: (count) => `… ${count} weitere solche Tage …`,
  noClock: "Es gibt keine Frist zu erklären: dieser Anbieter sagt hier nichts zu.",
  reportTitle: "Was Anbieter gehalten haben",
  reportLine: (met, missed, notYetDue) => `${met} rechtzeitig, ${missed} zu spät, ${notYetDue} noch nicht fällig`,
  reportTook: (length, count) => `im Median ${length} bei ${count}; genannt ist ein Mittelwert, zugesagt nichts`,
  reportUnjudged: (count) => `${count} sagen nichts über den Anbieter (nicht gemeldet oder vorher geschlossen)`,
  reportLate: (length) => `am spätesten um ${length}`,
  reportEmpty: "Noch ist kein Fall geöffnet, also gibt es nichts zu berichten.",
  reportFew: "Das sind wenige Fälle: die Zahlen mit Vorsicht lesen.",
  historyTitle: "Was geschehen ist",
  welcomeTitle: "Hallo, hier ist Dueline",
  welcomePerson:
    "Ich weiß, was Ihre Anbieter zusagen: wie dringend eine Störung nach deren Regeln ist, bis wann sie antworten müssen und wen man anruft.",
  welcomeRoom: (by) =>
    say`${by} hat mich hier hinzugefügt. Ich führe Supportfälle bei Ihren Anbietern und erinnere diesen Raum vor einer Frist.`,
  welcomeRoomPlain: "Ich führe Supportfälle bei Ihren Anbietern und erinnere diesen Raum vor einer Frist.",
  welcomeFirst: "/sla eingeben und sagen, was kaputt ist. /sla hilfe zeigt den Rest.",
  welcomeSetUp:
    "Zwei gut angelegte Minuten: in den Einstellungen sagen, welche Anbieter und Pläne Sie haben und wo Sie sind.",
  setUp: "Diesen Raum einrichten",
  obstacle: {
    "invite-bot":
      "Dort kann ich noch nicht schreiben. In jenem Raum /invite @Dueline eingeben, oder einen anderen wählen.",
    "room-archived": "Dieser Raum ist archiviert. Wiederherstellen, oder einen anderen wählen.",
    "room-gone":
      "Diesen Raum gibt es nicht mehr, oder ich bin nicht darin. Einen anderen wählen oder mich dort hinzufügen.",
    "install-again": "Ich bin hier nicht mehr installiert. Bitte die Verwaltung, die App neu zu installieren.",
    "ask-admin": "Die Verwaltung verbietet mir, dort zu schreiben. Um Erlaubnis bitten oder einen anderen Raum wählen.",
    "message-gone": "Die Nachricht wurde gelöscht.",
    unknown:
      "Dort kann ich nicht schreiben, und die Plattform sagt nicht, warum. Einen anderen Raum wählen oder die Verwaltung fragen.",
  },
  forgotten: "Dieser Knopf gehört zu etwas, das es nicht mehr gibt. /sla liste zeigt die Fälle.",
};
