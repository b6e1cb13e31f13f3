// What stands in a status page's file, whichever of the usual makers wrote it.
import type { VendorStatus } from "../../src/case/status-page.ts";
import { readFeed } from "./feed.ts";
import { readInstatus } from "./instatus.ts";
import { readStatuspage } from "./statuspage.ts";

/** Null: that is no such file. `now` is epoch ms; a feed tells of a trouble, and seldom that it lasts. */
export function readPage(kind: "statuspage" | "instatus" | "feed", body: string, now: number): VendorStatus | null {
  if (kind === "feed") return readFeed(body, now);
  const json = parsed(body);
  return kind === "statuspage" ? readStatuspage(json) : readInstatus(json);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
