// Deadlines for calendars, as iCalendar (RFC 5545): read by whoever has the address, and answered anew each time.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Feed } from "../../src/chat/calendar/feed.ts";
import type { Handler, Log } from "../../src/chat/door.ts";
import { describe } from "../kit/describe.ts";
import { pace } from "../kit/pace.ts";
import { end } from "../kit/respond.ts";

type Parts = {
  /** Null: nothing is behind that key. */
  readonly feed: (key: string) => Promise<Feed | null>;
  readonly now: () => number;
  readonly log: Log;
};

/** Calendars ask a few times an hour; who asks more often is not let through, and whoever guesses even less. */
const mostAMinute = 30;
const mostGuesses = 10;
const longestKey = 300;

export function calendarHandler({ feed, now, log }: Parts): Handler {
  const reads = pace(mostAMinute, now);
  const guesses = pace(mostGuesses, now);
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405, { allow: "GET, HEAD" }).end();
    const key = URL.parse(request.url ?? "", "http://x")?.searchParams.get("key") ?? "";
    const from = request.socket.remoteAddress ?? "";
    if (key === "" || key.length > longestKey) return end(response, 404);
    if (!reads.may(key) || !guesses.left(from)) return void response.writeHead(429, { "retry-after": "60" }).end();
    feed(key).then(
      async (found) => {
        if (!found) {
          guesses.may(from);
          return end(response, 404);
        }
        answer(request, response, await write(found));
      },
      (error: unknown) => {
        log.error({ error: describe(error) }, "A calendar could not be read.");
        end(response, 503);
      },
    );
  };
}

function answer(request: IncomingMessage, response: ServerResponse, text: string): void {
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache" };
  if (request.headers["if-none-match"]?.includes(etag)) return void response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, "content-type": "text/calendar; charset=utf-8" });
  response.end(request.method === "HEAD" ? undefined : text);
}

/** Loaded when somebody reads one. The same deadlines are the same text, so that what has not changed need not be sent. */
async function write({ title, events }: Feed): Promise<string> {
  const { default: ical, ICalAlarmType } = await import("ical-generator");
  const calendar = ical({ name: title, prodId: { company: "Dueline", product: "Dueline" }, ttl: 15 * 60 });
  for (const { uid, at, title: summary, text, sequence, changedAt } of events) {
    const event = calendar.createEvent({
      id: `${uid}@dueline`,
      start: new Date(at),
      end: new Date(at + 15 * 60_000),
      summary,
      description: text,
      sequence,
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
    });
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 15 * 60, description: summary });
  }
  return calendar.toString();
}
