// When something is restored on average, and that the vendor aims at it too where its document says so: no promise either way.
import type { Promised } from "../../triage/terms.ts";
import { flat, type Telling } from "../line.ts";
import type { Line, Span } from "../reply.ts";

export function averageLine({ aimed }: Promised, when: Line, { words }: Telling): Line {
  return [...flat(words.card.onAverage<Span | Line>(when)), ...(aimed ? [`; ${words.why.aimedToo}`] : [])];
}
