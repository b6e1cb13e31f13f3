// What a pager tells us, over HTTP: signed by it, read whole before it is believed, and never more than it sends.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler, Log } from "../../src/chat/door.ts";
import type { Incoming, takenThere } from "../../src/chat/webhooks/taken.ts";
import { readBody } from "../kit/body.ts";
import { pace } from "../kit/pace.ts";
import { createRefusals } from "../kit/refusals.ts";
import { end, turnAway } from "../kit/respond.ts";
import { taking } from "../kit/taken.ts";

type Parts = {
  readonly taken: (incoming: Incoming) => ReturnType<typeof takenThere>;
  readonly path: string;
  readonly now: () => number;
  readonly log: Log;
};

const mostBytes = 256 * 1024;
/** From one address a minute. */
const mostAMinute = 120;

/** What is none of our concern is taken all the same, or it would come again for days. */
const statuses = { noted: 202, nothing: 202, stranger: 401, unreadable: 400, old: 400 } as const;

export function pagerHandler({ taken, path, now, log }: Parts): Handler {
  const calls = pace(mostAMinute, now);
  const refusals = createRefusals({ path, help: "docs/pager.md" }, log, now);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") return turnAway(response, 405);
    const signature = request.headers["x-pagerduty-signature"];
    const tenant = URL.parse(request.url ?? "", "http://x")?.searchParams.get("of") ?? "";
    if (typeof signature !== "string" || tenant === "") return turnAway(response, 401);
    if (!calls.may(request.socket.remoteAddress ?? "")) return turnAway(response, 429);
    const bytes = await readBody(request, mostBytes);
    if (typeof bytes === "number") return turnAway(response, bytes);
    const what = await taken({ tenant, bytes, signature, now: now() });
    if (statuses[what] >= 400) refusals.note(what);
    end(response, statuses[what]);
  }

  return taking(answer, log, "What a pager told us could not be taken.", 503).handler;
}
