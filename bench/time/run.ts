// Business time, ours and others', on the same questions in the same run.

import { cpus } from "node:os";
import { addMinutes } from "../../src/time/business-time.ts";
import { compileCalendar } from "../../src/time/calendar.ts";
import { parseInstant, toIso } from "../../src/time/instant.ts";
import { ledgerOf } from "../../src/time/ledger.ts";
import { dueline, type Engine, luxonWalk } from "./engines.ts";
import { type Ask, agreement, answersSum, perSecond } from "./measure.ts";
import { OFFICE, starts } from "./questions.ts";

// Before anything asks for the zone of the process; dayjs-business-time knows no other.
process.env.TZ = "Europe/Berlin";
const { dayjsBusinessTime, luxonBusinessDays, momentBusinessTime } = await import("./peers.ts");

const ours = dueline();
const others = [luxonWalk(), dayjsBusinessTime(), momentBusinessTime(), luxonBusinessDays()];
const any = starts(1_000_000);
// Business days are read differently outside the hours, so there the question is put inside them, where all agree.
const inside = any.filter((start) => ours.isOpen?.(start) === 1 && ours.isOpen(start - 1) === 1);

type Question = { name: string; of: (engine: Engine) => Ask | undefined; starts: Float64Array };

const questions: Question[] = [
  ...[3, 9, 40, 400].map((hours) => ({
    name: `add ${hours} business hours`,
    of: (engine: Engine) => engine.addHours?.(hours),
    starts: any,
  })),
  ...[1, 30, 365].map((days) => ({
    name: `open minutes in ${days} days`,
    of: (engine: Engine) => engine.openMinutesIn?.(days),
    starts: any,
  })),
  { name: "is it open", of: (engine) => engine.isOpen, starts: any },
  ...[1, 5, 50].map((days) => ({
    name: `add ${days} business days`,
    of: (engine: Engine) => engine.addDays?.(days),
    starts: inside,
  })),
];

console.log(`Node ${process.versions.node}, tz ${process.versions.tz}, ${cpus().length} x ${cpus()[0]?.model.trim()}`);
console.log(
  "Questions a second of one core; in brackets how many times slower than Dueline, and the share of equal answers if not all.\n",
);
console.log(`| question | ${[ours, ...others].map(({ name }) => name).join(" | ")} |`);
console.log(`|---|${"---:|".repeat(others.length + 1)}`);
for (const { name, of, starts: asked } of questions) {
  const best = of(ours);
  if (!best) continue;
  const rate = perSecond(best, asked);
  const cells = others.map((engine) => {
    const ask = of(engine);
    return ask ? cell(ask, best, rate, asked) : "-";
  });
  console.log(`| ${name} | ${said(rate)} | ${cells.join(" | ")} |`);
}

const ledgerCalendar = compileCalendar(OFFICE);
console.log("\n| Dueline alone | a second |\n|---|---:|");
for (const [name, ask] of Object.entries<Ask>({
  "read an instant": () => parseInstant("2026-03-27T16:30:00+01:00"),
  "write an instant": (start) => toIso(start).length,
  "ISO in, nine hours added, ISO out": () =>
    toIso(addMinutes(ledgerCalendar, parseInstant("2026-03-27T16:30:00+01:00"), 540)).length,
  "a ledger of 40 hours": (start) => ledgerOf(ledgerCalendar, start, { ms: 40 * 3_600_000 }).end,
  "compile a calendar and ask it once (two years of table)": (start) => addMinutes(compileCalendar(OFFICE), start, 540),
})) {
  console.log(`| ${name} | ${said(perSecond(ask, any))} |`);
}
if (!Number.isFinite(answersSum())) throw new Error("an engine gave an answer that is no number");

function cell(ask: Ask, best: Ask, rate: number, asked: Float64Array): string {
  const share = agreement(ask, best, asked);
  const theirs = perSecond(ask, asked);
  const agrees = share === 1 ? "" : `, ${(share * 100).toFixed(1)} % equal`;
  return `${said(theirs)} (${said(rate / theirs)}x${agrees})`;
}

function said(rate: number): string {
  return Number(rate.toPrecision(3)).toLocaleString("en");
}
