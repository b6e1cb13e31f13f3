// JSON in and out, for this page alone.
import type { IncomingMessage, ServerResponse } from "node:http";

const mostBytes = 200_000;

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" })
    .end(JSON.stringify(body));
}

/** The body, or null where another site sent it, where it is no JSON, or where it is too large. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const { origin, host } = request.headers;
  // A form of another site can post here, but not as JSON, and not without saying where it comes from.
  if (!request.headers["content-type"]?.startsWith("application/json")) return null;
  if (origin !== undefined && URL.parse(origin)?.host !== host) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}
