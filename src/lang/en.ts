// What is said in English.
import { ask } from "./chat/en/ask.ts";
import type { Words } from "./words.ts";

export const en: Words = {
  language: "en",
  impact: { questions: ask.questions, said: ask.said },
  triage: {
    because: "Because",
    not: (level) => `Not ${level}`,
    keptOutBy: (questions) => `the answer to: ${questions.join(", and to: ")}`,
    wouldBe: (level, answer) => `It would be ${level} with: ${answer}`,
    caveat: "Note",
    level: (level) => `priority ${level}`,
  },
  due: {
    target: { "first-response": "First response", restoration: "Restoration", "follow-up": "Next follow-up" },
    reported: "Reported",
    by: (when) => `by ${when}`,
    averageBy: (when) => `on average by ${when}`,
    within: (duration) => `within ${duration}`,
    onAverage: (duration) => `${duration} on average`,
    notPromised: "an average, not a promise",
    in: (length) => `in ${length}`,
    ago: (length) => `${length} ago`,
    there: (when, vendor) => `${when} at ${vendor}`,
    startsAt: (when) => `the clock starts ${when}; it was reported outside business time`,
    noGuarantee: (why) => `not guaranteed: ${why}`,
    nothingPromised: "nothing is promised at this priority",
    reading: "Reading",
    readAs: (published, chosen) => `${published}; read as: ${chosen}`,
    source: "Source",
  },
  hotline: {
    call: "Call now",
    others: "Other numbers",
    write: "Report here",
    who: "Who calls",
    designated: "designated contact",
    bring: "Have at hand",
    open: "open round the clock",
    openUntil: (when) => `open now, until ${when}`,
    closed: "closed",
    opensAt: (when, length) => `closed; opens ${when}, in ${length}`,
    extension: (extension) => `ext. ${extension}`,
    tollFree: "toll-free",
    preferred: "preferred",
    signedIn: "sign in first",
    notDialled: "as published; dialling it like this may fail",
    noPhone: "the vendor publishes no phone number",
  },
  why: {
    starts: (when) => `starts ${when}`,
    ends: (when) => `due ${when}`,
    counted: "counted",
    running: (length) => `${length} so far`,
    weekend: "not a business day",
    closed: "closed",
    holiday: (name) => `holiday: ${name}`,
    closure: (name) => `closed: ${name}`,
    pause: "the clock stands still: the vendor waits for us",
    roundTheClock: "calendar time: every hour counts, day and night",
    left: (length) => `${length} left`,
  },
  errors: {
    didYouMean: (given, nearest) => `${given}: did you mean ${nearest}?`,
    unknown: (given, what, known) => `${given}: no such ${what}; write one of ${known.join(", ")}`,
    missing: (what, known) =>
      known.length > 0 ? `${what} is missing; write one of ${known.join(", ")}` : `${what} is missing`,
    planNeeded: (vendor, option, plans) => `${vendor}'s plans differ; add ${option} with one of ${plans.join(", ")}`,
    siteNeeded: (vendor) =>
      `${vendor} counts in your local time; add --zone with your site's time zone, such as Europe/Berlin, and --country`,
    zoneNeeded: (country, zones) =>
      zones.length > 0
        ? `${country} has several time zones; add --zone with one, such as ${zones.join(", ")}`
        : `${country} has no time zone of its own; add --zone`,
    countryNeeded: (zone) => `${zone} belongs to no single country; add --country with two letters, such as DE`,
    noSuchZone: (zone) => `${zone}: no time zone of a place; write one like Europe/Berlin`,
    noSuchCountry: (country) => `${country}: no country; write two letters of ISO 3166, such as DE`,
    badInstant: (given, nowWritten) => `${given}: not an instant with its zone; write it like ${nowWritten}`,
    outOfReach: "this lies outside the years 1970 to 2149, for which calendars are known",
    notJson: 'this line is no JSON object; write one like {"vendor":"netcor","priority":1}',
  },
};
