// What somebody else's address answers, up to a bound: where it leads is looked up once.
import type { IncomingMessage } from "node:http";
import { afterIn, call, whyNot } from "./call.ts";
import { type Allowed, reach } from "./reach.ts";

export type Got = {
  readonly status: number;
  /** As the answer asks it, ms; 0: it says nothing of when to come again. */
  readonly afterMs: number;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly body: string;
};
type Asked = { readonly url: string; readonly headers: { readonly [name: string]: string } };

/** Bytes: more is no status page. */
const most = 2 * 1024 * 1024;

/** Or a word for why nobody answered. */
export async function get({ url: text, headers }: Asked, allowed: Allowed): Promise<Got | { readonly why: string }> {
  const reached = await reach(text, allowed);
  if ("refused" in reached) return { why: reached.refused };
  try {
    const answer = await call("GET", reached.url, { headers, body: null }, reached.address);
    const body = await bodyOf(answer);
    if (body === null) return { why: "too large" };
    const { etag = null, "last-modified": modified = null, "retry-after": after } = answer.headers;
    return { status: answer.statusCode ?? 0, afterMs: afterIn(after), etag, modified, body };
  } catch (error) {
    return { why: whyNot(error) };
  }
}

async function bodyOf(answer: IncomingMessage): Promise<string | null> {
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
