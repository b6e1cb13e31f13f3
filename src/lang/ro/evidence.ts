// The pack of evidence: its paper, its files, and whether it is whole, in Romanian.
import { counted } from "../plural.ts";
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";
import { time } from "./time.ts";

const nouns = { one: "caz", few: "cazuri", other: "de cazuri" };
const entries = { one: "înregistrare", few: "înregistrări", other: "de înregistrări" };
const { plurals } = time;

export const evidence: ChatWords["evidence"] = {
  chat: {
    button: "Dosar de dovezi",
    inThread: (title) => `${title}: fișierele PDF, CSV și JSON sunt în firul cazului.`,
    sentToYou: (title) => `${title}: v-am trimis fișierele PDF, CSV și JSON într-un mesaj privat.`,
    comment: (title, by, seal) => `${title}, pentru ${by}. Amprentă: ${seal}`,
    links: (title, until) => say`${title}. Aceste linkuri se deschid până ${until}, pentru oricine le are:`,
    none: "Printre acestea nu este niciun caz pe care vi-l pot arăta.",
    scope:
      "În acest spațiu de lucru nu am încă voie să trimit fișiere. Cereți unui administrator să instaleze din nou Dueline: atunci primește dreptul de a încărca fișiere (files:write).",
    address:
      "Nu vă pot da un link, pentru că nu îmi cunosc propria adresă. Cine administrează Dueline o poate seta: PUBLIC_URL în setări.",
    place: "Nu am voie să postez fișiere acolo. Adăugați-mă în acea conversație și încercați din nou.",
    failed: "Fișierele nu au putut fi trimise acum. Încercați din nou.",
    expired: "Acest link este prea vechi. Apăsați din nou „Dosar de dovezi” pentru unul nou.",
    forged: "Acest link nu este al Dueline sau ceva din el a fost modificat.",
  },
  paper: {
    kicker: "Dovadă",
    reportTitle: (cases) => `Dovadă: ${counted(plurals, cases, nouns)}`,
    missed: "Nerespectat",
    kept: "Respectat",
    undecided: "Încă nu s-a decis nimic",
    neverDecided: "Nu s-a decis nimic",
    anew: (when) =>
      `Numărat de la ${when}, când cazul a devenit atât de urgent: numărat de la raportare, termenul trecuse deja.`,
    inTime: (level, target, due, came) => `${level}: ${target}, cu termen ${due}, a venit ${came}, la timp.`,
    late: (level, target, due, came, length) =>
      `${level}: ${target}, cu termen ${due}, a venit ${came}, la ${length} după termen.`,
    lateClosed: (level, target, due, came) =>
      `${level}: ${target}, cu termen ${due}, a venit ${came}, după închiderea programului.`,
    never: (level, target, due) =>
      `${level}: ${target}, cu termen ${due}, nu a venit cât timp a fost valabilă această prioritate.`,
    followUps: (all, met, missed) => `Informări cu termen: ${all}. La timp: ${met}. Nerespectate: ${missed}.`,
    onlyMissed: (all) =>
      `Din ${all} informări, aici apar doar cele nerespectate; fișierele CSV și JSON ale dosarului le conțin pe toate.`,
    noDeadline:
      "Furnizorul nu a publicat niciun timp pentru asta sau nu a fost încă anunțat: nu a existat niciun termen.",
    policy: "Condiții de asistență",
    opened: "Deschis",
    reported: "Raportat furnizorului",
    reporter: "Deschis de",
    notYet: "încă nu",
    course: "Parcursul cazului",
    deadlines: "Toate termenele",
    history: "Ce s-a întâmplat",
    damage: "Defecțiunea, așa cum a fost descrisă",
    rules: "După ce reguli",
    check: "Cum se poate verifica",
    figures: "Cum au fost respectate promisiunile",
    cases: "Cazurile",
    heads: {
      what: "Promisiune",
      published: "Publicat",
      due: "Termen",
      came: "A venit",
      verdict: "Rezultat",
      nth: "Nr.",
      happened: "S-a întâmplat",
      noted: "Notat",
      entry: "Înregistrare",
      vendor: "Furnizor",
      title: "Ce nu mergea",
    },
    outcome: { met: "la timp", missed: "nerespectat", open: "încă deschis", superseded: "înlocuit" },
    closedBefore: "închis înainte de termen",
    average: "media publicată",
    roundTheClock: "non-stop",
    hoursOf: (place) => `după programul de lucru din ${place}`,
    reallyThis: (told) => `Corectat: ${told}.`,
    really: (when) => `Corectat: s-a întâmplat ${when}.`,
    spans: {
      runs: "ceasul furnizorului merge",
      shut: "în afara programului său",
      waits: "furnizorul ne așteaptă",
      late: "prea târziu",
    },
    frozen: (vendor, version) =>
      `Condițiile de asistență ale ${vendor}, versiunea ${version}, așa cum erau la deschiderea cazului. Versiunile ulterioare nu schimbă nimic aici.`,
    zones: (place, offset) => `Orele sunt cele din ${place} (${offset}), dacă nu este numit alt loc.`,
    made: (when) => `Întocmit de Dueline, ${when}.`,
    more: (most) => `Sunt mai multe cazuri decât încap într-un dosar; acestea sunt ultimele ${most}.`,
    page: (nth, all) => `Pagina ${nth} din ${all}`,
    link: "Cazul în conversația lui",
    chain: "Ultimul sigiliu al jurnalului (SHA-256)",
    fingerprint: "Amprenta dosarului",
    proves:
      "Fiecare înregistrare este sigilată împreună cu cea dinainte în clipa în care se scrie. Dacă una este modificată, scoasă sau mutată mai târziu, lanțul se rupe. Fișierul JSON al dosarului conține lanțul: „dueline verify” îl recalculează și spune dacă este intact. O copie mai veche a unui sigiliu, de exemplu această hârtie, arată că lanțul nu a fost rescris în întregime.",
  },
  /** What the vendor's own record says of its ticket. */
  vendors: {
    label: "Potrivit furnizorului",
    opened: (when) => say`deschis ${when}`,
    closed: (when) => say`închis ${when}`,
  },
  verify: {
    whole: (some, all) =>
      `Intact: ${counted(plurals, some, nouns)}, ${counted(plurals, all, entries)}, așa cum au fost notate.`,
    erased: (count) => `Din ${count} dintre ele a fost scoasă o persoană; restul lor rămâne garantat.`,
    carried: (count) =>
      `${count} dintre ele au fost scrise de o versiune mai veche: sunt garantate de la actualizarea Dueline încoace.`,
    unsealed: (count) => `${count} dintre ele nu au sigiliu, așa că nimeni nu le poate garanta.`,
    "entry-changed": (number, entry) =>
      `Modificat: înregistrarea ${entry} a cazului ${number} nu este cea care a fost notată.`,
    "entry-moved": (number, entry) => `Modificat: înregistrarea ${entry} a cazului ${number} nu se află la locul ei.`,
    gap: (number, after, before) =>
      `Modificat: între înregistrările ${after} și ${before} ale cazului ${number} ceva a fost scos sau mutat.`,
    start: (number, before) =>
      `Modificat: înaintea înregistrării ${before} a cazului ${number} ceva a fost scos sau mutat.`,
    end: (number, after) =>
      `Modificat: ce a urmat după înregistrarea ${after} a cazului ${number} a fost scos sau mutat.`,
    "terms-changed": (number) => `Modificat: condițiile cazului ${number} nu sunt cele din prima zi.`,
    "told-changed": (number, path) => `Modificat: în cazul ${number}, „${path}” nu rezultă din ceea ce a fost notat.`,
    "case-changed": (number) => `Modificat: ceva de lângă înregistrările cazului ${number}, de exemplu linkul lui.`,
    "pack-changed": "Modificat: antetul dosarului, de exemplu când a fost întocmit sau ce cazuri conține.",
    "no-pack": "Acesta nu este un dosar de dovezi Dueline în format JSON.",
    newer: "Dosarul a fost întocmit de o versiune Dueline mai nouă: verificați-l cu acea versiune.",
  },
};
