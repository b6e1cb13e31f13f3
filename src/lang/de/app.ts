// What a platform shows of the app itself, in German: its listing, its commands, and the page at the end of an installation.
import { say, sla } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const app: ChatWords["app"] = {
  full: "Dueline: Supportfälle bei Ihren Anbietern",
  short: "Wie dringend nach den Regeln des Anbieters, bis wann, und wen anrufen",
  about:
    "Sagen Sie, was nicht geht. Dueline fragt, was die Regeln des Anbieters fragen, schlägt eine Priorität mit ihren Gründen vor, zeigt, bis wann der Anbieter antworten muss und welche Nummer jetzt erreichbar ist, und erinnert den Kanal, bevor eine Frist verstreicht.",
  command: "Einen Fall bei einem Anbieter eröffnen: Priorität, Frist und Rufnummer",
  commands: {
    list: "Die offenen Fälle hier",
    status: "Ein Fall mit seinem Verlauf, etwa: status 12",
    hotline: "Wen man anruft und ob dort jemand da ist, etwa: hotline zoom",
    due: "Bis wann eine Antwort fällig wäre, wenn man jetzt meldet, etwa: due zoom 1",
    why: "Eine Frist, Tag für Tag gezählt, etwa: why 12",
    report: "Welcher Anbieter gehalten hat, was er versprach",
    settings: "Anbieter, Pläne, Standort und Erinnerungen",
    help: "Was es gibt, und wie",
  },
  search: {
    about: "Die Karte eines Falls in diesen Chat stellen",
    words: "Wörter",
    wordsAbout: "Die Nummer eines Falls oder Wörter daraus",
    asOf: "Stand:",
  },
  home: "Ihre Fälle nach Dringlichkeit, und wen man jetzt anruft",
  stepTitle: "Fall bei einem Anbieter eröffnen",
  stepAsks: (who) => say`${who}, ein Workflow bittet Sie, einen Fall zu eröffnen.`,
  stepOff: "Dieser Schritt ist abgeschaltet: SLACK_WORKFLOW_STEP=on in den Einstellungen von Dueline schaltet ihn ein.",
  stepUnsaid: (why) =>
    say`Dueline konnte dort nicht schreiben (${why}). Bitte den Bot in den Kanal einladen oder den Kanal weglassen.`,
  installed: (platform) =>
    say`Dueline ist installiert. Zurück in ${platform}: ${sla()} in einem Kanal eingeben und den Bot dorthin einladen, wo er schreiben soll.`,
  openPlatform: (platform) => `${platform} öffnen`,
  cancelled: "Es wurde nichts installiert: Der Vorgang wurde abgebrochen.",
  staleLink:
    "Dieser Link ist älter als zehn Minuten oder wurde in einem anderen Browser geöffnet. Es wurde nichts installiert.",
  notFinished: (platform) => `${platform} hat die Installation nicht abgeschlossen. Es wurde nichts installiert.`,
  again: "Neu beginnen",
};
