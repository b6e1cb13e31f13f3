// Whom to call or write to about one case, right now.

import type { SupportCase } from "../case/case.ts";
import { isOver } from "../case/next-due.ts";
import { inWords } from "../lang/text.ts";
import { channelsFor, type Hotline, hotlinesFor, noPhoneWhy } from "../triage/hotline.ts";
import type { Reach } from "../triage/reach.ts";
import type { Site } from "../triage/site.ts";
import { briefLine, channelSpan, hotlineLine } from "./hotline-line.ts";
import type { Telling } from "./line.ts";
import type { Line } from "./reply.ts";

/** Who asks, of which vendor: a case's terms, or what a policy says of reaching it. */
export type CallAsked = {
  readonly terms: Reach & { readonly vendorZone: string };
  readonly site?: Site | undefined;
  readonly priority: number;
  readonly at: number;
};

export type Call = { readonly line: Line; readonly open: boolean };

/** The number to call now, and all that is to be known of it. Null: this customer has none. */
export function callLine(asked: CallAsked, telling: Telling): Call | null {
  return callAs(hotlineLine, asked, telling);
}

/** The same for one who was woken: the number, where it rings, and until when somebody answers. */
export function callBriefly(asked: CallAsked, telling: Telling): Call | null {
  return callAs(briefLine, asked, telling);
}

function callAs(draw: typeof briefLine, asked: CallAsked, telling: Telling): Call | null {
  const best = numberNow(asked);
  return best ? { line: draw(best, asked.terms, telling), open: best.open } : null;
}

/** The right one; where it is closed, one that is open and can be dialled from anywhere goes before it. */
export function numberNow(asked: CallAsked): Hotline | undefined {
  const hotlines = asked.terms.noPhone ? [] : hotlinesFor(asked.terms, asked);
  const [best] = hotlines;
  return best?.open
    ? best
    : (hotlines.find((one) => one.open && one.e164 !== null && !(one.domestic ?? one.tollFree)) ?? best);
}

/** Why nobody is to be called at this priority; null: there is a number, or nothing is said. */
export function noCall({ terms, priority }: Pick<CallAsked, "terms" | "priority">, telling: Telling): string | null {
  const why = noPhoneWhy(terms, priority);
  return why && inWords(why, telling.words.language);
}

/** Is writing the way to go first: because the vendor prefers it, or because nobody would answer a call now? */
export function writesFirst({ terms, ...asked }: CallAsked, call: Call | null): boolean {
  return call?.open !== true || channelsFor(terms, asked)[0]?.preferred === true;
}

/** Where else the vendor takes a case of this priority, preferred first. */
export function writeLine({ terms, priority, at }: Omit<CallAsked, "site">, telling: Telling): Line | null {
  const channels = channelsFor(terms, { priority, at }).filter(({ kind }) => reports.includes(kind));
  const names = channels.map((channel) => channelSpan(channel, telling.words.language));
  return names.length === 0 ? null : names.flatMap((name, index): Line => (index === 0 ? [name] : [", ", name]));
}

/** Where a case can be reported without a call; articles and a status page take none. */
const reports: readonly Reach["channels"][number]["kind"][] = ["web", "email", "chat", "in-product"];

/** While an answer is awaited: the number that is open now; else where to write; else when the number opens. */
export function reachLine(row: SupportCase, now: number, telling: Telling): Line | null {
  if (isOver(row) || row.status === "answered") return null;
  const { facts } = telling.words.card;
  const asked = { terms: row.terms, site: row.site, priority: row.priority, at: now };
  const call = callBriefly(asked, telling);
  if (call?.open) return [`${facts.call}: `, ...call.line];
  const write = writeLine(asked, telling);
  if (write) return [`${facts.write}: `, ...write];
  return call && [`${facts.phone}: `, ...call.line];
}
