// The pack of evidence: its paper, its files, and whether it is whole, in German.
import { counted } from "../plural.ts";
import type { ChatWords } from "../words.ts";
import { time } from "./time.ts";

const cases = { one: "Fall", other: "Fälle" };
const entries = { one: "Eintrag", other: "Einträge" };
const { plurals } = time;

export const evidence: ChatWords["evidence"] = {
  verify: {
    whole: (some, all) =>
      `Unversehrt: ${counted(plurals, some, cases)}, ${counted(plurals, all, entries)}, wie sie aufgeschrieben wurden.`,
    erased: (count) => `Aus ${count} davon wurde eine Person entfernt; für das Übrige darin stehen sie weiterhin ein.`,
    carried: (count) =>
      `${count} davon hat eine frühere Version geschrieben: Für sie wird seit der Aktualisierung von Dueline eingestanden.`,
    unsealed: (count) => `${count} davon haben kein Siegel; für sie kann niemand einstehen.`,
    "entry-changed": (number, entry) =>
      `Verändert: Eintrag ${entry} von Fall ${number} ist nicht, was aufgeschrieben wurde.`,
    "entry-moved": (number, entry) => `Verändert: Eintrag ${entry} von Fall ${number} steht nicht an seinem Platz.`,
    gap: (number, after, before) =>
      `Verändert: Zwischen den Einträgen ${after} und ${before} von Fall ${number} wurde etwas entfernt oder umgestellt.`,
    start: (number, before) =>
      `Verändert: Vor Eintrag ${before} von Fall ${number} wurde etwas entfernt oder umgestellt.`,
    end: (number, after) =>
      `Verändert: Was nach Eintrag ${after} von Fall ${number} kam, wurde entfernt oder umgestellt.`,
    "terms-changed": (number) =>
      `Verändert: Die Bedingungen von Fall ${number} sind nicht die, die am ersten Tag galten.`,
    "told-changed": (number, path) =>
      `Verändert: In Fall ${number} folgt „${path}“ nicht aus dem, was aufgeschrieben wurde.`,
    "case-changed": (number) => `Verändert: etwas neben den Einträgen von Fall ${number}, etwa sein Link.`,
    "pack-changed": "Verändert: der Kopf der Mappe, etwa wann sie erstellt wurde oder welche Fälle darin sind.",
    "no-pack": "Das ist keine Nachweismappe von Dueline im JSON-Format.",
    newer: "Diese Mappe hat ein neueres Dueline erstellt: Bitte mit dieser Version prüfen.",
  },
};
