// Was auf Deutsch gesagt wird: what is said in German.
import type { terminal as english } from "../en/terminal.ts";
import { say } from "../say.ts";

export const terminal: typeof english = {
  triage: {
    because: "Weil",
    not: (level) => `Nicht ${level}`,
    keptOutBy: (questions) => `wegen der Antwort auf: ${questions.join(" und auf: ")}`,
    wouldBe: (level, answer) => `Es wäre ${level} mit: ${answer}`,
    caveat: "Hinweis",
    level: (level) => `Priorität ${level}`,
  },
  due: {
    target: { "first-response": "Erste Antwort", restoration: "Wiederherstellung", "follow-up": "Nächste Rückmeldung" },
    reported: "Gemeldet",
    by: (when) => `bis ${when}`,
    averageBy: (when) => `im Durchschnitt bis ${when}`,
    within: (duration) => `innerhalb von ${dativ(duration)}`,
    onAverage: (duration) => `im Durchschnitt ${duration}`,
    notPromised: "ein Durchschnitt, keine Zusage",
    in: (length) => `in ${dativ(length)}`,
    ago: (length) => `vor ${dativ(length)}`,
    there: (when, vendor) => `${when} bei ${vendor}`,
    startsAt: (when) => `die Uhr beginnt ${when} zu laufen; gemeldet außerhalb der Geschäftszeit`,
    noGuarantee: (why) => `nicht garantiert: ${why}`,
    nothingPromised: "bei dieser Priorität ist nichts zugesagt",
    reading: "Lesart",
    readAs: (published, chosen) => `${published}; gelesen als: ${chosen}`,
    source: "Quelle",
  },
  hotline: {
    call: "Jetzt anrufen",
    others: "Weitere Nummern",
    write: "Hier melden",
    who: "Wer anruft",
    bring: "Bereithalten",
    open: "rund um die Uhr erreichbar",
    openUntil: (when) => `jetzt erreichbar, bis ${when}`,
    closed: "geschlossen",
    opensAt: (when, length) => `geschlossen; öffnet ${when}, in ${dativ(length)}`,
    extension: (extension) => `Durchwahl ${extension}`,
    tollFree: "gebührenfrei",
    preferred: "bevorzugt",
    signedIn: "nur mit Anmeldung",
    notDialled: "wie veröffentlicht; so vielleicht nicht wählbar",
    noPhone: "der Anbieter veröffentlicht keine Telefonnummer",
  },
  why: {
    starts: (when) => say`beginnt ${when}`,
    ends: (when) => say`fällig ${when}`,
    counted: "gezählt",
    running: (length) => `bisher ${length}`,
    weekend: "kein Geschäftstag",
    closed: "geschlossen",
    holiday: (name) => `Feiertag: ${name}`,
    closure: (name) => `geschlossen: ${name}`,
    pause: "die Uhr ist angehalten: Der Anbieter wartet auf uns",
    roundTheClock: "Kalenderzeit: jede Stunde zählt, Tag und Nacht",
  },
  errors: {
    didYouMean: (given, nearest) => `${given}: war ${nearest} gemeint?`,
    unknown: (given, what, known) => `${given}: unbekannt (${what}); möglich sind ${known.join(", ")}`,
    missing: (what, known) => (known.length > 0 ? `${what} fehlt; möglich sind ${known.join(", ")}` : `${what} fehlt`),
    planNeeded: (vendor, option, plans) =>
      `die Pläne von ${vendor} unterscheiden sich; ${option} angeben, möglich sind ${plans.join(", ")}`,
    siteNeeded: (vendor) =>
      `${vendor} zählt in Ortszeit des Kunden; --zone mit der Zeitzone des Standorts angeben, etwa Europe/Berlin, und --country`,
    zoneNeeded: (country, zones) =>
      zones.length > 0
        ? `${country} hat mehrere Zeitzonen; --zone mit einer davon angeben, etwa ${zones.join(", ")}`
        : `${country} hat keine eigene Zeitzone; --zone angeben`,
    countryNeeded: (zone) => `${zone} gehört nicht zu genau einem Land; --country mit zwei Buchstaben angeben, etwa DE`,
    noSuchZone: (zone) => `${zone}: keine Zeitzone eines Ortes; richtig wäre etwa Europe/Berlin`,
    noSuchCountry: (country) => `${country}: kein Land; zwei Buchstaben nach ISO 3166 angeben, etwa DE`,
    badInstant: (given, nowWritten) => `${given}: kein Zeitpunkt mit Zeitzone; richtig wäre etwa ${nowWritten}`,
    outOfReach: "das liegt außerhalb der Jahre 1970 bis 2149, für die es Kalender gibt",
    notJson: 'diese Zeile ist kein JSON-Objekt; richtig wäre etwa {"vendor":"netcor","priority":1}',
  },
};

function dativ(length: string): string {
  return length
    .replaceAll("Tage", "Tagen")
    .replaceAll("tage", "tagen")
    .replaceAll("weniger als eine", "weniger als einer");
}
