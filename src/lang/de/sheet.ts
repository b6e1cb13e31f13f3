// Worunter eine Supportrichtlinie ganz gezeigt wird: what a policy is told under, in German.
import type { sheet as english } from "../en/sheet.ts";

export const sheet: typeof english = {
  version: (version, from, until) =>
    until === null ? `Fassung ${version}, gültig ab ${from}` : `Fassung ${version}, gültig von ${from} bis ${until}`,
  read: (day) => `gelesen am ${day}`,
  plans: "Pläne",
  withheld: (plans) => `Nur mit ${plans}`,
  when: "Vorgeschlagen bei",
  alsoCalled: (names) => `auch ${names} genannt`,
  anything: "allem anderen",
  doubts: "Im Zweifel",
  unpromised: "Nicht garantiert",
  otherwise: (length) => `sonst ${length}`,
  unprioritised: (level) => `Ein Ticket ohne Priorität ist ${level}`,
  only: (plans) => `nur ${plans}`,
  clock: "Die Uhr",
  hours: "Zeiten",
  always: "rund um die Uhr",
  site: "Ort des Kunden",
  noHolidays: "ohne Abzug von Feiertagen",
  holidays: (region) => `abzüglich der Feiertage von ${region}`,
  holidaysOnly: (region, names) => `von den Feiertagen von ${region} nur ${names} abgezogen`,
  forThose: (who) => `für ${who}`,
  ways: "Wege zum Melden",
  first: "bevorzugt",
  access: {
    anyone: "für alle",
    "designated-contact": "für benannte Ansprechpartner",
    admin: "für Administratoren",
    "signed-in": "nur mit Anmeldung",
  },
  numbers: "Nummern",
  outside: "Kein Fall für den Support",
  notes: "Zu beachten",
  readings: "Wie sie gelesen wird",
  documents: "Dokumente",
};
