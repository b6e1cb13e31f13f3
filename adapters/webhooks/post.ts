// One request to somebody else's address: where it leads is looked up once, nothing is followed, and it has an end.
import { type IncomingMessage, request as plainly } from "node:http";
import { request as securely } from "node:https";
import { reasonOf } from "../kit/network.ts";
import { type Allowed, reach } from "./reach.ts";

export type Posted = {
  readonly status: number;
  /** As the answer asks it; 0: it says nothing of when to come again. */
  readonly afterMs: number;
};
export type Outgoing = {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
};

/** From the first byte to the last, ms. */
const patience = 10_000;
/** An answer is read no further than this, bytes: it is thrown away. */
const mostAnswer = 64 * 1024;
const longestAfter = 24 * 3_600_000;

/** Or a word for why nobody answered. */
export async function post(out: Outgoing, allowed: Allowed): Promise<Posted | { readonly why: string }> {
  const reached = await reach(out.url, allowed);
  if ("refused" in reached) return { why: reached.refused };
  const { url, address } = reached;
  try {
    const answer = await send(url, out, [address]);
    await readToEnd(answer);
    return { status: answer.statusCode ?? 0, afterMs: afterIn(answer.headers["retry-after"]) };
  } catch (error) {
    return {
      why: error instanceof Error && error.name === "TimeoutError" ? "no answer in 10 seconds" : reasonOf(error),
    };
  }
}

type Found = { readonly address: string; readonly family: number };

function send(url: URL, { headers, body }: Outgoing, found: Found[]): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? securely : plainly;
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
        signal: AbortSignal.timeout(patience),
        // A connection that was kept open might lead where the name led before.
        agent: false,
        lookup: (_host, { all }, answer) => {
          const [one] = found;
          if (all) answer(null, found);
          else answer(null, one?.address ?? "", one?.family);
        },
      },
      resolve,
    );
    call.once("error", reject);
    call.end(body);
  });
}

async function readToEnd(answer: IncomingMessage): Promise<void> {
  let size = 0;
  for await (const chunk of answer) {
    size += Buffer.from(chunk).length;
    if (size > mostAnswer) return void answer.destroy();
  }
}

/** Seconds; a date is not waited for. */
function afterIn(header: string | undefined): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(longestAfter, seconds * 1000) : 0;
}
