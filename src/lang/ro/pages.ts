// Privacy, terms and support, in Romanian.
import { counted, type Forms } from "../plural.ts";
import type { ChatWords } from "../words.ts";
import { time } from "./time.ts";

const spans: Forms = { one: "lună", few: "luni", other: "de luni" };

export const pages: ChatWords["pages"] = {
  operator: "Cine v-a dat această adresă",
  contact: "Contact",
  nobody: "cine administrează Dueline pentru dumneavoastră",
  privacy: {
    title: "Confidențialitate",
    who: (operator) => `${operator} administrează această instalare Dueline și răspunde de ceea ce păstrează ea.`,
    keptTitle: "Ce se păstrează și de ce",
    kept: [
      "Ce se scrie în formulare și i se spune aplicației; identificatorii, numele, limbile și fusurile orare ale celor care lucrează la cazurile de asistență; identificatorii conversațiilor de care țin cazurile și ce mesaje au fost postate acolo; despre e-mailul unui furnizor care îi este predat: că a venit, de la ce domeniu și când.",
      "Se păstrează pentru ca aplicația să urmărească cazurile, să posteze termenele și mementourile și să răspundă la întrebări după drepturile fiecăruia. Mesajele care nici nu numesc aplicația, nici nu îi sunt scrise nu se citesc, în afară de cel din care cineva deschide un caz.",
    ],
    goesTitle: "Unde ajunge",
    goes: "La platforma de chat de la care a venit și la alte programe (webhook-uri, pagere, calendare, API), acolo unde administratorii dumneavoastră sau chiar dumneavoastră ați ales asta; nicăieri altundeva. Nimic nu se vinde și nimic nu se folosește pentru antrenarea unui model.",
    longTitle: "Cât timp",
    stays: "Cazurile rămân până când sunt șterse, dacă administratorii dumneavoastră nu au stabilit un termen.",
    removed: (months) =>
      `Cazurile închise și rândurile jurnalului de audit se elimină după ${counted(time.plurals, months, spans)}, dacă administratorii dumneavoastră nu au stabilit alt termen sau o interdicție de ștergere. Cazurile deschise rămân.`,
    deletionTitle: "Ștergerea",
    deletion:
      "Când platforma de chat anunță că aplicația a fost eliminată dintr-un întreg spațiu de lucru, se șterge imediat tot ce ține de el, dacă nu există o interdicție de ștergere. În rest, și pentru o singură persoană, șterge, la cerere, cine administrează Dueline. Copiile de rezervă urmează regulile celui care o administrează.",
  },
  terms: {
    title: "Condiții de utilizare",
    works: (operator) =>
      `${operator} administrează această instalare Dueline pentru cei care au acces la ea. Termenele și prioritățile se calculează din condițiile de asistență publicate de furnizori, așa cum au fost citite în ziua pe care o numește fiecare fișier. Ce vă datorează un furnizor scrie în contractul cu el, nu în Dueline.`,
    offered:
      "Dueline se oferă așa cum este, sub licența care îl însoțește, fără nicio garanție. Nu scrieți în el ce interzic regulile dumneavoastră, de exemplu date ale pacienților sau ale cardurilor de plată.",
  },
  support: {
    title: "Ajutor",
    help: (word, command) =>
      `Scrieți-i aplicației ${word}: spune ce poate face. Cine o administrează vede cu ${command} ce nu este în regulă.`,
  },
};
