// One request to an address that was looked up already: nothing is followed, and it has an end.
import type { LookupAddress } from "node:dns";
import { type IncomingMessage, request as plainly } from "node:http";
import { request as securely } from "node:https";
import { reasonOf } from "../kit/network.ts";

/** From the first byte to the last, ms. */
const patience = 10_000;
const longestAfter = 24 * 3_600_000;

type Asked = { readonly headers: { readonly [name: string]: string }; readonly body: string | null };

export function call(
  method: "GET" | "POST",
  url: URL,
  { headers, body }: Asked,
  found: LookupAddress,
): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? securely : plainly;
  const length = body === null ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const out = request(
      url,
      {
        method,
        headers: { ...headers, ...length },
        signal: AbortSignal.timeout(patience),
        // A connection that was kept open might lead where the name led before.
        agent: false,
        lookup: (_host, { all }, answer) => {
          if (all) answer(null, [found]);
          else answer(null, found.address, found.family);
        },
      },
      resolve,
    );
    out.once("error", reject);
    out.end(body ?? undefined);
  });
}

export function whyNot(error: unknown): string {
  return error instanceof Error && error.name === "TimeoutError" ? "no answer in 10 seconds" : reasonOf(error);
}

/** Seconds; a date is not waited for. */
export function afterIn(header: string | undefined): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(longestAfter, seconds * 1000) : 0;
}
