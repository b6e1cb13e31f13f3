// Whom to call or write to about one case, right now.

import { channelsFor, type Hotline, hotlinesFor, noPhoneWhy } from "../triage/hotline.ts";
import type { Site } from "../triage/site.ts";
import type { Terms } from "../triage/terms.ts";
import { channelSpan, hotlineLine } from "./hotline-line.ts";
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
  return noPhoneWhy(terms, priority)?.[telling.words.language] ?? null;
}

/** Where else the vendor takes a case of this priority, preferred first; neither phone nor status page. */
export function writeLine({ terms, priority, at }: Omit<Asked, "site">, telling: Telling): Line | null {
  const channels = channelsFor(terms, { priority, at }).filter(({ kind }) => kind !== "phone" && kind !== "status");
  const names = channels.map((channel) => channelSpan(channel, telling.words.language));
  return names.length === 0 ? null : names.flatMap((name, index): Line => (index === 0 ? [name] : [", ", name]));
}
