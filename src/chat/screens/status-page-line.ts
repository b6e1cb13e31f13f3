// What the vendor's own status page says, in one line: how much, since when, of what.
import type { PageRead } from "../../case/status-page.ts";
import { flat, type Telling, typed } from "../line.ts";
import { shorten } from "../reading/title.ts";
import type { Line, Span } from "../reply.ts";

type About = { readonly vendorName: string; readonly vendorZone: string };

/** What the page names is somebody else's words: they stay text. */
const mostNamed = 80;
const mostParts = 4;

export function statusPageLine(
  { vendorName, vendorZone }: About,
  { status, source }: PageRead,
  telling: Telling,
): Line {
  const { statusPage } = telling.words;
  const { state, since, parts, title } = status;
  if (state === "normal") return [statusPage.normal(vendorName)];
  const named = [...parts.slice(0, mostParts), ...(parts.length > mostParts ? ["…"] : [])].join(", ");
  return [
    statusPage.trouble(vendorName, statusPage.states[state]),
    ...(since === null ? [] : flat(statusPage.since<Span | Line>(telling.own(since, vendorZone)))),
    ...(named === "" ? [] : [" (", typed(shorten(named, mostNamed)), ")"]),
    ...(title === null ? [] : [": ", typed(shorten(title, mostNamed))]),
    ` · ${new URL(source).hostname}`,
  ];
}
