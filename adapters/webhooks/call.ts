// One request to somebody else's address: where it leads is looked up once, nothing is followed, and it has an end.
import type { LookupAddress } from "node:dns";
import { type IncomingHttpHeaders, type IncomingMessage, request as plainly } from "node:http";
import { request as securely } from "node:https";
import { reasonOf } from "../kit/network.ts";
import { type Allowed, reach } from "./reach.ts";

/** From the first byte to the last, ms, where nothing else is said. */
const usual = 10_000;
const longestAfter = 24 * 3_600_000;

type Asking = {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  /** From the first byte to the last, ms. */
  readonly patience?: number;
};
export type Outgoing = Asking & { readonly body: string };
export type Answered = {
  readonly status: number;
  /** As the answer asks it, ms; 0: it says nothing of when to come again. */
  readonly afterMs: number;
  readonly headers: IncomingHttpHeaders;
  /** Null: it is longer than was wanted, and was read no further. */
  readonly body: string | null;
};

/** Without a body it only asks. At most so many bytes of the answer are read. Or a word for why nobody answered. */
export async function call(
  out: Asking & Partial<Outgoing>,
  allowed: Allowed,
  most: number,
): Promise<Answered | { readonly why: string }> {
  const reached = await reach(out.url, allowed);
  if ("refused" in reached) return { why: reached.refused };
  try {
    const answer = await send(reached.url, out, reached.address);
    const { statusCode: status = 0, headers } = answer;
    return { status, afterMs: afterIn(headers["retry-after"]), headers, body: await bodyOf(answer, most) };
  } catch (error) {
    return {
      why:
        error instanceof Error && error.name === "TimeoutError"
          ? `no answer in ${(out.patience ?? usual) / 1000} seconds`
          : reasonOf(error),
    };
  }
}

function send(
  url: URL,
  { headers, body, patience = usual }: Pick<Asking, "headers"> & Partial<Outgoing>,
  found: LookupAddress,
): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? securely : plainly;
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const out = request(
      url,
      {
        method: body === undefined ? "GET" : "POST",
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
    out.end(body);
  });
}

async function bodyOf(answer: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > most) {
      answer.destroy();
      return null;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Seconds; a date is not waited for. */
function afterIn(header: string | undefined): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(longestAfter, seconds * 1000) : 0;
}
