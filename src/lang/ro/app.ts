// What a platform shows of the app itself, in Romanian: its listing, its commands, and the page at the end of an installation.
import { say, sla } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const app: ChatWords["app"] = {
  full: "Dueline: cazuri de asistență la furnizorii dumneavoastră",
  short: "Cât de urgent după regulile furnizorului, până când și pe cine sunați",
  about:
    "Spuneți ce nu merge. Dueline întreabă ce întreabă regulile furnizorului, propune o prioritate cu motivele ei, arată până când trebuie să răspundă furnizorul și ce număr răspunde acum și trimite un memento în canal înainte să treacă un termen.",
  command: "Deschide un caz la un furnizor: prioritate, termen și număr de telefon",
  commands: {
    list: "Cazurile deschise de aici",
    status: "Un caz cu istoricul lui, de exemplu: status 12",
    hotline: "Pe cine sunați și dacă răspunde cineva, de exemplu: hotline zoom",
    due: "Până când ar trebui să vină un răspuns, dacă raportați acum: due zoom 1",
    why: "Un termen, numărat zi cu zi, de exemplu: why 12",
    report: "Ce furnizor a respectat ce a promis",
    settings: "Furnizori, planuri, sediu și mementouri",
    help: "Ce se poate face și cum",
  },
  search: {
    about: "Pune fișa unui caz în această conversație",
    words: "Cuvinte",
    wordsAbout: "Numărul unui caz sau cuvinte din el",
    asOf: "Situația la",
  },
  home: "Cazurile dumneavoastră după urgență și pe cine sunați acum",
  stepTitle: "Deschideți un caz la un furnizor",
  stepAsks: (who) => say`${who}, un flux de lucru vă roagă să deschideți un caz.`,
  stepOff: "Acest pas este oprit: SLACK_WORKFLOW_STEP=on în setările Dueline îl pornește.",
  stepUnsaid: (why) =>
    say`Dueline nu a putut scrie acolo (${why}). Invitați botul în canal sau lăsați canalul necompletat.`,
  installed: (platform) =>
    say`Dueline este instalat. Înapoi în ${platform}: scrieți ${sla()} într-un canal și invitați botul acolo unde trebuie să scrie.`,
  openPlatform: (platform) => `Deschide ${platform}`,
  cancelled: "Nu s-a instalat nimic: ați ales să renunțați.",
  staleLink: "Acest link are mai mult de zece minute sau a fost deschis în alt browser. Nu s-a instalat nimic.",
  notFinished: (platform) => `${platform} nu a încheiat instalarea. Nu s-a instalat nimic.`,
  again: "Începe din nou",
};
