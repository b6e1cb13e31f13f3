// A request's body, and never more of it than a platform sends.
import type { IncomingMessage } from "node:http";

/** Of all bodies that are being read in this process, bytes: so much is held for strangers and no more. */
const mostAtOnce = 32 * 1024 * 1024;
/** Bytes: a body that has no more is read all the same. So small are clicks and forms: strangers' large ones turn none of them away. */
const small = 64 * 1024;
let held = 0;

/**
 * Or the status that it is turned away with: 413 above `most` bytes, read no further; 400 where the sender went away; 503
 * where too much is being read at once and this is not small.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | 400 | 413 | 503> {
  if (Number(request.headers["content-length"] ?? 0) > most) return 413;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const piece = Buffer.from(chunk);
      size += piece.length;
      held += piece.length;
      if (size > most) return 413;
      if (held > mostAtOnce && size > small) return 503;
      chunks.push(piece);
    }
    return Buffer.concat(chunks);
  } catch {
    return 400;
  } finally {
    held -= size;
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
