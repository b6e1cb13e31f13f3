// Was sich zwischen zwei Fassungen geändert hat: what changed between two versions of a policy, in German.
import type { changes as english } from "../en/changes.ts";

import { counted, type Forms } from "../plural.ts";

const plurals = new Intl.PluralRules("de");
const keeping: Forms = { one: "offener Fall behält", other: "offene Fälle behalten" };

export const changes: typeof english = {
  things: {
    plan: "Plan",
    priority: "Priorität",
    calendar: "Zeiten",
    number: "Rufnummer",
    channel: "Meldeweg",
    reading: "Lesart",
  },
  added: (thing, name) => `Neu: ${thing} ${name}`,
  removed: (thing, name) => `Entfallen: ${thing} ${name}`,
  altered: (thing, name) => `Geändert: ${thing} ${name}`,
  renamed: (thing, name, before) => `Umbenannt: ${thing} ${name}, vorher ${before}`,
  promise: (level, target, is, was) => `Priorität ${level}, ${target}: ${is}, vorher ${was}`,
  nothing: "nichts",
  refused: "nicht garantiert",
  suggested: (level) => `Priorität ${level}: Andere Antworten führen zu ihr`,
  hours: (name, is, was) => `Zeiten „${name}“: ${is}; vorher ${was}`,
  read: (id, is, was) => `Lesart „${id}“: ${is}, vorher ${was}`,
  rules: {
    response: "Wann die Uhr beginnt, endet oder ruht",
    closesAfter: "Wann ein Fall von selbst geschlossen wird",
    contact: "Wer melden darf",
    reclassification: "Wer die Priorität ändern darf",
    escalation: "Wie eskaliert wird",
    unprioritised: "Wie ein Ticket ohne Priorität behandelt wird",
    noGuarantee: "Was nicht garantiert ist",
    noPhone: "Wer nicht anrufen kann",
    caveats: "Zweifel an einer Priorität",
    outside: "Was der Support nicht abdeckt",
    notes: "Was zu beachten ist",
    bring: "Was man bereithalten soll",
  },
  none: "Nichts Entscheidendes hat sich geändert, höchstens der Wortlaut.",
  keep: (count, version) =>
    count === 0
      ? `Kein offener Fall steht unter der alten Fassung ${version}.`
      : `${counted(plurals, count, keeping)} die alte Fassung ${version}.`,
  between: (vendor, before, after) => `${vendor}: von ${before} zu ${after}`,
};
