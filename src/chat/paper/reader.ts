// For whom a paper is written: in which language, and on which clock. Instants are epoch ms; `zone` is IANA.
import { placeText, wallText } from "../../lang/clock.ts";
import type { Words } from "../../lang/index.ts";
import { clockText, offsetText } from "../../lang/when.ts";
import { plain, type Telling } from "../line.ts";
import type { Line } from "../reply.ts";
import type { Titled } from "../screens/rests.ts";
import type { Cell } from "./paper.ts";

export type Reader = { readonly words: Words; readonly zone: string; readonly titled: Titled };

/** A sheet has one clock, named once; the vendor's own stands beside it where its hours decide. */
export function onPaper({ words, zone }: Reader): Telling {
  const own: Telling["own"] = (at, _zone, show = "date-time") => [wallText(at, zone, words.language, show)];
  const when: Telling["when"] = (at, theirs, show) => [...own(at, theirs, show), beside(at, theirs, { words, zone })];
  return { words, own, when, away: () => [] };
}

function beside(at: number, theirs: string, { words, zone }: Pick<Reader, "words" | "zone">): string {
  const [here, there] = [clockText(at, zone), clockText(at, theirs)];
  return here === there ? "" : ` (${there} ${placeText(theirs, words.language)}, ${offsetText(at, theirs)})`;
}

export function textOf(line: Line, { words }: Reader): string {
  return plain(line, words.language);
}

export function whenText(at: number, { words, zone }: Reader): string {
  return wallText(at, zone, words.language, "date-time");
}

/** The hour large, the day small; with the vendor's own hour where that is another. */
export function timeCell(at: number | null, { words, zone }: Reader, vendorZone: string | null = null): Cell {
  if (at === null) return { text: "–" };
  const theirs = vendorZone === null ? "" : beside(at, vendorZone, { words, zone });
  const day = wallText(at, zone, words.language, "date");
  return { text: clockText(at, zone), sub: theirs === "" ? day : `${day}${theirs}` };
}
