// What a vendor says of itself, as Dueline tells it, in German.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const statusPage: ChatWords["statusPage"] = {
  trouble: (vendor, what) => `Die Statusseite von ${vendor} meldet ${what}`,
  since: (when) => say` seit ${when}`,
  normal: (vendor) => `Die Statusseite von ${vendor} zeigt keine Störung mehr`,
  states: {
    maintenance: "Wartungsarbeiten",
    disturbed: "eine Störung",
    degraded: "eingeschränkte Leistung",
    partial: "einen Teilausfall",
    major: "einen größeren Ausfall",
  },
  itself: "Bitte trotzdem melden: Die Uhr des Anbieters läuft erst ab Ihrer Meldung.",
  label: "Statusseite des Anbieters",
};
