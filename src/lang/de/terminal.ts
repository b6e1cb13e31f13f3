// What the command line alone says, in German: what was wrong with the words, and how to mend it.
import type { terminal as english } from "../en/terminal.ts";

export const terminal: typeof english = {
  errors: {
    nobody: "hier ist niemand, der antworten kann; bitte in einem Terminal aufrufen",
    noPhone: "der Anbieter veröffentlicht keine Telefonnummer",
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
