// The card of a case and what its reminders say, in Romanian.

import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const card: ChatWords["card"] = {
  title: (number, vendor, priority) => `Cazul ${number} · ${vendor} · ${priority}`,
  caseName: (number, vendor) => `Cazul ${number} · ${vendor}`,
  facts: {
    priority: "Prioritate",
    "first-response": "Primul răspuns",
    restoration: "Restabilire",
    "follow-up": "Următoarea revenire",
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
  provisional: (due) => say`${due}, și mai târziu cât timp furnizorul ne așteaptă`,
  noGuarantee: (why) => `negarantat: ${why}`,
  done: (when) => say`a venit ${when}`,
  met: (spare) => `la timp, cu ${spare} înainte de termen`,
  missed: (late) => `cu ${late} prea târziu`,
  missedClosed: "prea târziu, după ora închiderii",
  unreported: (vendor) => `Încă neraportat la ${vendor}. Până atunci termenele se numără de la deschiderea cazului.`,
  reported: (when) => say`Raportat ${when}, încă fără răspuns`,
  acknowledged: (when) => say`un mesaj automat a venit ${when}; nu contează ca răspuns`,
  waiting: (when) => say`Furnizorul ne așteaptă din ${when}: ceasul lui stă`,
  answered: (when) => say`A răspuns ${when}`,
  restored: (when) => say`Funcționează din nou din ${when}`,
  closed: (when) => say`Închis ${when}`,
  snoozed: (until) => say`mementourile sunt amânate până la ${until}`,
  muted: "mementourile sunt oprite",
  undelivered: (why) => `Mesajele acestui caz nu ajung: ${why}`,
  unconfirmed: "un mesaj poate a ajuns, poate nu. Verificați camera.",
  openAlways: "răspunde non-stop",
  openUntil: (until) => say`deschis până la ${until}`,
  opensAt: (at) => say`închis, se deschide ${at}`,
  neverOpens: "închis",
  openElsewhere: (line) => say`Deschis acum: ${line}`,
  tollFree: "gratuit",
  notDialled: "așa cum a fost publicat; poate nu se poate forma",
  yourself: "Sunteți persoană de contact desemnată, deci puteți suna chiar dumneavoastră.",
  designated: (who) =>
    say`${who}, persoană de contact desemnată. Vă rugăm să sunați: furnizorul nu vorbește cu altcineva.`,
  noContact:
    "Furnizorul vorbește doar cu persoane desemnate, iar aici nu este setată niciuna. Setați-le cu /sla settings.",
  bring: "De avut la îndemână",
  reading: (readings) => `Cum citim regulamentul: ${readings}`,
  openedBy: (who, when) => say`Deschis de ${who}, ${when}`,
  chosenBecause: (suggested, why) => say`Propunerea era ${suggested}; s-a ales altfel pentru că: ${why}`,
  buttons: {
    why: "De ce?",
    more: "Mai multe",
    snooze30: "Amână 30 min",
    snooze120: "Amână 2 h",
    hotline: "Toate numerele",
  },
  left: (length) => `mai sunt ${length}`,
  target: { "first-response": "primul răspuns", restoration: "restabilirea", "follow-up": "revenirea" },
  remind: {
    unreported: (vendor) =>
      `Acest caz nu este încă raportat la ${vendor}. Ceasul furnizorului pornește abia odată cu raportarea.`,
    half: (vendor, target, when, left) =>
      say`A trecut jumătate din timp. ${vendor} datorează ${target} până la ${when}, ${left}.`,
    soon: (vendor, target, when, left) =>
      say`Termenul este aproape. ${vendor} datorează ${target} până la ${when}, ${left}.`,
    due: (vendor, target, when) => say`Termenul a venit: ${vendor} datorează ${target} până la ${when}.`,
    overdue: (vendor, target, when, ago) => say`${vendor} întârzie: ${target} avea termen ${when}, ${ago}.`,
    daily: (vendor, target, when, nth) => say`Ziua ${nth} de așteptare: ${vendor} datorează ${target} din ${when}.`,
    "follow-up": (vendor, when, nth) =>
      say`Revenirea ${nth} de la ${vendor} are termen ${when}. V-a contactat furnizorul?`,
    satisfaction: "Cazul s-a încheiat. Dacă furnizorul întreabă cât de mulțumiți sunteți, un răspuns ajută.",
    late: (length) => `Acest memento vine cu ${length} întârziere: nu a putut fi trimis mai devreme.`,
  },
};
