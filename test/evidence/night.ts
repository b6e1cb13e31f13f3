// The night in Perth as it is handed to the vendor: a missed priority 1 that was made a priority 3, an entry noted late,
// another corrected, and names with letters that not every font has.
import type { Person } from "../../src/case/case.ts";
import type { Change } from "../../src/case/change.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import type { Store } from "../../src/case/store.ts";
import { at, draftOf, perth, room } from "../case/people.ts";

export const jack: Person = { id: "U10", name: "Jack Nguyen", zone: "Australia/Perth", language: "en" };
export const stefan: Person = { id: "U11", name: "Ștefan Țurcanu", zone: "Europe/Bucharest", language: "ro" };
export const lena: Person = { id: "U12", name: "Lena Groß", zone: "Europe/Berlin", language: "de" };

const night = (clock: string, day = "03") => at(`2026-03-${day}T${clock}:00+08:00`);

const moves: readonly (readonly [clock: string, by: Person, move: Move])[] = [
  ["22:43", jack, { kind: "report", way: "phone" }],
  ["22:44", jack, { kind: "ticket", number: "0003511482" }],
  ["22:55", jack, { kind: "assign", to: stefan }],
  ["23:05", stefan, { kind: "respond" }],
  ["23:20", stefan, { kind: "reclassify", to: 3, by: "vendor", why: "Genesys sees a workaround: log in again" }],
  [
    "23:31",
    lena,
    { kind: "note", text: '=HYPERLINK("http://example.com") Die Straße nach Perth ist frei, grüßt Lena' },
  ],
  ["23:40", stefan, { kind: "correct", entry: 5, to: night("23:02"), why: "the phone log says 23:02" }],
  ["23:50", stefan, { kind: "pause", why: "they want the packet capture" }],
  ["23:58", jack, { kind: "resume", at: night("23:54") }],
];

/** Every change in turn, beginning with the one that opens it. */
export function nightInPerth(given: Partial<Parameters<typeof draftOf>[0]> = {}): readonly Change[] {
  const draft = draftOf({
    ...{ vendor: "purecloud", answers: { impact: "down", workaround: "none" }, site: perth, reporter: jack, room },
    title: "PureCloud is down for everyone",
    description: "No calls in or out since 22:38; the status page says nothing.",
    ...given,
  });
  const changes = [open(draft, jack, night("22:40"), noSettings)];
  for (const [clock, by, move] of moves) {
    const [last] = changes.slice(-1);
    const change = last && make(move, last.case, by, night(clock), noSettings);
    if (!change || "problem" in change) throw new Error(`${move.kind} does not fit: ${JSON.stringify(change)}`);
    changes.push(change);
  }
  return changes;
}

export const morning = night("08:00", "04");

export async function keepNight(store: Store, given: Partial<Parameters<typeof draftOf>[0]> = {}): Promise<void> {
  for (const change of nightInPerth(given)) await store.keep(change);
}
