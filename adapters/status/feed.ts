// RSS and Atom: news of the last day that does not say that it is over. How much is disturbed, a feed does not say.
import { parseFeed } from "htmlparser2";
import type { VendorStatus } from "../../src/case/status-page.ts";
import { toldOf } from "./told.ts";

const day = 24 * 3_600_000;
const over = /\b(resolved|completed|operational|recovered|behoben|abgeschlossen|rezolvat[aăe]?)\b/i;

/** `now` is epoch ms. Only the newest entry counts: feeds tell one trouble in several. */
export function readFeed(body: string, now: number): VendorStatus | null {
  const feed = parseFeed(body, { xmlMode: true });
  if (!feed) return null;
  const dated = feed.items.flatMap(({ title = null, description = "", pubDate }) => {
    const at = pubDate?.getTime();
    return at === undefined || Number.isNaN(at) ? [] : [{ title, at, words: `${title ?? ""} ${description}` }];
  });
  const newest = dated.toSorted((a, b) => b.at - a.at)[0];
  if (!newest || now - newest.at > day || over.test(newest.words)) return toldOf(["normal"]);
  return { ...toldOf(["disturbed"]), since: newest.at, title: newest.title };
}
