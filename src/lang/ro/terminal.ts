// Ce se spune în română: what is said in Romanian.
import type { terminal as english } from "../en/terminal.ts";
import { say } from "../say.ts";

export const terminal: typeof english = {
  triage: {
    because: "Pentru că",
    not: (level) => `Nu ${level}`,
    keptOutBy: (questions) => `din cauza răspunsului la: ${questions.join(" și la: ")}`,
    wouldBe: (level, answer) => `Ar fi ${level} dacă răspunsul ar fi: ${answer}`,
    caveat: "Atenție",
    level: (level) => `prioritatea ${level}`,
  },
  due: {
    target: { "first-response": "Primul răspuns", restoration: "Restabilire", "follow-up": "Următoarea informare" },
    reported: "Raportat",
    by: (when) => `până la ${when}`,
    averageBy: (when) => `în medie până la ${when}`,
    within: (duration) => `în cel mult ${duration}`,
    onAverage: (duration) => `în medie ${duration}`,
    notPromised: "o medie, nu o promisiune",
    in: after,
    ago: (length) => `acum ${length}`,
    there: (when, vendor) => `${when} la ${vendor}`,
    startsAt: (when) => `ceasul pornește ${when}; raportat în afara programului de lucru`,
    noGuarantee: (why) => `negarantat: ${why}`,
    nothingPromised: "la această prioritate nu se promite nimic",
    reading: "Interpretare",
    readAs: (published, chosen) => `${published}; se citește: ${chosen}`,
    source: "Sursa",
  },
  hotline: {
    call: "Sunați acum",
    others: "Alte numere",
    write: "Raportați aici",
    who: "Cine sună",
    bring: "De avut la îndemână",
    open: "disponibil non-stop",
    openUntil: (when) => `deschis acum, până la ${when}`,
    closed: "închis",
    opensAt: (when, length) => `închis; se deschide ${when}, ${after(length)}`,
    extension: (extension) => `int. ${extension}`,
    tollFree: "gratuit",
    preferred: "preferat",
    signedIn: "necesită autentificare",
    notDialled: "așa cum este publicat; s-ar putea să nu meargă format așa",
    noPhone: "furnizorul nu publică niciun număr de telefon",
  },
  why: {
    starts: (when) => say`începe ${when}`,
    ends: (when) => say`termen: ${when}`,
    counted: "numărat",
    running: (length) => `${length} până acum`,
    weekend: "zi nelucrătoare",
    closed: "închis",
    holiday: (name) => `sărbătoare: ${name}`,
    closure: (name) => `închis: ${name}`,
    pause: "ceasul este oprit: furnizorul ne așteaptă",
    roundTheClock: "timp calendaristic: fiecare oră contează, zi și noapte",
  },
  errors: {
    didYouMean: (given, nearest) => `${given}: ați vrut să scrieți ${nearest}?`,
    unknown: (given, what, known) =>
      `${given}: necunoscut (${what}); scrieți una dintre variantele ${known.join(", ")}`,
    missing: (what, known) =>
      known.length > 0 ? `lipsește ${what}; scrieți una dintre variantele ${known.join(", ")}` : `lipsește ${what}`,
    planNeeded: (vendor, option, plans) =>
      `planurile ${vendor} diferă; adăugați ${option} cu unul dintre ${plans.join(", ")}`,
    siteNeeded: (vendor) =>
      `${vendor} numără în ora locală a clientului; adăugați --zone cu fusul orar al sediului, de exemplu Europe/Bucharest, și --country`,
    zoneNeeded: (country, zones) =>
      zones.length > 0
        ? `${country} are mai multe fusuri orare; adăugați --zone cu unul, de exemplu ${zones.join(", ")}`
        : `${country} nu are un fus orar propriu; adăugați --zone`,
    countryNeeded: (zone) => `${zone} nu aparține unei singure țări; adăugați --country cu două litere, de exemplu RO`,
    noSuchZone: (zone) => `${zone}: nu este fusul orar al unui loc; scrieți de exemplu Europe/Bucharest`,
    noSuchCountry: (country) => `${country}: nu este o țară; scrieți două litere din ISO 3166, de exemplu RO`,
    badInstant: (given, nowWritten) => `${given}: nu este un moment cu fus orar; scrieți de exemplu ${nowWritten}`,
    outOfReach: "este în afara anilor 1970–2149, pentru care există calendare",
    notJson: 'linia nu este un obiect JSON; scrieți de exemplu {"vendor":"netcor","priority":1}',
  },
};

function after(length: string): string {
  return `peste ${length}`.replace("peste mai puțin", "în mai puțin");
}
