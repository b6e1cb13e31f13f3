// Who the stories are about, and cases of theirs under the real policies.
import type { Person, Room, SupportCase } from "../../src/case/case.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { type Draft, open } from "../../src/case/open.ts";
import { noSettings, type Settings } from "../../src/case/settings.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";
import { type GivenAnswers, withDefaults } from "../../src/policy/impact.ts";
import type { TargetKind } from "../../src/policy/policy.ts";
import type { Site } from "../../src/triage/site.ts";
import { suggest } from "../../src/triage/suggest.ts";
import type { Promised, TermTarget, Unpromised } from "../../src/triage/term.ts";
import { termsOf } from "../../src/triage/terms.ts";

export const mara: Person = { id: "U1", name: "Mara", zone: "Europe/Berlin", language: "en" };
export const jonas: Person = { id: "U2", name: "Jonas", zone: "Europe/Berlin", language: "de" };
export const room: Room = { platform: "memory", id: "C1", thread: null };

export const berlin: Site = { country: "DE", zone: "Europe/Berlin", region: "DE-NI" };
export const perth: Site = { country: "AU", zone: "Australia/Perth" };

const catalog = await loadCatalog("policies");

export type Damage = {
  /** Id of a policy. */
  readonly vendor: string;
  readonly plan?: string | undefined;
  readonly answers: GivenAnswers & { impact: NonNullable<GivenAnswers["impact"]> };
  readonly site?: Site;
} & Partial<Omit<Draft, "answers" | "site">>;

/** What the forms would hand over after these answers: the suggested priority, under the terms of the vendor's policy. */
export function draftOf({ vendor, plan, answers: given, site = berlin, ...rest }: Damage): Draft {
  const policy = catalog.find(vendor);
  if (!policy) throw new Error(`no policy of ${vendor}`);
  const answers = withDefaults(given);
  const { priority } = suggest(policy, answers);
  const terms = termsOf(policy, { plan, site, answers });
  if (!terms.ok) throw new Error(`${vendor}: ${terms.shortfall.code}`);
  const base = {
    id: "k1",
    tenant: "T1",
    number: 1,
    title: "No calls",
    description: "since this morning",
    language: "en",
  } as const;
  const people = { reporter: mara, owner: null, contact: null, room };
  return {
    ...base,
    ...people,
    answers,
    suggested: priority,
    priority,
    differsBecause: null,
    terms: terms.value,
    site,
    ...rest,
  };
}

/** Epoch ms of an instant with an offset. */
export function at(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || !/(Z|[+-]\d\d:\d\d)$/.test(text)) throw new RangeError(`${text} is no instant`);
  return ms;
}

export function opened(damage: Damage, now: string, settings: Settings = noSettings) {
  return open(draftOf(damage), mara, at(now), settings);
}

/** A case of these targets alone, under Zoom's policy otherwise; opened and reported at `time`. */
export function promised(time: string, targets: readonly TermTarget[], more: Partial<Draft> = {}): Draft {
  const draft = draftOf({
    ...{ vendor: "zoom", plan: "pro", answers: { impact: "severe", workaround: "partial" } },
    reportedAt: at(time),
    ...more,
  });
  return { ...draft, terms: { ...draft.terms, levels: draft.terms.levels.map((level) => ({ ...level, targets })) } };
}

const source = { document: "d", section: "s" };

/** A promise of so many hours round the clock. */
export function hours(amount: number, kind: TargetKind, more: Partial<Promised> = {}): Promised {
  const within = { amount, unit: "hours" } as const;
  const plain = { guaranteed: true, measure: "guarantee", calendar: null, by: null, readings: [] } as const;
  return { ...plain, kind, within, source, ...more };
}

export function notPromised(kind: TargetKind): Unpromised {
  return { guaranteed: false, kind, why: { en: "no", de: "nein", ro: "nu" }, source };
}

/** The case after moves, each noted at an instant. */
export function lived(row: SupportCase, ...moves: readonly (readonly [string, Move])[]): SupportCase {
  return moves.reduce((before, [time, move]) => {
    const change = make(move, before, mara, at(time), noSettings);
    if ("problem" in change) throw new Error(`${move.kind}: ${change.problem.code}`);
    return change.case;
  }, row);
}
