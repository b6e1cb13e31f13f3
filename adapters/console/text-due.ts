// A priority's deadlines, to be read.

import type { TargetDeadline } from "../../src/case/deadlines.ts";
import type { Words } from "../../src/lang/index.ts";
import { inWords } from "../../src/lang/text.ts";
import { durationText, instantText, lengthText } from "../../src/lang/when.ts";
import { readingsInForce } from "../../src/triage/terms.ts";
import type { Due } from "./due.ts";
import { type Block, gap, type Ink, row } from "./page.ts";

export function dueText(due: Due, words: Words, now: number): Block[] {
  const { policy, given, level, clock } = due;
  const plan = policy.plans.find(({ id }) => id === given.plan);
  return [
    {
      kind: "title",
      text: [policy.name, plan?.name, level.name].filter((part) => part !== undefined).join(" · "),
      aside: inWords(level.meaning, words.language),
    },
    gap,
    row(words.due.reported, instantText(clock.startedAt, readersZone(due), words.language)),
    ...targetRows(due, words, now),
  ];
}

/** Deadlines, and what they rest on. */
export function targetRows(due: Due, words: Words, now: number): Block[] {
  const { deadlines, policy } = due;
  if (deadlines.length === 0) return [row(words.due.target["first-response"], words.due.nothingPromised)];
  const used = new Set(deadlines.flatMap(({ target }) => (target.guaranteed ? target.readings : [])));
  const readings = readingsInForce(policy).filter(({ id }) => used.has(id));
  const sources = new Set(deadlines.map(({ target }) => `${target.source.document}: ${target.source.section}`));
  return [
    ...deadlines.map((deadline) => targetRow(deadline, due, words, now)),
    ...readings.map(({ published, chosen }, index) =>
      row(index === 0 ? words.due.reading : "", {
        text: words.due.readAs(inWords(published, words.language), inWords(chosen, words.language)),
        look: "dim",
      }),
    ),
    ...[...sources].map((source, index) => row(index === 0 ? words.due.source : "", { text: source, look: "dim" })),
  ];
}

/** The site's zone; without a site the one in which the vendor counts. */
function readersZone({ policy, deadlines, given }: Pick<Due, "policy" | "deadlines" | "given">): string {
  const counted = deadlines.find(({ target }) => target.guaranteed && target.calendar !== null)?.target;
  return given.site?.zone ?? (counted?.guaranteed ? counted.calendar?.zone : undefined) ?? policy.home.zone;
}

function targetRow(deadline: TargetDeadline, due: Due, words: Words, now: number): Block {
  const { target } = deadline;
  const label = words.due.target[target.kind];
  if (!target.guaranteed || deadline.dueAt === null) {
    return row(label, {
      text: words.due.noGuarantee(target.guaranteed ? "" : inWords(target.why, words.language)),
      look: "yellow",
    });
  }
  const { dueAt, startsAt } = deadline;
  const zone = readersZone(due);
  const when = instantText(dueAt, zone, words.language);
  const average = target.measure === "average";
  const duration = durationText(target.within, words.language);
  const there = instantText(dueAt, target.calendar?.zone ?? due.policy.home.zone, words.language);
  return row(
    label,
    headline(average ? words.due.averageBy(when) : words.due.by(when), dueAt, average, words, now),
    average ? `${words.due.onAverage(duration)}; ${words.due.notPromised}` : words.due.within(duration),
    there === when ? null : words.due.there(there, due.policy.name),
    startsAt === due.clock.startedAt ? null : words.due.startsAt(instantText(startsAt, zone, words.language)),
  );
}

// An average that has passed is no breach, so it is never shown as one.
function headline(text: string, dueAt: number, average: boolean, words: Words, now: number): Ink {
  const length = lengthText(dueAt - now, words.language);
  const full = `${text}, ${dueAt > now ? words.due.in(length) : words.due.ago(length)}`;
  if (average) return full;
  return { text: full, look: dueAt > now ? "green" : "red" };
}
