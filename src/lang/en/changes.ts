// What changed between two versions of a policy, in English.
import { counted, type Forms } from "../plural.ts";

const plurals = new Intl.PluralRules("en");
const keeping: Forms = { one: "open case keeps", other: "open cases keep" };

export const changes = {
  things: {
    plan: "plan",
    priority: "priority",
    calendar: "hours",
    number: "number",
    channel: "way to report",
    reading: "reading",
  },
  added: (thing: string, name: string) => `New: ${thing} ${name}`,
  removed: (thing: string, name: string) => `Removed: ${thing} ${name}`,
  altered: (thing: string, name: string) => `Changed: ${thing} ${name}`,
  renamed: (thing: string, name: string, before: string) => `Renamed: ${thing} ${name}, was ${before}`,
  promise: (level: number, target: string, is: string, was: string) =>
    `Priority ${level}, ${target}: ${is}, was ${was}`,
  nothing: "nothing",
  refused: "not guaranteed",
  suggested: (level: number) => `Priority ${level}: other answers lead to it`,
  hours: (name: string, is: string, was: string) => `Hours “${name}”: ${is}; were ${was}`,
  read: (id: string, is: string, was: string) => `Reading “${id}”: ${is}, was ${was}`,
  rules: {
    response: "When the clock starts, stops or pauses",
    closesAfter: "When a case is closed by itself",
    contact: "Who may report",
    reclassification: "Who may change the priority",
    escalation: "How it is escalated",
    unprioritised: "How a ticket without a priority is treated",
    noGuarantee: "What is not guaranteed",
    noPhone: "Who cannot call",
    caveats: "Doubts about a priority",
    outside: "What support does not cover",
    notes: "What to keep in mind",
    bring: "What to have at hand",
  },
  none: "Nothing that decides has changed; at most the wording.",
  keep: (count: number, version: string) =>
    count === 0
      ? `No open case stands under the old version, ${version}.`
      : `${counted(plurals, count, keeping)} the old version, ${version}.`,
  between: (vendor: string, before: string, after: string) => `${vendor}: from ${before} to ${after}`,
};
