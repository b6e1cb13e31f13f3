// How documents say lengths of time, hours, levels and plans, in three languages: one line a wording.
import { expect, test } from "vitest";
import { lengthsIn } from "../../src/draft/durations.ts";
import { hoursIn } from "../../src/draft/hours.ts";
import { levelsIn } from "../../src/draft/level-names.ts";
import { plansLeading } from "../../src/draft/plans.ts";

test.each([
  ["within 4 business hours", "4 business-hours"],
  ["4 Geschäftsstunden oder weniger", "4 business-hours"],
  ["în 4 ore lucrătoare", "4 business-hours"],
  ["30 minutes during our business hours", "30 business-minutes"],
  ["1 Stunde während der Geschäftszeiten", "1 business-hours"],
  ["two (2) hours", "2 hours"],
  ["1 hour (24/7)", "1 hours always"],
  ["eine Stunde, rund um die Uhr", "1 hours always"],
  ["o oră", "1 hours"],
  ["20 de minute", "20 minutes"],
  ["2 Werktage", "2 business-days"],
  ["by the next business day", "1 next-business-days"],
  ["three days", "3 days"],
  ["24 hours a day, 7 days a week", "7 days"],
  ["8:00 Uhr bis 17:00 Uhr", ""],
  ["24x7x365", ""],
  ["version 4 hosts", ""],
])("“%s” is “%s”", (text, expected) => {
  expect(
    lengthsIn(text)
      .map(({ amount, unit, always }) => `${amount} ${unit}${always ? " always" : ""}`)
      .join(),
  ).toBe(expected);
});

test.each([
  ["Monday to Friday, 8:30 to 17:00 (UTC +1)", "mon–fri 08:30–17:00 Etc/GMT-1"],
  ["M-F, 8:00am – 5:00pm EST", "mon–fri 08:00–17:00 America/New_York"],
  ["Mo.–Fr. 9:00 bis 17:30 JST", "mon–fri 09:00–17:30 Asia/Tokyo"],
  ["werktags von 9 bis 17 Uhr mitteleuropäischer Zeit", "mon–fri 09:00–17:00 Europe/Berlin"],
  ["de luni până vineri, de la 09:00 la 17:00, ora Europei Centrale", "mon–fri 09:00–17:00 Europe/Berlin"],
  ["montags bis samstags 8 bis 20 Uhr Ortszeit des Kunden", "mon–sat 08:00–20:00 site"],
  ["8:00 bis 17:00", "? 08:00–17:00 ?"],
  ["priorities 1-2", ""],
  ["17:00 to 9:00", ""],
])("“%s” is open “%s”", (text, expected) => {
  const said = hoursIn(text).map(({ days, opens, shuts, zone }) => {
    return `${days ? `${days[0]}–${days.at(-1)}` : "?"} ${opens}–${shuts} ${zone?.place ?? zone?.fixed ?? "?"}`;
  });
  expect(said.join()).toBe(expected);
});

test.each([
  ["Severity 1 (Critical): all down", "1 Severity 1 (Critical)"],
  ["Priorität 1 - Dringend: Nichts geht", "1 Priorität 1 - Dringend"],
  ["Ticketpriorität 2, DEGRADIERTER SERVICE: mal so", "2 Ticketpriorität 2, DEGRADIERTER SERVICE"],
  ["Tichet Prioritate 3, GENERAL: întrebări", "3 Tichet Prioritate 3, GENERAL"],
  ["Critical (P1)", "1 Critical (P1)"],
  ["alle Prioritäten: 24 Stunden", "all alle Prioritäten"],
  ["level 2.5 and 24x7", ""],
])("“%s” names the level “%s”", (text, expected) => {
  expect(
    levelsIn(text)
      .map(({ level, from, to }) => `${level} ${text.slice(from, to)}`)
      .join(),
  ).toBe(expected);
});

test.each([
  ["Gold and Silver customers:", "gold,silver"],
  ["Unternehmen, Bildungswesen oder API Abonnenten melden so:", "business,education,api"],
  ["Kunden mit Free oder Pro:", "free,pro"],
  ["Planurile Basic și Advanced:", "basic,advanced"],
  ["Our customers:", ""],
  ["Customers may call us", ""],
])("“%s” is for “%s”", (text, expected) => {
  const passage = { text, spots: [{ at: 0, line: 1, column: 1, page: null }] };
  expect((plansLeading(passage, false) ?? []).map(({ id }) => id).join()).toBe(expected);
});
