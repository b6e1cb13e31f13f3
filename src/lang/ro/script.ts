// What to say to a vendor, on the phone and in its form, ready to be read out or copied, in Romanian.
import type { ChatWords } from "../words.ts";

export const script: ChatWords["script"] = {
  button: "Ce să spun",
  title: (vendor) => `Ce să spun la ${vendor}`,
  byPhone: "La telefon",
  inWriting: "În scris, de copiat",
  asMail: (address) => `Deschideți ca e-mail către ${address}`,
  copy: (address, vendor) => `Puneți ${address} în Cc: ce răspunde ${vendor} este propus apoi aici.`,
  translated: "Același lucru în limba dumneavoastră",
  who: (name) => `Mă numesc ${name}.`,
  whoMay: (name) => `Mă numesc ${name} și sunt persoană de contact desemnată.`,
  reports: (priority, name) => `Raportez un caz cu prioritatea ${priority} (${name}).`,
  wrong: (title) => `Ce s-a întâmplat: ${title}`,
  meaning: (meaning) => `După regulile dumneavoastră, această prioritate înseamnă: ${meaning}.`,
  answers: (answers) => `Aici: ${answers}.`,
  site: (site) => `Sediu: ${site}`,
  due: (length, when) => `Primul dumneavoastră răspuns trebuie să vină în ${length}, deci până la ${when}.`,
  aim: (length, when) => `Vă propuneți să răspundeți în ${length}, deci până la ${when}.`,
  asks: "Vă rog să-mi spuneți numărul tichetului și cine se ocupă de el.",
  subject: (priority, title) => `Prioritatea ${priority}: ${title}`,
};
