// What administrators are told of somebody who left and is still named, in German.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const departed: ChatWords["departed"] = {
  title: "Nicht mehr da und hier noch eingetragen",
  company: (who) => say`${who} hat hier kein Konto mehr.`,
  team: (who) => say`${who} hat ein Team verlassen, in dem Dueline ist.`,
  contact: (vendors) =>
    `Noch als benannter Ansprechpartner eingetragen bei: ${vendors}. Bitte jemand anderen benennen: Diese Anbieter sprechen nur mit benannten Personen.`,
  owner: (cases) => `Noch zuständig für offene Fälle: ${cases}. Bitte dafür sorgen, dass jemand sie übernimmt.`,
};
