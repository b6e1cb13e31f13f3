// Run as a process of its own: answers many questions and prints a digest of the answers, so that two machines can be compared.

import { createHash } from "node:crypto";
import { addBusinessDays, addMs, between, isOpen, nextTransition } from "../../src/time/business-time.ts";
import { compileCalendar } from "../../src/time/calendar.ts";
import { toIso } from "../../src/time/instant.ts";
import { ledgerOf } from "../../src/time/ledger.ts";
import { HOURS, ZONES } from "./calendars.ts";

/** The time of day that this process is made to believe in. */
const season = Number(process.argv[2]);
globalThis.Date = new Proxy(Date, {
  construct: (date, args) => Reflect.construct(date, args.length === 0 ? [season] : args),
  get: (date, key) => (key === "now" ? () => season : Reflect.get(date, key)),
});

const hash = createHash("sha256");
let seed = 20260327;
for (const zone of ZONES) {
  for (const hours of Object.values(HOURS)) {
    const calendar = compileCalendar({ zone, hours, holidays: { region: "DE-NI" } });
    for (let asked = 0; asked < 5; asked++) {
      seed = (seed * 48271) % 2147483647;
      const start = Date.UTC(2026, 0, 1) + Math.floor((seed / 2147483647) * 365 * 86_400) * 1000;
      const end = addMs(calendar, start, (seed % 600) * 60_000);
      const days = addBusinessDays(calendar, start, 1 + (seed % 9));
      const change = nextTransition(calendar, start);
      const ledger = ledgerOf(calendar, start, { ms: seed % 36_000_000 });
      const answers = [toIso(end), days, isOpen(calendar, start), change?.at, between(calendar, start, days)];
      hash.update(`${answers.join()} ${JSON.stringify(ledger)}\n`);
    }
  }
}
process.stdout.write(hash.digest("hex"));
