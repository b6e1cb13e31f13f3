// What the first request would wait for is read as soon as the start is over: the days off of regions, and the numbering plans.
import { numbering } from "../src/policy/numbering.ts";
import { holidayData } from "../src/time/holiday-data.ts";

export function readSoon(): void {
  setImmediate(() => {
    holidayData();
    numbering();
  });
}
