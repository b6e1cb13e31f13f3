// Ce se spune în română: what is said in Romanian.
import { ask } from "./chat/ro/ask.ts";
import type { Words } from "./words.ts";

export const ro: Words = {
  language: "ro",
  impact: { questions: ask.questions, said: ask.said },
  triage: {
    because: "Pentru că",
    not: (level) => `Nu ${level}`,
    keptOutBy: (questions) => `din cauza răspunsului la: ${questions.join(" și la: ")}`,
    wouldBe: (level, answer) => `Ar fi ${level} cu: ${answer}`,
    caveat: "Atenție",
    level: (level) => `nivelul ${level}`,
  },
  due: {
    target: { "first-response": "Primul răspuns", restoration: "Restabilirea", "follow-up": "Următoarea informare" },
    reported: "Sesizat",
    by: (when) => `până ${when}`,
    averageBy: (when) => `în medie până ${when}`,
    within: (duration) => `în cel mult ${duration}`,
    onAverage: (duration) => `în medie ${duration}`,
    notPromised: "o medie, nu o promisiune",
    in: (length) => `peste ${length}`,
    ago: (length) => `acum ${length}`,
    there: (when, vendor) => `${when} la ${vendor}`,
    startsAt: (when) => `ceasul pornește ${when}; sesizat în afara programului`,
    noGuarantee: (why) => `negarantat: ${why}`,
    nothingPromised: "la acest nivel nu se promite nimic",
    reading: "Interpretare",
    readAs: (published, chosen) => `„${published}” se citește: ${chosen}`,
    source: "Sursa",
  },
  hotline: {
    call: "Sună la",
    others: "Alte numere",
    write: "Sesizează la",
    who: "Cine sună",
    designated: "persoana de contact desemnată",
    bring: "Pregătește",
    open: "disponibil non-stop",
    openUntil: (when) => `deschis acum, până ${when}`,
    closed: "închis",
    opensAt: (when, length) => `închis; se deschide ${when}, peste ${length}`,
    extension: (extension) => `int. ${extension}`,
    tollFree: "gratuit",
    preferred: "preferat",
    signedIn: "necesită autentificare",
    notDialled: "afișat ca în document; poate că nu se poate forma așa",
    noPhone: "furnizorul nu publică niciun număr de telefon",
  },
  why: {
    starts: (when) => `începe ${when}`,
    ends: (when) => `termen ${when}`,
    counted: "numărat",
    running: (length) => `${length} până aici`,
    weekend: "zi nelucrătoare",
    closed: "închis",
    holiday: (name) => `sărbătoare: ${name}`,
    closure: (name) => `închis: ${name}`,
    pause: "oprit: furnizorul așteaptă răspunsul nostru",
    roundTheClock: "timp calendaristic: fiecare oră contează, zi și noapte",
    left: (length) => `mai sunt ${length}`,
  },
  errors: {
    didYouMean: (given, nearest) => `${given}: ai vrut să scrii ${nearest}?`,
    unknown: (given, what, known) => `${given}: necunoscut (${what}); scrie unul dintre ${known.join(", ")}`,
    missing: (what, known) =>
      known.length > 0 ? `lipsește ${what}; scrie unul dintre ${known.join(", ")}` : `lipsește ${what}`,
    planNeeded: (vendor, option, plans) =>
      `abonamentele ${vendor} diferă; adaugă ${option} cu unul dintre ${plans.join(", ")}`,
    siteNeeded: (vendor) =>
      `${vendor} numără în ora locală a clientului; adaugă --zone cu fusul orar al sediului, de exemplu Europe/Bucharest, și --country`,
    zoneNeeded: (country, zones) =>
      zones.length > 0
        ? `${country} are mai multe fusuri orare; adaugă --zone cu unul, de exemplu ${zones.join(", ")}`
        : `${country} nu are un fus orar propriu; adaugă --zone`,
    countryNeeded: (zone) => `${zone} nu aparține unei singure țări; adaugă --country cu două litere, de exemplu RO`,
    noSuchZone: (zone) => `${zone}: nu este fusul orar al unui loc; scrie de exemplu Europe/Bucharest`,
    noSuchCountry: (country) => `${country}: nu este o țară; scrie două litere din ISO 3166, de exemplu RO`,
    badInstant: (given, nowWritten) => `${given}: nu este un moment cu fus orar; scrie de exemplu ${nowWritten}`,
    outOfReach: "este în afara anilor 1970–2149, pentru care există calendare",
    notJson: 'linia nu este un obiect JSON; scrie de exemplu {"vendor":"netcor","priority":1}',
  },
};
