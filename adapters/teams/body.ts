// A request's body as JSON, never more of it than an activity can be.
import type { IncomingMessage } from "node:http";

const largest = 256 * 1024;

export type Body = { readonly kind: "json"; readonly value: unknown } | { readonly kind: "too-large" | "unreadable" };

/** Reads no further than it must; the rest of a body that is too large is left to the caller's answer. */
export async function bodyOf(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > largest) return { kind: "too-large" };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const piece = Buffer.from(chunk);
      size += piece.length;
      if (size > largest) return { kind: "too-large" };
      chunks.push(piece);
    }
    return { kind: "json", value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    // No JSON, or whoever sent it went away: there is nothing in it for us.
    return { kind: "unreadable" };
  }
}
