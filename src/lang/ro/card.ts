// The card of a case and what its reminders say, in Romanian.

import { say, sla } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const card: ChatWords["card"] = {
  title: (number, vendor, priority) => `Cazul ${number} · ${vendor} · ${priority}`,
  caseName: (number, vendor) => `Cazul ${number} · ${vendor}`,
  facts: {
    priority: "Prioritate",
    "first-response": "Primul răspuns",
    restoration: "Restabilire",
    "follow-up": "Următoarea informare",
    status: "Stare",
    call: "Sunați acum",
    phone: "Telefon",
    write: "Raportați aici",
    who: "Cine sună",
    ticket: "Tichet la furnizor",
    owner: "Responsabil",
    plan: "Plan",
    site: "Sediu",
  },
  dueBy: (when) => say`până la ${when}`,
  onAverage: (when) => say`în medie până la ${when}; o medie, nu o promisiune`,
  provisional: (due) => say`${due}, cu atât mai târziu cu cât furnizorul ne așteaptă mai mult`,
  noGuarantee: (why) => `negarantat: ${why}`,
  done: (when) => say`a venit ${when}`,
  met: (spare) => `la timp, cu ${spare} înainte de termen`,
  missed: (late) => `cu ${late} întârziere`,
  missedClosed: "cu întârziere, după ora închiderii",
  unreported: (vendor) =>
    `Încă neraportat către ${vendor}. Până la raportare, termenele se numără de la deschiderea cazului.`,
  reported: (when) => say`Raportat ${when}, încă fără răspuns`,
  acknowledged: (when) => say`un răspuns automat a venit ${when}; nu contează ca prim răspuns`,
  waiting: (when) => say`Furnizorul ne așteaptă din ${when}: ceasul lui stă pe loc`,
  waitingRuns: (when) => say`Furnizorul ne așteaptă din ${when}; după regulile lui, ceasul merge mai departe`,
  answered: (when) => say`A răspuns ${when}`,
  restored: (when) => say`Funcționează iar din ${when}`,
  closed: (when) => say`Închis ${when}`,
  snoozed: (until) => say`mementourile sunt amânate până la ${until}`,
  muted: "mementourile sunt oprite",
  undelivered: (why) => `Mesajele despre acest caz nu ajung: ${why}`,
  unconfirmed: "un mesaj poate că a ajuns, poate că nu. Verificați în canal.",
  openAlways: "disponibil non-stop",
  openUntil: (until) => say`deschis până la ${until}`,
  opensAt: (at) => say`închis, se deschide ${at}`,
  neverOpens: "închis",
  openElsewhere: (line) => say`Deschis acum: ${line}`,
  tollFree: "gratuit",
  notDialled: "așa cum este publicat; s-ar putea să nu meargă format așa",
  yourself: "Sunteți persoană de contact desemnată, deci puteți suna chiar dumneavoastră.",
  designated: (who) =>
    say`${who}, persoană de contact desemnată. Vă rugăm să sunați: furnizorul nu vorbește cu altcineva.`,
  noContact: say`Furnizorul vorbește doar cu persoane de contact desemnate, iar aici nu este trecută niciuna. Adăugați-le cu ${sla("setări")}.`,
  bring: "De avut la îndemână",
  reading: (readings) => `Cum citim condițiile: ${readings}`,
  openedBy: (who, when) => say`Deschis de ${who}, ${when}`,
  chosenBecause: (suggested, why) => say`Propunerea era ${suggested}; s-a ales altfel pentru că: ${why}`,
  buttons: {
    why: "De ce?",
    more: "Mai multe",
    snooze30: "Amână 30 min",
    snooze120: "Amână 2 h",
    hotline: "Toate numerele",
  },
  left: (length) => `timp rămas: ${length}`,
  target: { "first-response": "primul răspuns", restoration: "restabilirea", "follow-up": "informarea" },
  remind: {
    unreported: (vendor) =>
      `Acest caz nu este încă raportat către ${vendor}. Ceasul furnizorului pornește abia odată cu raportarea.`,
    half: (vendor, target, when, left) =>
      say`A trecut jumătate din timp. ${vendor} datorează ${target} până la ${when}; ${left}.`,
    soon: (vendor, target, when, left) =>
      say`Termenul este aproape. ${vendor} datorează ${target} până la ${when}; ${left}.`,
    due: (vendor, target, when) => say`A sosit termenul: ${vendor} datorează ${target} până la ${when}.`,
    overdue: (vendor, target, when, ago) => say`${vendor} întârzie: ${target} avea termen ${when}, ${ago}.`,
    daily: (vendor, target, when, nth) => say`Ziua ${nth} de așteptare: ${vendor} datorează ${target} din ${when}.`,
    "follow-up": (vendor, when, nth) =>
      say`Informarea ${nth} de la ${vendor} are termen ${when}. V-a contactat furnizorul?`,
    satisfaction: "Cazul s-a încheiat. Dacă furnizorul întreabă cât de mulțumiți sunteți, un răspuns ajută.",
    late: (length) => `Acest memento vine cu ${length} întârziere: nu a putut fi trimis mai devreme.`,
  },
};
