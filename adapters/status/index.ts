// A vendor's status page, asked as a polite neighbour does: with what is known of it, not too long, and never where it does not belong.
import type { PageAnswer, StatusSource } from "../../src/chat/status/watch.ts";
import { type Answered, call } from "../webhooks/call.ts";
import { allowedIn } from "../webhooks/reach.ts";
import { readPage } from "./read.ts";

type Options = {
  /** Networks such as `10.1.0.0/16`, by commas, that may be asked beside the open internet. */
  readonly networks: string;
  readonly now: () => number;
};

/** Bytes: more is no status page. */
const most = 2 * 1024 * 1024;

/** Answers within ten seconds, and never throws. A page that did not change since is not read again. */
export function statusPages({ networks, now }: Options): (source: StatusSource) => Promise<PageAnswer> {
  const allowed = allowedIn(networks);
  const marks = new Map<string, { readonly [header: string]: string }>();
  return async ({ kind, url }) => {
    const headers = { accept: accepted[kind], "user-agent": "Dueline (status pages)", ...marks.get(url) };
    const answer = await call({ url, headers }, allowed, most);
    if ("why" in answer) return { kind: "failed", why: answer.why, afterMs: 0 };
    const { status, afterMs, body } = answer;
    if (body === null) return { kind: "failed", why: "too large", afterMs: 0 };
    if (status === 304) return { kind: "same" };
    if (status !== 200) return { kind: "failed", why: `status ${status}`, afterMs };
    const read = readPage(kind, body, now());
    if (read === null) return { kind: "failed", why: `no ${kind}`, afterMs: 0 };
    marks.set(url, marksOf(answer));
    return { kind: "read", status: read };
  };
}

const accepted = {
  statuspage: "application/json",
  instatus: "application/json",
  feed: "application/atom+xml, application/rss+xml, application/xml;q=0.9",
};

/** What makes the next question a short one. */
function marksOf({ headers: { etag, "last-modified": modified } }: Answered) {
  return { ...(etag ? { "if-none-match": etag } : {}), ...(modified ? { "if-modified-since": modified } : {}) };
}
