// Whom to call or write to about one case, right now.

import { inWords } from "../lang/text.ts";
import { channelsFor, type Hotline, hotlinesFor, noPhoneWhy } from "../triage/hotline.ts";
import type { Site } from "../triage/site.ts";
import type { Terms } from "../triage/terms.ts";
import { briefLine, channelSpan, hotlineLine } from "./hotline-line.ts";
import { flat, type Telling } from "./line.ts";
import type { Line } from "./reply.ts";

type Asked = { readonly terms: Terms; readonly site: Site; readonly priority: number; readonly at: number };

/** The right number; where it is closed, the best open one beside it. Null: this customer has no number to call. */
export function callLine({ terms, site, priority, at }: Asked, telling: Telling): Line | null {
  const hotlines = hotlinesFor(terms, { site, priority, at });
  const [best] = hotlines;
  if (!best || terms.noPhone) return null;
  const line = hotlineLine(best, terms, telling);
  const other = best.open ? undefined : hotlines.find((one: Hotline) => one.open && !one.tollFree);
  if (!other) return line;
  return [...line, ". ", ...flat(telling.words.card.openElsewhere(hotlineLine(other, terms, telling)))];
}

/** Why nobody is to be called at this priority; null: there is a number, or nothing is said. */
export function noCall({ terms, priority }: Pick<Asked, "terms" | "priority">, telling: Telling): string | null {
  const why = noPhoneWhy(terms, priority);
  return why && inWords(why, telling.words.language);
}

/** The same for one who was woken: the number, where it rings, and until when somebody answers. */
export function callBriefly(asked: Asked, telling: Telling): { readonly line: Line; readonly open: boolean } | null {
  const { terms } = asked;
  const [best] = terms.noPhone ? [] : hotlinesFor(terms, asked);
  return best ? { line: briefLine(best, terms, telling), open: best.open } : null;
}

/** Is writing the way to go first: because the vendor prefers it, or because nobody would answer a call now? */
export function writesFirst(asked: Asked): boolean {
  const { terms, site, priority, at } = asked;
  const [best] = hotlinesFor(terms, { site, priority, at });
  return channelsFor(terms, { priority, at })[0]?.preferred === true || best?.open !== true;
}

/** Where else the vendor takes a case of this priority, preferred first. */
export function writeLine({ terms, priority, at }: Omit<Asked, "site">, telling: Telling): Line | null {
  const channels = channelsFor(terms, { priority, at }).filter(({ kind }) => reports.includes(kind));
  const names = channels.map((channel) => channelSpan(channel, telling.words.language));
  return names.length === 0 ? null : names.flatMap((name, index): Line => (index === 0 ? [name] : [", ", name]));
}

/** Where a case can be reported without a call; articles and a status page take none. */
const reports: readonly Terms["channels"][number]["kind"][] = ["web", "email", "chat", "in-product"];
