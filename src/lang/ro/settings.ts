// What a room or a whole workspace chooses, in Romanian.
import { counted } from "../plural.ts";
import { say, sla } from "../say.ts";
import type { ChatWords } from "../words.ts";
import { time } from "./time.ts";

const months = { one: "lună", few: "luni", other: "de luni" };

export const settings: ChatWords["settings"] = {
  roomTitle: "Setările canalului",
  tenantTitle: "Setări pentru toți",
  vendorsTitle: "Planuri și contacte",
  roomHint: "Se aplică în acest canal. Ce rămâne gol se ia din setările pentru toți.",
  tenantHint: "Se aplică în orice canal care nu a ales altceva.",
  save: "Salvează",
  forAll: "Deschide setările pentru toți",
  more: "Mementouri și altele",
  nothingSet: "Încă nu s-a ales nimic: toți furnizorii, toate mementourile, fără ore de liniște.",
  forEveryone: (value) => `${value} (pentru toți)`,
  some: (count, all) => `${count} din ${all} feluri`,
  none: "fără",
  glance: {
    vendors: "Furnizori",
    site: "Sediu",
    language: "Limbă",
    reminders: "Mementouri",
    quiet: "Ore de liniște",
    mostReminders: "Cel mult pe caz",
    ownAnswer: "Răspunsurile noastre în",
    confirmAfter: "Confirmăm după",
    atHand: "Disponibil la prioritatea 1",
    late: "Întârziere la prioritatea 1",
    holidays: "Sărbători proprii",
    readings: "Altă interpretare",
    contract: "Contract propriu",
    roles: "Administratori, auditori",
    retention: "Cazuri închise",
    mailAddress: "E-mailurile furnizorilor",
  },
  vendors: "Furnizori folosiți aici",
  vendorsHint: "Niciunul ales: toți cei pe care îi cunosc.",
  plan: (vendor) => `Planul la ${vendor}`,
  noPlan: "Întreabă de fiecare dată",
  contacts: (vendor) => `Cine poate suna la ${vendor}`,
  contactsHint: {
    designated: "Persoane de contact desemnate: furnizorul nu vorbește cu altcineva.",
    admins: "Administratori ai produsului: furnizorul nu vorbește cu altcineva.",
  },
  siteOpen: "Locul celui care deschide cazul",
  language: "Limba fișelor și a mementourilor",
  languageOpen: "Limba celui care deschide cazul",
  reminders: "Amintește când",
  reminderTopics: {
    unreported: "un caz nu este încă raportat",
    half: "a trecut jumătate din timp",
    soon: "termenul este aproape",
    due: "expiră termenul",
    overdue: "furnizorul întârzie",
    daily: "a mai trecut o zi",
    "follow-up": "trebuie să vină o informare",
    ours: "îi datorăm furnizorului un răspuns",
    "at-hand": "cineva trebuie să fie disponibil",
    satisfaction: "un caz s-a încheiat",
  },
  quietFrom: "Liniște de la",
  quietTo: "Liniște până la",
  quietHint:
    "De exemplu 22:00. Mementourile așteaptă sfârșitul orelor de liniște, dar nu la prioritatea 1. Gol: fără ore de liniște.",
  most: "Numărul maxim de mementouri pe caz",
  mostHint: "Un număr de la 1 la 100. Gol: 20.",
  ownAnswer: "Minute pentru a răspunde",
  ownAnswerHint:
    "Dacă furnizorul întreabă ceva și nimeni nu a răspuns, cel care se ocupă primește un memento. Gol: 4 ore, la prioritatea 1: 30 de minute.",
  confirmAfter: "Zile până confirmăm că funcționează",
  confirmAfterHint:
    "Unii furnizori închid singuri un caz. Cine se ocupă de el este anunțat înainte. Dacă furnizorul dă un termen, e valabil acela. Gol: doar acela.",
  late: "Când un furnizor întârzie la prioritatea 1",
  lateVoices: { channel: "În canal după 30 min și 2 h, apoi zilnic", thread: "Doar în firul cazului" },
  holidays: "Sărbători proprii",
  holidaysHint:
    "Una pe rând, de exemplu: 2026-12-24 Ajunul Crăciunului. Se aplică acolo unde furnizorul calculează după ora dumneavoastră locală.",
  admins: "Administratori",
  adminsHint: "Pe lângă cei ai platformei, care sunt mereu administratori.",
  auditors: "Auditori",
  auditorsHint: "Citesc orice caz și jurnalul de audit și nu schimbă nimic.",
  keeping: {
    months: "Luni până la ștergerea cazurilor închise",
    monthsHint:
      "De la 1 la 1200; rândurile jurnalului de audit dispar odată cu ele. Gol: cum a stabilit operatorul Dueline.",
    hold: "Interdicție de ștergere (legal hold)",
    holds: { off: "Nu", on: "Nimic nu se elimină și nu se șterge" },
    kept: (count, hold) => {
      const removed = count === null ? "" : `eliminate după ${counted(time.plurals, count, months)}`;
      return hold ? "interdicție de ștergere: nu se elimină nimic" : removed;
    },
  },
  toReadings: "Interpretări",
  readingsTitle: "Interpretări",
  readingsHint: "Unele formulări se pot citi în mai multe feluri. Alegerea este valabilă pentru toți de aici.",
  whichReading: "Care formulare?",
  howToRead: "Cum o citim?",
  movesNothing: "Niciun caz deschis nu se schimbă.",
  movesCases: (count) => (count === 1 ? "Se schimbă 1 caz deschis:" : `Cazuri deschise care se schimbă: ${count}`),
  movesOthers: (count) => (count === 1 ? "și încă 1" : `și încă ${count}`),
  switchReading: "Citește așa",
  readingHolds: "Este valabil pentru toți, pentru cazurile noi și pentru cele deschise. Cele închise rămân cum sunt.",
  readSwitched: (count) =>
    count === 0
      ? "Niciun caz deschis nu s-a schimbat."
      : count === 1
        ? "S-a schimbat 1 caz deschis."
        : `Cazuri deschise schimbate: ${count}.`,
  mistakes: {
    bothRoles: (who) => `${who} este administrator, iar un auditor nu schimbă nimic. Alegeți una dintre cele două.`,
    clock: "Scrieți o oră, de exemplu 22:00.",
    both: "Scrieți ambele ore, de la și până la, sau niciuna.",
    ownAnswer: "Scrieți un număr întreg de minute, de la 5 la 10080.",
    confirmAfter: "Scrieți un număr întreg de zile, de la 1 la 90.",
    most: "Scrieți un număr întreg de la 1 la 100.",
    months: "Scrieți un număr întreg de luni, de la 1 la 1200.",
    holidays: "Scrieți una pe rând: data ca 2026-12-24, apoi numele.",
    reminders: "Alegeți cel puțin unul; mementourile se pot opri la fiecare caz în parte.",
  },
  onlyAdmins: say`Setările pentru toți le pot schimba doar administratorii. Pe cele ale unui canal le puteți schimba: scrieți acolo ${sla("setări")}.`,
  noRoom: say`Scrieți ${sla("setări")} în canalul pe care vreți să îl configurați.`,
  saved: "Salvat.",
  announced: (who, what) => say`${who} a schimbat setările: ${what}`,
  announcedTitle: "Setări schimbate",
  nothing: "Nu s-a schimbat nimic.",
  changed: {
    vendors: "furnizori, planuri și persoane de contact",
    site: "sediu",
    language: "limbă",
    reminders: "mementouri",
    quiet: "ore de liniște",
    mostReminders: "numărul maxim de mementouri",
    ownAnswer: "timpul pentru răspunsurile noastre",
    confirmAfter: "când confirmăm",
    atHand: "disponibilitatea la prioritatea 1",
    late: "întârzierile la prioritatea 1",
    holidays: "sărbători proprii",
    readings: "interpretări",
    contract: "contractul propriu",
    roles: "administratori și auditori",
    retention: "cât se păstrează cazurile închise",
    mailAddress: "adresa pentru e-mailurile furnizorilor",
  },
};
