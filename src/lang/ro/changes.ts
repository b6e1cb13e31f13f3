// Ce s-a schimbat între două versiuni: what changed between two versions of a policy, in Romanian.
import type { changes as english } from "../en/changes.ts";

import { counted, type Forms } from "../plural.ts";

const plurals = new Intl.PluralRules("ro");
const keeping: Forms = {
  one: "caz deschis păstrează",
  few: "cazuri deschise păstrează",
  other: "de cazuri deschise păstrează",
};

export const changes: typeof english = {
  things: {
    plan: "planul",
    priority: "prioritatea",
    calendar: "programul",
    number: "numărul",
    channel: "calea de raportare",
    reading: "interpretarea",
  },
  added: (thing, name) => `Nou: ${thing} ${name}`,
  removed: (thing, name) => `Eliminat: ${thing} ${name}`,
  altered: (thing, name) => `Schimbat: ${thing} ${name}`,
  renamed: (thing, name, before) => `Redenumit: ${thing} ${name}, înainte ${before}`,
  promise: (level, target, is, was) => `Prioritatea ${level}, ${target}: ${is}, înainte ${was}`,
  nothing: "nimic",
  refused: "negarantat",
  suggested: (level) => `Prioritatea ${level}: alte răspunsuri duc la ea`,
  hours: (name, is, was) => `Programul „${name}”: ${is}; înainte ${was}`,
  read: (id, is, was) => `Interpretarea „${id}”: ${is}, înainte ${was}`,
  rules: {
    response: "Când pornește, se termină sau este oprit ceasul",
    closesAfter: "Când se închide un caz de la sine",
    contact: "Cine poate raporta",
    reclassification: "Cine poate schimba prioritatea",
    escalation: "Cum se escaladează",
    unprioritised: "Cum se tratează un tichet fără prioritate",
    noGuarantee: "Ce nu se garantează",
    noPhone: "Cine nu poate suna",
    caveats: "Îndoieli la o prioritate",
    outside: "Ce nu acoperă asistența",
    notes: "De ce trebuie ținut cont",
    bring: "Ce trebuie avut la îndemână",
  },
  none: "Nu s-a schimbat nimic important, cel mult formularea.",
  keep: (count, version) =>
    count === 0
      ? `Niciun caz deschis nu ține de versiunea veche, ${version}.`
      : `${counted(plurals, count, keeping)} versiunea veche, ${version}.`,
  between: (vendor, before, after) => `${vendor}: de la ${before} la ${after}`,
};
