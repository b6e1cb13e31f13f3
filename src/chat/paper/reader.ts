// For whom a paper is written: in which language, and on which clock. Instants are epoch ms; `zone` is IANA.
import { placeText, wallText } from "../../lang/clock.ts";
import type { Words } from "../../lang/index.ts";
import { clockText, offsetText } from "../../lang/when.ts";
import { plain, type Telling } from "../line.ts";
import type { Line } from "../reply.ts";
import type { Titled } from "../screens/rests.ts";
import type { Cell } from "./paper.ts";

export type Reader = {
  readonly words: Words;
  readonly zone: string;
  readonly titled: Titled;
  /** As the sheet names it once for all times, "UTC+1"; a time of another season says its own. Absent: no sheet names one. */
  readonly offset?: string | undefined;
};

/** A sheet has one clock, named once; the vendor's own stands beside it where its hours decide. */
export function onPaper(reader: Reader): Telling {
  const { words, zone } = reader;
  const own: Telling["own"] = (at, _zone, show = "date-time") => [
    `${wallText(at, zone, words.language, show)}${show === "date" ? "" : otherOffset(at, reader)}`,
  ];
  const when: Telling["when"] = (at, theirs, show) => [...own(at, theirs, show), beside(at, theirs, reader)];
  return { words, own, when, away: () => [] };
}

function beside(at: number, theirs: string, { words, zone }: Pick<Reader, "words" | "zone">): string {
  const [here, there] = [clockText(at, zone), clockText(at, theirs)];
  return here === there ? "" : ` (${there} ${placeText(theirs, words.language)}, ${offsetText(at, theirs)})`;
}

export function textOf(line: Line, { words }: Reader): string {
  return plain(line, words.language);
}

export function whenText(at: number, reader: Reader): string {
  return `${wallText(at, reader.zone, reader.words.language, "date-time")}${otherOffset(at, reader)}`;
}

/** Where summer time begins or ends in between; of an hour that comes twice, which of the two. */
function otherOffset(at: number, { zone, offset }: Reader): string {
  const own = offsetText(at, zone);
  return offset === undefined || own === offset ? "" : ` (${own})`;
}

/** The hour large, the day small; with the vendor's own hour where that is another. */
export function timeCell(at: number | null, reader: Reader, vendorZone: string | null = null): Cell {
  if (at === null) return { text: "–" };
  const { words, zone } = reader;
  const theirs = vendorZone === null ? "" : beside(at, vendorZone, reader);
  const day = `${wallText(at, zone, words.language, "date")}${otherOffset(at, reader)}`;
  return { text: clockText(at, zone), sub: theirs === "" ? day : `${day}${theirs}` };
}
