// What the command line alone says, in Romanian: what was wrong with the words, and how to mend it.
import type { terminal as english } from "../en/terminal.ts";

export const terminal: typeof english = {
  errors: {
    nobody: "nu este nimeni aici care să răspundă; rulați comanda într-un terminal",
    noPhone: "furnizorul nu publică niciun număr de telefon",
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
