// What a tenant negotiated for itself, in German.
import type { contract as english } from "../en/contract.ts";
import { say } from "../say.ts";

export const contract: typeof english = {
  source: "Ihr eigener Vertrag",
  own: (who, when) => say`Nach Ihrem eigenen Vertrag, eingetragen von ${who}, ${when}`,
  filed: "Nach Ihrem eigenen Vertrag, eingetragen vom Betreiber von Dueline",
  published: (length) => `veröffentlicht ist ${length}`,
  unpublished: "eine Garantie ist nicht veröffentlicht",
  toContract: "Eigener Vertrag",
  title: "Eigener Vertrag",
  hint: "Was Sie mit einem Anbieter ausgehandelt haben, geht hier für alle dem vor, was er veröffentlicht. Wo es zählt, steht es dabei.",
  inForce: "In Kraft:",
  anyPlan: "Jeder Plan",
  target: "Welche Zusage?",
  amount: "Wie viel Zeit?",
  amountHint: "Eine ganze Zahl. Leer lassen, damit wieder gilt, was veröffentlicht ist.",
  unit: "Wie wird gezählt?",
  units: {
    minutes: "Minuten, rund um die Uhr",
    hours: "Stunden, rund um die Uhr",
    "business-minutes": "Minuten der Geschäftszeit des Anbieters",
    "business-hours": "Stunden der Geschäftszeit des Anbieters",
    "business-days": "Geschäftstage des Anbieters",
  },
  badAmount: "Bitte eine ganze Zahl von 1 bis 9999 eingeben.",
  refused: (why) => `Das geht nicht: ${why}.`,
  nothingToTakeBack: "Eine solche Zusage steht nicht im eigenen Vertrag.",
  becomes: (what, length) => `${what}: ${length}`,
  takenBack: (what) => `${what}: wie veröffentlicht`,
  openCases: "Offene Fälle",
  keep: "behalten ihre Bedingungen",
  move: "ändern sich mit",
  put: "In Kraft setzen",
  told: (who) => say`${who} hat die Bedingungen des eigenen Vertrags in Kraft gesetzt`,
};
