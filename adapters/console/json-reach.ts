// How a vendor is reached, as scripts get it: the words and shapes here are a promise.

import { isoOrNull } from "../../src/doors/iso.ts";
import { first, wordsOf } from "../../src/lang/index.ts";
import { noPhoneWhy } from "../../src/triage/hotline.ts";
import type { Reached } from "./hotline.ts";

export function hotlineJson(reached: Reached) {
  return {
    vendor: reached.policy.id,
    channels: reached.channels.map(({ kind, name, url, address, access, open, closesAt, nextOpening, text }) => ({
      kind,
      name: name[first],
      ...(url === undefined ? {} : { url }),
      ...(address === undefined ? {} : { address }),
      access,
      open,
      closesAt: isoOrNull(closesAt),
      nextOpening: isoOrNull(nextOpening),
      ...(text === undefined ? {} : { text: text[first] }),
    })),
    ...hotlinesJson(reached),
    who: { designated: "designated contact", admins: "administrator", anyone: null }[reached.reach.contact.who],
    bring: reached.reach.bring.map(({ en }) => en),
  };
}

export function hotlinesJson({ reach, hotlines, priority }: Reached) {
  return {
    hotlines: hotlines.map((line) => ({
      number: line.number,
      e164: line.e164,
      extension: line.extension,
      place: line.place[first],
      region: line.regionName,
      open: line.open,
      closesAt: isoOrNull(line.closesAt),
      nextOpening: isoOrNull(line.nextOpening),
      why: line.why?.[first] ?? null,
      country: line.country,
      tollFree: line.tollFree,
      tel: line.e164 === null ? null : `tel:${line.e164}${line.extension === null ? "" : `;ext=${line.extension}`}`,
    })),
    ...(hotlines.length === 0
      ? { noPhone: noPhoneWhy(reach, priority)?.[first] ?? wordsOf(first).errors.noPhone }
      : {}),
  };
}
