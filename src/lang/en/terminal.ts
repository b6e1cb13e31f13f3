// What the command line says, in English.
import { type Saying, say } from "../say.ts";

export const terminal = {
  triage: {
    because: "Because",
    not: (level: string) => `Not ${level}`,
    keptOutBy: (questions: readonly string[]) => `the answer to: ${questions.join(", and to: ")}`,
    wouldBe: (level: string, answer: string) => `It would be ${level} with: ${answer}`,
    caveat: "Note",
    level: (level: number) => `priority ${level}`,
  },
  due: {
    target: { "first-response": "First response", restoration: "Restoration", "follow-up": "Next follow-up" },
    reported: "Reported",
    by: (when: string) => `by ${when}`,
    averageBy: (when: string) => `on average by ${when}`,
    within: (duration: string) => `within ${duration}`,
    onAverage: (duration: string) => `${duration} on average`,
    notPromised: "an average, not a promise",
    in: (length: string) => `in ${length}`,
    ago: (length: string) => `${length} ago`,
    there: (when: string, vendor: string) => `${when} at ${vendor}`,
    startsAt: (when: string) => `the clock starts ${when}; it was reported outside business time`,
    noGuarantee: (why: string) => `not guaranteed: ${why}`,
    nothingPromised: "nothing is promised at this priority",
    reading: "Reading",
    readAs: (published: string, chosen: string) => `${published}; read as: ${chosen}`,
    source: "Source",
  },
  hotline: {
    call: "Call now",
    others: "Other numbers",
    write: "Report here",
    who: "Who calls",
    bring: "Have at hand",
    open: "open round the clock",
    openUntil: (when: string) => `open now, until ${when}`,
    closed: "closed",
    opensAt: (when: string, length: string) => `closed; opens ${when}, in ${length}`,
    extension: (extension: string) => `ext. ${extension}`,
    tollFree: "toll-free",
    preferred: "preferred",
    signedIn: "sign in first",
    notDialled: "as published; dialling it like this may fail",
    noPhone: "the vendor publishes no phone number",
  },
  why: {
    starts: <P>(when: P): Saying<P> => say`starts ${when}`,
    ends: <P>(when: P): Saying<P> => say`due ${when}`,
    counted: "counted",
    running: (length: string) => `${length} so far`,
    weekend: "not a business day",
    closed: "closed",
    holiday: (name: string) => `holiday: ${name}`,
    closure: (name: string) => `closed: ${name}`,
    pause: "the clock is paused: the vendor waits for us",
    roundTheClock: "calendar time: every hour counts, day and night",
  },
  errors: {
    didYouMean: (given: string, nearest: string) => `${given}: did you mean ${nearest}?`,
    unknown: (given: string, what: string, known: readonly string[]) =>
      `${given}: no such ${what}; write one of ${known.join(", ")}`,
    missing: (what: string, known: readonly string[]) =>
      known.length > 0 ? `${what} is missing; write one of ${known.join(", ")}` : `${what} is missing`,
    planNeeded: (vendor: string, option: string, plans: readonly string[]) =>
      `${vendor}'s plans differ; add ${option} with one of ${plans.join(", ")}`,
    siteNeeded: (vendor: string) =>
      `${vendor} counts in your local time; add --zone with your site's time zone, such as Europe/Berlin, and --country`,
    zoneNeeded: (country: string, zones: readonly string[]) =>
      zones.length > 0
        ? `${country} has several time zones; add --zone with one, such as ${zones.join(", ")}`
        : `${country} has no time zone of its own; add --zone`,
    countryNeeded: (zone: string) => `${zone} belongs to no single country; add --country with two letters, such as DE`,
    noSuchZone: (zone: string) => `${zone}: no time zone of a place; write one like Europe/Berlin`,
    noSuchCountry: (country: string) => `${country}: no country; write two letters of ISO 3166, such as DE`,
    badInstant: (given: string, nowWritten: string) =>
      `${given}: not an instant with its zone; write it like ${nowWritten}`,
    outOfReach: "this lies outside the years 1970 to 2149, for which calendars are known",
    notJson: 'this line is no JSON object; write one like {"vendor":"netcor","priority":1}',
  },
};
