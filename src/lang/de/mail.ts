// Mails from vendors, and what they seem to be, in German.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const mail: ChatWords["mail"] = {
  label: "Mail des Anbieters",
  reads: {
    automatic: (vendor) => `${vendor} hat geschrieben: Es sieht nach einer automatischen Antwort aus`,
    answer: (vendor) => `${vendor} hat geschrieben: Es sieht nach einer Antwort aus`,
    question: (vendor) => `${vendor} hat geschrieben: Es sieht nach einer Frage an uns aus`,
    priority: (vendor) => `${vendor} hat geschrieben: Es sieht nach einer neuen Priorität aus`,
    solved: (vendor) => `${vendor} hat geschrieben: Es läuft anscheinend wieder`,
    unsure: (vendor) => `${vendor} hat etwas geschrieben`,
  },
  newPriority: (vendor, level) => `${vendor} hat geschrieben: Es sieht nach einer neuen Priorität aus, ${level}`,
  sent: (when, domain) => say`Gesendet ${when} von ${domain}.`,
  clocks: {
    received: "Zu dieser Zeit kam sie an: Ihre eigene Zeit fehlt oder kann nicht stimmen.",
    forwarded: "Diese Zeit steht in der weitergeleiteten Mail, auf die Minute genau.",
  },
  forwarded: "Jemand von uns hat sie weitergeleitet; von wem sie wirklich kam, lässt sich daran nicht erkennen.",
  checked: (results) => `Absender geprüft: ${results}.`,
  unconfirmed: (results) => `Absender nicht bestätigt: ${results}.`,
  unchecked: "Den Absender hat niemand geprüft.",
  forged: (results) =>
    `Der Absender kann gefälscht sein (${results}). Bitte erst die Mail selbst lesen, dann übernehmen.`,
  stranger: (domain, vendor) => say`${domain} ist nicht als Adresse von ${vendor} bekannt.`,
  unsure: "Was ist es? Bitte die Mail lesen und dann wählen.",
  accept: "Was Sie wählen, wird mit der Zeit der Mail vermerkt. Der Wortlaut der Mail bleibt nicht hier.",
  priority: (level) => `Neue Priorität: ${level}`,
  nothing: "Nichts zu vermerken",
  why: { pause: "eine Frage in seiner Mail", reclassify: "so steht es in seiner Mail", nothing: "nichts zu vermerken" },
  already: "Was diese Mail ist, hat schon jemand gesagt. Die Karte zeigt, wie es um den Fall steht.",
  address: "Hierhin gehen Mails, so wie sie kommen (docs/mail.md):",
  trouble: {
    title: "Das Postfach ist nicht lesbar",
    refused: (box) => say`${box}: Der Mailserver lässt mich nicht hinein.`,
    silent: (box, when) => say`${box}: Seit ${when} erreiche ich den Mailserver nicht.`,
    next: "Bis dahin wird keine Mail eines Anbieters vorgeschlagen. Wer mich betreibt, prüft bitte IMAP_URL (docs/mail.md). Ich versuche es weiter, mindestens einmal in der Stunde.",
  },
  mailbox: {
    label: "Adresse für Mails der Anbieter",
    hint: "Etwa support@example.com: das Postfach aus docs/mail.md. Wer einem Anbieter schreibt, bekommt sie mit der Fallnummer als Cc angeboten.",
    mistake: "Bitte eine Adresse wie support@example.com eingeben, ohne + darin.",
  },
};
