// What to say to a vendor, on the phone and in its form, ready to be read out or copied, in German.
import type { ChatWords } from "../words.ts";

export const script: ChatWords["script"] = {
  button: "Was sage ich?",
  title: (vendor) => `Was ich ${vendor} sage`,
  byPhone: "Am Telefon",
  inWriting: "Schriftlich, zum Kopieren",
  asMail: (address) => `Als E-Mail an ${address} öffnen`,
  copy: (address, vendor) => `Bitte ${address} in Cc setzen: Was ${vendor} antwortet, wird dann hier vorgeschlagen.`,
  translated: "Dasselbe in Ihrer Sprache",
  who: (name) => `Mein Name ist ${name}.`,
  whoMay: (name) => `Mein Name ist ${name}, ich bin benannter Ansprechpartner.`,
  reports: (priority, name) => `Ich melde einen Fall der Priorität ${priority} (${name}).`,
  wrong: (title) => `Was los ist: ${title}`,
  meaning: (meaning) => `Nach Ihren eigenen Regeln heißt diese Priorität: ${meaning}.`,
  answers: (answers) => `Hier: ${answers}.`,
  site: (site) => `Standort: ${site}`,
  due: (length, when) => `Ihre erste Antwort ist binnen ${length} fällig, also bis ${when}.`,
  aim: (length, when) => `Ihr Ziel ist eine Antwort binnen ${length}, also bis ${when}.`,
  asks: "Bitte nennen Sie mir die Ticketnummer und wer sich darum kümmert.",
  subject: (priority, title) => `Priorität ${priority}: ${title}`,
};
