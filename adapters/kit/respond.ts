// The answers to a request: a status alone, or JSON.
import type { ServerResponse } from "node:http";

/** When what is refused for now may be tried again, seconds. */
const againAfterS = 5;

/** Once: a response that was begun stays as it is. */
export function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end();
}

/**
 * What was not read to its end would be taken for the next request, so that connection ends. The platforms speak by
 * POST alone.
 */
export function turnAway(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  if (status === 405) response.setHeader("allow", "POST");
  if (status === 503) response.setHeader("retry-after", againAfterS);
  response.writeHead(status, { connection: "close" }).end();
}

export function sendJson(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
