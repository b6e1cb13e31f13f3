// What every engine is asked: office hours in Berlin over three years with twelve holidays in each.

import type { CalendarSpec } from "../../src/time/calendar-spec.ts";

export const ZONE = "Europe/Berlin";
export const HOLIDAYS: string[] = Array.from({ length: 36 }, (_, month) =>
  new Date(Date.UTC(2025, month, 10)).toISOString().slice(0, 10),
);

export const OFFICE: CalendarSpec = {
  zone: ZONE,
  hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" }],
  holidays: { add: HOLIDAYS.map((date) => ({ date, name: "Holiday" })) },
};

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** So many different instants of 2025 and 2026 on full minutes, the same in every run (Park and Miller's generator). */
export function starts(count: number): Float64Array {
  const found = new Float64Array(count);
  let seed = 20_260_327;
  for (let index = 0; index < count; index++) {
    seed = (seed * 48_271) % 2_147_483_647;
    found[index] = Date.UTC(2025, 0, 1) + Math.floor((seed / 2_147_483_647) * 730 * 1440) * MINUTE;
  }
  return found;
}
