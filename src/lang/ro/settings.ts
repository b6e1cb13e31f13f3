// What a room or a whole workspace chooses, in Romanian.

import { say, sla } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const settings: ChatWords["settings"] = {
  roomTitle: "Setările canalului",
  tenantTitle: "Setări pentru toți",
  vendorsTitle: "Planuri și contacte",
  roomHint: "Se aplică în acest canal. Ce rămâne gol se ia din setările pentru toți.",
  tenantHint: "Se aplică în orice canal care nu a ales altceva.",
  save: "Salvează",
  forAll: "Deschide setările pentru toți",
  vendors: "Furnizori folosiți aici",
  vendorsHint: "Niciunul ales: toți cei pe care îi cunosc.",
  plan: (vendor) => `Planul la ${vendor}`,
  noPlan: "Întreabă de fiecare dată",
  contacts: (vendor) => `Cine poate suna la ${vendor}`,
  contactsHint: {
    designated: "Persoane de contact desemnate: furnizorul nu vorbește cu altcineva.",
    admins: "Administratori ai produsului: furnizorul nu vorbește cu altcineva.",
  },
  siteOpen: "Al celui care deschide cazul",
  language: "Limba fișelor și a mementourilor",
  languageOpen: "A celui care deschide cazul",
  reminders: "Amintește când",
  reminderTopics: {
    unreported: "un caz nu este încă raportat",
    half: "a trecut jumătate din timp",
    soon: "termenul este aproape",
    due: "a sosit termenul",
    overdue: "furnizorul întârzie",
    daily: "a mai trecut o zi",
    "follow-up": "trebuie să vină o informare",
    ours: "îi datorăm furnizorului un răspuns",
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
    "Dacă furnizorul întreabă ceva și nimeni nu a răspuns, primește un memento cel care se ocupă. Gol: 4 ore, la prioritatea 1 30 de minute.",
  holidays: "Sărbători proprii",
  holidaysHint:
    "Una pe rând, de exemplu: 2026-12-24 Ajunul Crăciunului. Se aplică acolo unde furnizorul calculează după ora dumneavoastră locală.",
  admins: "Administratori",
  adminsHint: "Pe lângă cei ai platformei, care sunt mereu administratori.",
  auditors: "Auditori",
  auditorsHint: "Citesc orice caz și jurnalul de audit și nu schimbă nimic.",
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
    most: "Scrieți un număr întreg de la 1 la 100.",
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
    holidays: "sărbători proprii",
    readings: "interpretări",
    roles: "administratori și auditori",
  },
};
