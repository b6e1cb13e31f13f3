// Privacy, terms and support, in German.
import type { ChatWords } from "../words.ts";

export const pages: ChatWords["pages"] = {
  operator: "Wer Ihnen diese Adresse gegeben hat,",
  contact: "Kontakt",
  nobody: "wer Dueline für Sie betreibt",
  privacy: {
    title: "Datenschutz",
    who: (operator) => `${operator} betreibt dieses Dueline und ist verantwortlich für das, was es speichert.`,
    keptTitle: "Was gespeichert wird, und wozu",
    kept: [
      "Was in die Formulare eingegeben und an Dueline geschrieben wird; Kennungen, Namen, Sprachen und Zeitzonen derer, die an Supportfällen mitwirken; Kennungen der Unterhaltungen, zu denen Fälle gehören, und welche Nachrichten dort gepostet wurden; von der Mail eines Anbieters, die übergeben wird: dass sie kam, von welcher Domain und wann.",
      "Es dient dazu, Fälle zu verfolgen, Fristen und Erinnerungen zu posten und Fragen nach den jeweiligen Rechten zu beantworten. Nachrichten, die weder die App nennen noch an sie gerichtet sind, werden nicht gelesen, außer der, aus der jemand einen Fall eröffnet.",
    ],
    goesTitle: "Wohin es geht",
    goes: "An die Chatplattform, von der es kam, und an andere Programme (Webhooks, Pager, Kalender, API), wo Ihre Administratoren oder Sie selbst das eingerichtet haben; sonst nirgendwohin. Nichts wird verkauft, und mit nichts wird etwas trainiert.",
    longTitle: "Wie lange",
    stays: "Fälle bleiben, bis sie gelöscht werden, wenn Ihre Administratoren keine Zeit festgelegt haben.",
    removed: (months) =>
      `Geschlossene Fälle und Zeilen des Prüfprotokolls werden nach ${months === 1 ? "1 Monat" : `${months} Monaten`} entfernt, wenn Ihre Administratoren keine andere Zeit und keine Löschsperre festgelegt haben. Offene Fälle bleiben.`,
    deletionTitle: "Löschen",
    deletion:
      "Meldet die Chatplattform, dass die App aus einem ganzen Arbeitsbereich entfernt wurde, wird sofort alles gelöscht, was zu ihm gehört, außer bei einer Löschsperre. Sonst, und für eine einzelne Person, löscht auf Wunsch, wer Dueline betreibt. Für Sicherungskopien gelten die Regeln des Betreibers.",
  },
  terms: {
    title: "Nutzungsbedingungen",
    works: (operator) =>
      `${operator} betreibt dieses Dueline für alle, die Zugang dazu haben. Es berechnet Fristen und Prioritäten aus den veröffentlichten Supportrichtlinien der Anbieter, so wie sie an dem Tag gelesen wurden, den jede Datei nennt. Was ein Anbieter Ihnen schuldet, steht in Ihrem Vertrag mit ihm und nicht in Dueline.`,
    offered:
      "Dueline wird angeboten, wie es ist, unter der beiliegenden Lizenz und ohne jede Gewährleistung. Bitte nichts eingeben, was Ihre eigenen Regeln verbieten, etwa Patientendaten oder Daten von Zahlungskarten.",
  },
  support: {
    title: "Hilfe",
    help: (word, command) =>
      `Schreiben Sie der App ${word}: Sie sagt, was sie kann. Wer sie betreibt, sieht mit ${command}, was nicht stimmt.`,
  },
};
