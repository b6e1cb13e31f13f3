// Why a deadline is where it is, in German.
import type { why as english } from "../en/why.ts";
import { say } from "../say.ts";
import { dativ } from "./dativ.ts";

export const why: typeof english = {
  within: (duration) => `innerhalb von ${dativ(duration)}`,
  onAverage: (duration) => `im Durchschnitt ${duration}`,
  aimedToo: "der Anbieter strebt ihn auch an",
  starts: (when) => say`beginnt ${when}`,
  ends: (when) => say`fällig ${when}`,
  dueShort: "fällig",
  counted: "gezählt",
  running: (length) => `bisher ${length}`,
  weekend: "kein Geschäftstag",
  closed: "geschlossen",
  holiday: (name) => `Feiertag: ${name}`,
  closure: (name) => `geschlossen: ${name}`,
  pause: "die Uhr ist angehalten: Der Anbieter wartet auf uns",
  roundTheClock: "Kalenderzeit: jede Stunde zählt, Tag und Nacht",
  holidaysUnknown: (country) => `Die Feiertage von ${country} sind hier nicht bekannt, es ist also keiner abgezogen.`,
  uncovered: (years) =>
    `Die Feiertage von ${years} sind noch nicht bekannt: Ein freier Tag kann fehlen und die Frist später liegen.`,
  readAs: (published, chosen) => `Lesart: ${published}; gelesen als: ${chosen}`,
  picture: {
    button: "Als Bild zeigen",
    days: (title) => `${title}: die Tage der Fristen`,
    inThread: (title) => `${title}: Das Bild steht im Thread des Falls.`,
    sentToYou: (title) => `${title}: Das Bild habe ich Ihnen in einer privaten Nachricht geschickt.`,
  },
};
