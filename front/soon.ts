// What the first request would wait for is read as soon as the start is over: the days off of regions, and the numbering plans.
import { numbering } from "../src/policy/numbering.ts";
import { holidayData } from "../src/time/holiday-data.ts";

/** And what all that reading left lying is collected once, 10 MB, where Node was started with `--expose-gc`: V8 would wait for more. */
export function readSoon(): void {
  setImmediate(() => {
    holidayData();
    numbering();
    globalThis.gc?.({ type: "major", flavor: "last-resort", execution: "sync" });
  });
}
