// One request to somebody else's address: where it leads is looked up once, nothing is followed, and it has an end.
import type { IncomingMessage } from "node:http";
import { afterIn, call, whyNot } from "./call.ts";
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

/** An answer is read no further than this, bytes: it is thrown away. */
const mostAnswer = 64 * 1024;

/** Or a word for why nobody answered. */
export async function post(out: Outgoing, allowed: Allowed): Promise<Posted | { readonly why: string }> {
  const reached = await reach(out.url, allowed);
  if ("refused" in reached) return { why: reached.refused };
  const { url, address } = reached;
  try {
    const answer = await call("POST", url, out, address);
    await readToEnd(answer);
    return { status: answer.statusCode ?? 0, afterMs: afterIn(answer.headers["retry-after"]) };
  } catch (error) {
    return { why: whyNot(error) };
  }
}

async function readToEnd(answer: IncomingMessage): Promise<void> {
  let size = 0;
  for await (const chunk of answer) {
    size += Buffer.from(chunk).length;
    if (size > mostAnswer) return void answer.destroy();
  }
}
