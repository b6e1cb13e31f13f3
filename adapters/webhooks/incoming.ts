// What a pager tells us, over HTTP: proven to be its own, read whole before it is believed, and never more than it sends.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler, Log } from "../../src/chat/door.ts";
import { type PagerKind, type Proof, pagerPaths } from "../../src/chat/webhooks/answers.ts";
import type { Incoming, takenThere } from "../../src/chat/webhooks/taken.ts";
import { readBody } from "../kit/body.ts";
import { pace } from "../kit/pace.ts";
import { createRefusals } from "../kit/refusals.ts";
import { end, turnAway } from "../kit/respond.ts";
import { taking } from "../kit/taken.ts";

type Parts = {
  readonly taken: (incoming: Incoming) => ReturnType<typeof takenThere>;
  readonly kind: PagerKind;
  readonly now: () => number;
  readonly log: Log;
};

const mostBytes = 256 * 1024;
/** From one address a minute. */
const mostAMinute = 120;

/** What is none of our concern is taken all the same, or it would come again for days. */
const statuses = { noted: 202, nothing: 202, stranger: 401, unreadable: 400, old: 400 } as const;

/** Null: there is none. */
const proofs: {
  readonly [K in PagerKind]: (request: IncomingMessage, query: URLSearchParams) => Proof | null;
} = {
  pagerduty({ headers }) {
    const signature = headers["x-pagerduty-signature"];
    return typeof signature === "string" ? { kind: "pagerduty", signature } : null;
  },
  /** It signs nothing, so that its address is a key. */
  opsgenie(_, query) {
    const key = query.get("key") ?? "";
    return key === "" ? null : { kind: "opsgenie", key };
  },
  plain({ headers }) {
    const { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature } = headers;
    if (typeof id !== "string" || typeof at !== "string" || typeof signature !== "string") return null;
    return /^\d{1,12}$/.test(at) ? { kind: "plain", id, at: Number(at) * 1000, signature } : null;
  },
};

export function pagerHandler({ taken, kind, now, log }: Parts): Handler {
  const calls = pace(mostAMinute, now);
  const refusals = createRefusals({ path: pagerPaths[kind], help: "docs/pager.md" }, log, now);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") return turnAway(response, 405);
    const query = URL.parse(request.url ?? "", "http://x")?.searchParams ?? new URLSearchParams();
    const tenant = query.get("of") ?? "";
    const proof = proofs[kind](request, query);
    if (proof === null || tenant === "") return turnAway(response, 401);
    if (!calls.may(request.socket.remoteAddress ?? "")) return turnAway(response, 429);
    const bytes = await readBody(request, mostBytes);
    if (typeof bytes === "number") return turnAway(response, bytes);
    const what = await taken({ tenant, bytes, proof, now: now() });
    if (statuses[what] >= 400) refusals.note(what);
    end(response, statuses[what]);
  }

  return taking(answer, log, "What a pager told us could not be taken.", 503).handler;
}
