// date-holidays, read with the first question for a region's days off: the whole world's take 11 MB and 0.14 s of a start.
import { createRequire } from "node:module";
import type Holidays from "date-holidays";

const need = createRequire(import.meta.url);

export type Data = InstanceType<typeof Holidays>;

/** The package's class; a region's own data, or with none named those of all. */
export function holidayData(): typeof Holidays {
  return need("date-holidays");
}
