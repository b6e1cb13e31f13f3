// A request's body, and never more of it than a platform sends.
import type { IncomingMessage } from "node:http";

/** Or the status that it is turned away with: 413 above `most` bytes, read no further; 400 where the sender went away. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | 400 | 413> {
  if (Number(request.headers["content-length"] ?? 0) > most) return 413;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const piece = Buffer.from(chunk);
      size += piece.length;
      if (size > most) return 413;
      chunks.push(piece);
    }
    return Buffer.concat(chunks);
  } catch {
    return 400;
  }
}

/** Undefined: no JSON. */
export function jsonIn(raw: Buffer | string): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
}
