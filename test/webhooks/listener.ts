// Another program that listens at an address of this machine: it remembers what it heard, and answers to order.
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";

export type HeardCall = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };
type Answer = {
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
  /** It goes on for ever. */
  readonly endless?: boolean;
  /** It takes so long, ms. */
  readonly afterMs?: number;
};

export async function listener() {
  const calls: HeardCall[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    calls.push({ path: request.url ?? "", headers: request.headers, body });
    const { status, headers = {}, body: said = "", endless = false, afterMs = 0 } = answers.shift() ?? { status: 204 };
    await pause(afterMs);
    response.writeHead(status, headers);
    if (endless) response.write(said);
    else response.end(said);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    port,
    url: `http://127.0.0.1:${port}/in`,
    calls,
    /** The next calls are answered so. */
    answer: (...how: Answer[]) => void answers.push(...how),
  };
}
