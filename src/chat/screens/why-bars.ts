// The days of a deadline as bars: the hours that count, those that were paused, and why a day has none.
import { placeText } from "../../lang/clock.ts";
import type { Words } from "../../lang/index.ts";
import { momentIn } from "../../lang/when.ts";
import type { Ledger, LedgerDay } from "../../time/ledger.ts";
import { MINUTE } from "../../time/lengths.ts";
import { shorten } from "../reading/title.ts";
import type { Chart, Part } from "../reply.ts";
import { skipText } from "./day-line.ts";

/** More days than that are told by the first and the last of them. */
const most = 14;
const mostLabel = 20;
const mostTitle = 50;
const dayAndMonth = { day: "numeric", month: "short" } as const;

type Days = { readonly title: string; readonly ledger: Ledger; readonly zone: string };

/** The days stand in words beneath, so nothing is lost where no bars are drawn. */
export function whyBars({ title, ledger, zone }: Days, words: Words): Part {
  const { chart } = words;
  const ends = most / 2;
  const { days } = ledger;
  const seen = days.length <= most ? days : [...days.slice(0, ends), ...days.slice(-ends)];
  const paused = seen.some(({ skipped }) => skipped.some(({ why: reason }) => reason === "pause"));
  const bars = seen.map((day) => barOf(day, paused, words));
  const drawn: Chart = {
    title: shorten(`${title} (${placeText(zone, words.language)})`, mostTitle),
    unit: chart.hours,
    series: [{ name: chart.counts, tone: "good" }, ...(paused ? [{ name: chart.paused, tone: "quiet" } as const] : [])],
    bars,
  };
  return { kind: "chart", ...drawn, otherwise: [] };
}

/** "25 Dec Christmas". */
function barOf({ date, pieces, skipped }: LedgerDay, paused: boolean, { language }: Words): Chart["bars"][number] {
  const dated = momentIn(Date.parse(`${date}T12:00:00Z`), "UTC", language).toLocaleString(dayAndMonth);
  const reason = pieces.length === 0 ? skipped[0] : undefined;
  const label = reason ? shorten(`${dated} ${skipText(reason, language)}`, mostLabel) : dated;
  const counted = pieces.reduce((sum, piece) => sum + piece.counted, 0);
  const stood = skipped.filter(({ why }) => why === "pause").reduce((sum, { from, to }) => sum + to - from, 0);
  return { label, values: [hours(counted), ...(paused ? [hours(stood)] : [])] };
}

const hours = (ms: number) => Math.round((ms / MINUTE / 60) * 10) / 10;
