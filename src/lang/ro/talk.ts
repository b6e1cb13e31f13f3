// Answers for the one who asked: help, lists, numbers, deadlines, the ledger, the first words, in Romanian.

import { counted } from "../plural.ts";
import { say, sla } from "../say.ts";
import type { ChatWords } from "../words.ts";
import { time } from "./time.ts";

const days = { one: "zi", few: "zile", other: "de zile" };

export const talk: ChatWords["talk"] = {
  helpTitle: "Ce face Dueline",
  helpIntro:
    "Spuneți ce s-a stricat. Dueline găsește prioritatea, termenul și numărul de telefon al furnizorului și vă amintește la timp.",
  help: [
    { command: sla(), does: "deschide un caz" },
    { command: sla("zoom nu merge, fără soluție de ocolire"), does: "îl deschide completat" },
    { command: sla("listă"), does: "cazurile deschise de aici" },
    { command: sla("stare 12"), does: "un caz, cu istoricul lui" },
    { command: sla("hotline zoom"), does: "pe cine sunați și dacă răspunde cineva" },
    { command: sla("termen zoom 1"), does: "până când ar trebui să vină un răspuns, dacă raportați acum" },
    { command: sla("de ce 12"), does: "un termen, numărat zi cu zi" },
    { command: sla("raport"), does: "cine a respectat ce a promis" },
    { command: sla("setări"), does: "furnizori, planuri, sediu, mementouri" },
  ],
  unknown: (text) => say`Nu cunosc „${text}”.`,
  didYouMean: (word) => `Ați vrut să scrieți „${word}”?`,
  unknownVendor: (word) => say`Nu am condițiile de asistență pentru „${word}”.`,
  knownVendors: (vendors) => `Cunosc: ${vendors}.`,
  incomplete: {
    status: say`Care caz? De exemplu: ${sla("stare 12")}`,
    why: say`Care caz? De exemplu: ${sla("de ce 12")}`,
    due: say`Ce furnizor și ce prioritate? De exemplu: ${sla("termen zoom 1")}`,
  },
  noCase: (number) => `Nu există aici cazul ${number}.`,
  noTicket: (ticket) => [`Nu există niciun caz cu tichetul ${ticket} al furnizorului.`],
  goesOn: "Mai sunt și altele.",
  listMore: "Arată mai multe",
  openCase: "Deschide un caz",
  settings: "Setări",
  listTitle: "Cazuri deschise",
  noneOpen: "Niciun caz deschis aici.",
  overdue: "depășit",
  nothingDue: "fără termen",
  andMore: (count) => `și încă ${count}`,
  homeTitle: "Cazuri de asistență",
  homeMine: "Ale mele",
  homeAll: "Toate cele deschise",
  homeClosed: "Închise",
  hotlineTitle: (vendor) => `Cum ajungeți la ${vendor}`,
  hotlineAt: (site) => `Pentru sediul dumneavoastră: ${site}`,
  noNumber: (why) => `Niciun număr de telefon: ${why}`,
  noNumberAtAll: "Niciun număr de telefon nu este publicat.",
  channels: "Alte căi",
  whoMay: "Cine poate suna",
  dueTitle: (vendor, priority) => `${vendor} · ${priority}`,
  siteNeeded: say`Spuneți întâi unde vă aflați: ${sla("setări")} întreabă țara și fusul orar.`,
  planNeeded: (vendor, priority, plans) =>
    say`Planurile acestui furnizor diferă. Adăugați-l pe al dumneavoastră, de exemplu: ${sla(`termen ${vendor} ${priority} PLAN`)}, cu unul din ${plans}.`,
  dueIntro: "Dacă raportați acum:",
  dueIntroAt: (when) => say`Dacă raportați ${when}:`,
  whenUnclear: (said, vendor, priority) =>
    say`„${said}” poate însemna mai multe momente sau niciunul. Scrieți ziua și ora, de exemplu ${sla(`termen ${vendor} ${priority} 2026-11-27 16:55`)}.`,
  whyTitle: (number) => `De ce acest termen: cazul ${number}`,
  whySource: (document, section) => `Sursa: ${document}, „${section}”`,
  daysLeftOut: (count) => `… încă ${counted(time.plurals, count, days)} la fel …`,
  noClock: "Nu există termen de explicat: acest furnizor nu garantează nimic aici.",
  reportTitle: "Ce au respectat furnizorii",
  reportLine: (met, missed, notYetDue) => `${met} la timp, ${missed} prea târziu, ${notYetDue} cu termenul în viitor`,
  reportTook: (length, count) =>
    `de obicei ${length} (mediana din ${count}); furnizorul dă o medie și nu promite nimic`,
  reportPeriod: (months) => `Cazuri deschise în ${months}`,
  reportShare: (share, low, high) => `${share} la timp (ținând cont de întâmplare, între ${low} și ${high})`,
  reportTimes: (median, ninth, count) => `jumătate în ${median}, nouă din zece în ${ninth} (din ${count})`,
  reportReclassified: (count) => `prioritate schimbată de furnizor: ${count}`,
  reportWaited: (length) => `furnizorul a așteptat după voi ${length} în total`,
  reportUnjudged: (why) => `fără evaluare: ${why}`,
  leftOut: {
    "no-guarantee": "fără promisiune",
    "not-reported": "neraportate",
    "closed-before-due": "închise înainte de termen",
    reclassified: "cu altă prioritate înainte de termen",
  },
  reportLate: (length) => `în cel mai rău caz cu ${length} întârziere`,
  reportEmpty: "Încă nu s-a deschis niciun caz, deci nu este nimic de raportat.",
  reportFew: "Sunt doar câteva cazuri: citiți cifrele cu grijă.",
  historyTitle: "Ce s-a întâmplat",
  welcomeTitle: "Bună, sunt Dueline",
  welcomePerson:
    "Știu ce promit furnizorii dumneavoastră: cât de urgentă este o defecțiune după regulile lor, până când trebuie să răspundă și pe cine sunați.",
  welcomeRoom: (by) =>
    say`${by} m-a adăugat aici. Urmăresc cazurile de asistență la furnizorii dumneavoastră și amintesc înainte de fiecare termen.`,
  welcomeRoomPlain: "Urmăresc cazurile de asistență la furnizorii dumneavoastră și amintesc înainte de fiecare termen.",
  welcomeFirst: say`Scrieți ${sla()} și spuneți ce s-a stricat. ${sla("ajutor")} arată restul.`,
  welcomeSetUp: "Două minute bine folosite: spuneți în setări ce furnizori și planuri aveți și unde vă aflați.",
  setUp: "Configurează canalul",
  obstacle: {
    "invite-bot": "Încă nu pot scrie acolo. Scrieți /invite @Dueline în acel canal sau alegeți altul.",
    "add-bot": "Încă nu pot scrie acolo. Adăugați-mă în acea echipă sau conversație ori alegeți alta.",
    "room-archived": "Canalul este arhivat. Dezarhivați-l sau alegeți altul.",
    "room-gone": "Canalul nu mai există sau nu fac parte din el. Alegeți altul sau adăugați-mă acolo.",
    "install-again": "Nu mai sunt instalat aici. Cereți unui administrator să instaleze din nou aplicația.",
    "ask-admin": "Un administrator mi-a interzis să scriu acolo. Cereți permisiunea sau alegeți alt canal.",
    "message-gone": "Mesajul a fost șters.",
    unknown: "Nu pot scrie acolo, iar platforma nu spune de ce. Alegeți alt canal sau întrebați un administrator.",
  },
  forgotten: say`Butonul ține de ceva care nu mai există. ${sla("listă")} arată cazurile.`,
};
