// What is said about a policy and its answers, in one language: every language says all of it or does not compile.
import type { Question } from "../policy/impact.ts";
import type { Language } from "../policy/parts.ts";
import type { TargetKind } from "../policy/policy.ts";

export type Words = {
  readonly language: Language;
  readonly impact: ImpactWords;
  readonly triage: {
    readonly because: string;
    readonly not: (level: string) => string;
    readonly keptOutBy: (questions: readonly string[]) => string;
    readonly wouldBe: (level: string, answer: string) => string;
    readonly caveat: string;
    readonly level: (level: number) => string;
  };
  readonly due: {
    readonly target: { readonly [K in TargetKind]: string };
    readonly reported: string;
    readonly by: (when: string) => string;
    readonly averageBy: (when: string) => string;
    readonly within: (duration: string) => string;
    readonly onAverage: (duration: string) => string;
    readonly notPromised: string;
    readonly in: (length: string) => string;
    readonly ago: (length: string) => string;
    /** The same instant on the vendor's own clock. */
    readonly there: (when: string, vendor: string) => string;
    readonly startsAt: (when: string) => string;
    readonly noGuarantee: (why: string) => string;
    readonly nothingPromised: string;
    readonly reading: string;
    readonly readAs: (published: string, chosen: string) => string;
    readonly source: string;
  };
  readonly hotline: HotlineWords;
  readonly why: {
    readonly starts: (when: string) => string;
    readonly ends: (when: string) => string;
    readonly counted: string;
    readonly running: (length: string) => string;
    readonly weekend: string;
    readonly closed: string;
    readonly holiday: (name: string) => string;
    readonly closure: (name: string) => string;
    readonly pause: string;
    readonly roundTheClock: string;
    readonly left: (length: string) => string;
  };
  readonly errors: ErrorWords;
};

/** Questions and answers as they are asked of somebody in a hurry, and the answers again as they stand in a sentence. */
export type ImpactWords = {
  readonly questions: { readonly [Q in Question]: string };
  readonly said: { readonly [Q in Question]: { readonly [answer: string]: string } };
};

export type HotlineWords = {
  readonly call: string;
  readonly others: string;
  readonly write: string;
  readonly who: string;
  readonly designated: string;
  readonly bring: string;
  readonly open: string;
  readonly openUntil: (when: string) => string;
  readonly closed: string;
  readonly opensAt: (when: string, length: string) => string;
  readonly extension: (extension: string) => string;
  readonly tollFree: string;
  readonly preferred: string;
  readonly signedIn: string;
  readonly notDialled: string;
  readonly noPhone: string;
};

/** One line that says what would be right. */
export type ErrorWords = {
  readonly didYouMean: (given: string, nearest: string) => string;
  readonly unknown: (given: string, what: string, known: readonly string[]) => string;
  readonly missing: (what: string, known: readonly string[]) => string;
  readonly planNeeded: (vendor: string, option: string, plans: readonly string[]) => string;
  readonly siteNeeded: (vendor: string) => string;
  readonly zoneNeeded: (country: string, zones: readonly string[]) => string;
  readonly countryNeeded: (zone: string) => string;
  readonly noSuchZone: (zone: string) => string;
  readonly noSuchCountry: (country: string) => string;
  readonly badInstant: (given: string, nowWritten: string) => string;
  readonly outOfReach: string;
  readonly notJson: string;
};
