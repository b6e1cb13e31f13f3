// Lives of cases as a busy company has them, made by the core itself: what a large store is multiplied from.
import type { Change } from "../../src/case/change.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { type Damage, draftOf, mara } from "../case/people.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What stands in their documents until each copy is given its own. */
export const blank = { tenant: "TTEMPLATE", room: "CTEMPLATE", person: "UTEMPLATE", firstNumber: 700_000_000 } as const;

export type Life = { readonly id: string; readonly changes: readonly Change[] };

const damages: readonly Damage[] = [
  { vendor: "netcor", answers: { impact: "down", workaround: "none" } },
  { vendor: "netcor", answers: { impact: "severe", workaround: "partial" } },
  { vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" } },
  { vendor: "zoom", plan: "business", answers: { impact: "down", workaround: "none" } },
  { vendor: "purecloud", answers: { impact: "limited", workaround: "acceptable" } },
  { vendor: "purecloud", answers: { impact: "down", workaround: "none" } },
  { vendor: "cloudtalk", plan: "advanced", answers: { impact: "down", workaround: "none" } },
];
const titles = [
  ...["Nobody can join a meeting", "Calls drop after a minute", "No outbound calls from Hannover", "Voice is choppy"],
  ...["Line dead at the warehouse", "Agents cannot log in", "Recordings are missing", "Queue shows no callers"],
];
/** Closed ones were opened within so many days, open ones within so many. */
const ages = { closed: 5 * 365, open: 21 } as const;

/** One in ten is still open. The same `count` and `now`, epoch ms, give the same lives. */
export function livesOf(count: number, now: number): Life[] {
  return Array.from({ length: count }, (_, nth) => lived(nth, nth % 10 === 0, now));
}

function lived(nth: number, stillOpen: boolean, now: number): Life {
  const chance = chances(nth + 1);
  const { open: young, closed: old } = ages;
  const openedAt = Math.round(now - (stillOpen ? 0.2 + chance() * young : young + chance() * old) * day);
  const id = `life-${String(nth).padStart(5, "0")}`;
  const opening = openingOf(id, nth, openedAt);
  const changes = [opening];
  let at = openedAt;
  for (const { move, wait } of movesOf(stillOpen, chance)) {
    at += Math.round(wait);
    const before = changes.at(-1)?.case ?? opening.case;
    const change = at < now ? make(move, before, mara, at, noSettings) : { problem: "later" };
    if (!("problem" in change)) changes.push(change);
  }
  return { id, changes };
}

function openingOf(id: string, nth: number, openedAt: number): Change {
  const person = { ...mara, id: blank.person };
  const draft = draftOf({
    ...(damages[nth % damages.length] ?? { vendor: "netcor", answers: { impact: "down" } }),
    ...{ id, tenant: blank.tenant, number: blank.firstNumber + nth, title: titles[nth % titles.length] ?? "" },
    ...{ reporter: person, owner: nth % 3 === 0 ? person : null, ticket: nth % 2 === 0 ? `INC-${10_000 + nth}` : null },
    description: "since this morning, everybody on the second floor; restarting helped nobody",
    room: { platform: "slack", id: blank.room, thread: null },
  });
  return open(draft, person, openedAt, noSettings);
}

type Step = { readonly move: Move; readonly wait: number };

function movesOf(stillOpen: boolean, chance: () => number): Step[] {
  const some = (share: number, steps: Step[]) => (chance() < share ? steps : []);
  const after = (hours: number) => chance() ** 2 * hours * hour;
  const all: Step[] = [
    { move: { kind: "report", way: "phone" }, wait: chance() * 10 * minute },
    ...some(0.3, [{ move: { kind: "note", text: "they ask for the logs of the gateway" }, wait: after(1) }]),
    ...some(0.1, [{ move: { kind: "reclassify", to: 2, by: "vendor", why: "one site alone" }, wait: after(1) }]),
    { move: { kind: "respond" }, wait: after(6) },
    ...some(0.25, [
      { move: { kind: "pause", why: "it waits for our logs" }, wait: after(2) },
      { move: { kind: "resume" }, wait: after(20) },
    ]),
    ...some(0.4, [{ move: { kind: "update" }, wait: after(8) }]),
    { move: { kind: "restore" }, wait: after(30) },
    { move: { kind: "close", why: "works again" }, wait: after(60) },
  ];
  return stillOpen ? all.slice(0, Math.floor(chance() * (all.length - 1))) : all;
}

/** Park and Miller's: the same seed, the same chances. */
function chances(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
