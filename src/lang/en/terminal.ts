// What the command line alone says, in English: what was wrong with the words, and how to mend it.

export const terminal = {
  errors: {
    nobody: "nobody is here to answer; run this in a terminal",
    noPhone: "the vendor publishes no phone number",
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
