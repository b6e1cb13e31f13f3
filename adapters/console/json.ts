// Answers as scripts get them: the words and shapes here are a promise.
import { ownCalendar, type TargetDeadline } from "../../src/case/deadlines.ts";
import { first, wordsOf } from "../../src/lang/index.ts";
import type { Duration } from "../../src/policy/parts.ts";
import { isOpen } from "../../src/time/business-time.ts";
import { toIso } from "../../src/time/instant.ts";
import type { LedgerDay } from "../../src/time/ledger.ts";
import { noPhoneWhy } from "../../src/triage/hotline.ts";
import type { Due } from "./due.ts";
import type { Reached } from "./hotline.ts";
import type { Heard } from "./sentence.ts";
import type { Slip } from "./slip.ts";
import type { Triaged } from "./triage.ts";
import type { Explained } from "./why.ts";

export function dueJson(due: Due) {
  return { ...dueHead(due), targets: due.deadlines.map((deadline) => targetJson(deadline, due.clock.startedAt)) };
}

export function triageJson({ policy, level, suggestion, due, reached }: Triaged) {
  return {
    vendor: policy.id,
    priority: level.level,
    priorityName: level.name,
    because: suggestion.because,
    keptOut: suggestion.keptOut,
    nearMisses: suggestion.nearMisses,
    caveats: suggestion.caveats.map(({ id, text }) => ({ id, text: text[first] })),
    ...(due ? { targets: due.deadlines.map((deadline) => targetJson(deadline, due.clock.startedAt)) } : {}),
    ...(reached ? hotlinesJson(reached) : {}),
  };
}

/** What was read in a sentence, beside what follows from it; `missing` names what has to be known for that. */
export function sentenceJson({ read, triaged, missing }: Heard) {
  return { ...(triaged ? triageJson(triaged) : missing.length > 0 ? { missing } : {}), read };
}

export function hotlineJson(reached: Reached) {
  return {
    vendor: reached.policy.id,
    channels: reached.channels.map(({ kind, name, url, address, access, open, closesAt, nextOpening, text }) => ({
      kind,
      name: name[first],
      ...(url === undefined ? {} : { url }),
      ...(address === undefined ? {} : { address }),
      access,
      open,
      closesAt: isoOrNull(closesAt),
      nextOpening: isoOrNull(nextOpening),
      ...(text === undefined ? {} : { text: text[first] }),
    })),
    ...hotlinesJson(reached),
    who: { designated: "designated contact", admins: "administrator", anyone: null }[reached.reach.contact.who],
    bring: reached.reach.bring.map(({ en }) => en),
  };
}

export function whyJson(explained: Explained) {
  const ledgers = explained.ledgers.map(({ target, ledger }) => ({ kind: target.kind, ledger }));
  return {
    ...dueHead(explained),
    targets: explained.deadlines.map((deadline) => {
      const ledger = ledgers.find(({ kind }) => kind === deadline.target.kind)?.ledger;
      return { ...targetJson(deadline, explained.clock.startedAt), days: ledger ? ledger.days.map(dayJson) : [] };
    }),
  };
}

export function errorJson({ code, field, say }: Slip) {
  return { error: { code, message: say(wordsOf(first)), field } };
}

function dueHead({ policy, given, level, clock }: Due) {
  return { vendor: policy.id, plan: given.plan ?? null, priority: level.level, reportedAt: toIso(clock.startedAt) };
}

function targetJson(deadline: TargetDeadline, reportedAt: number) {
  const { target } = deadline;
  if (!target.guaranteed || deadline.dueAt === null) {
    const { kind, source } = target;
    return {
      kind,
      dueAt: null,
      guaranteed: false,
      why: target.guaranteed ? null : target.why[first],
      readings: [],
      source,
    };
  }
  const { kind, measure, within, calendar, by, readings, source } = target;
  return {
    kind,
    dueAt: toIso(deadline.dueAt),
    guaranteed: true,
    measure,
    within: isoDuration(within),
    clock: calendar === null ? "calendar" : "business",
    calendar: calendar && {
      zone: calendar.zone,
      openNow: isOpen(ownCalendar(target), reportedAt),
      startsAt: toIso(deadline.startsAt),
    },
    readings,
    by,
    ...(deadline.provisional ? { provisional: true } : {}),
    source,
  };
}

function hotlinesJson({ reach, hotlines, priority }: Reached) {
  return {
    hotlines: hotlines.map((line) => ({
      number: line.number,
      e164: line.e164,
      extension: line.extension,
      place: line.place[first],
      region: line.regionName,
      open: line.open,
      closesAt: isoOrNull(line.closesAt),
      nextOpening: isoOrNull(line.nextOpening),
      why: line.why?.[first] ?? null,
      country: line.country,
      tollFree: line.tollFree,
      tel: line.e164 === null ? null : `tel:${line.e164}${line.extension === null ? "" : `;ext=${line.extension}`}`,
    })),
    ...(hotlines.length === 0
      ? { noPhone: noPhoneWhy(reach, priority)?.[first] ?? wordsOf(first).errors.noPhone }
      : {}),
  };
}

function dayJson({ date, pieces, skipped, running }: LedgerDay) {
  return {
    date,
    counted: pieces.map(({ from, to, counted }) => ({ from: toIso(from), to: toIso(to), length: isoLength(counted) })),
    skipped: skipped.map(({ why, name = null, from, to }) => ({ why, name, from: toIso(from), to: toIso(to) })),
    running: isoLength(running),
  };
}

/** `PT4H`, `PT10M`, `P2D`: the published amount in its own unit; of a rhythm the time between two. */
function isoDuration({ amount, unit }: Duration): string {
  if (unit === "business-days" || unit === "next-business-days") return `P${amount}D`;
  if (unit === "times-a-week") return 7 % amount === 0 ? `P${7 / amount}D` : isoLength((7 * 24 * 3_600_000) / amount);
  return unit === "hours" || unit === "business-hours" ? `PT${amount}H` : `PT${amount}M`;
}

/** `PT3H30M` of ms; what is less than a second is dropped. */
function isoLength(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = `${h > 0 ? `${h}H` : ""}${m > 0 ? `${m}M` : ""}${s > 0 ? `${s}S` : ""}`;
  return `PT${text === "" ? "0S" : text}`;
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : toIso(at);
}
