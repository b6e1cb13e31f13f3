// One HTTP server for everything that comes in: exact paths, a request id, an answer to every request, a graceful end.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Handler, Log } from "../../src/chat/door.ts";

export type Web = { readonly port: number; readonly url: string; stop(): Promise<void> };
export type WebOptions = {
  readonly host: string;
  readonly port: number;
  /** By their path; one that ends in `/` stands for all below it. */
  readonly routes: { readonly [path: string]: Handler };
  /** For paths that no route names: the playground's page, say. */
  readonly otherwise?: Handler | undefined;
  readonly newId: () => string;
  readonly log: Log;
};

/** Listens, or throws an error that says why it cannot at that port. */
export async function startWeb(options: WebOptions): Promise<Web> {
  const open = new Set<ServerResponse>();
  const server = createServer({ connectionsCheckingInterval: 2_000 }, (request, response) => {
    open.add(response);
    response.once("close", () => open.delete(response));
    response.once("finish", () => hangUpOn(request));
    answer(options, request, response);
  });
  // One deadline for a whole request, however slowly it drips in; and no more connections than can be served.
  server.requestTimeout = 15_000;
  server.headersTimeout = 10_000;
  server.maxConnections = 1_000;
  await listen(server, options.host, options.port);
  const { port } = addressOf(server);
  const shown = options.host.includes(":") ? `[${options.host}]` : options.host;
  return { port, url: `http://${shown === "127.0.0.1" ? "localhost" : shown}:${port}`, stop: () => stop(server, open) };
}

function answer(options: WebOptions, request: IncomingMessage, response: ServerResponse): void {
  const started = performance.now();
  const id = options.newId();
  const path = pathOf(request);
  response.setHeader("x-request-id", id);
  response.setHeader("x-content-type-options", "nosniff");
  response.on("close", () => {
    if (!quiet.has(path))
      options.log.info(
        {
          request: id,
          method: request.method,
          path,
          status: response.statusCode,
          ms: Math.round(performance.now() - started),
        },
        "answered",
      );
  });
  const handler = routed(options.routes, path) ?? options.otherwise;
  try {
    if (handler) handler(request, response);
    else sendJson(response, 404, { error: "There is nothing at this address." });
  } catch (error) {
    options.log.error({ request: id, path, err: error }, "a handler threw");
    if (!response.headersSent) sendJson(response, 500, { error: "That went wrong on our side.", request: id });
  }
}

function routed(routes: WebOptions["routes"], path: string): Handler | undefined {
  const above = Object.keys(routes).find((root) => root.endsWith("/") && path.startsWith(root));
  return routes[path] ?? (above === undefined ? undefined : routes[above]);
}

/** Who was answered and goes on sending is not listened to: he might never end. The answer has a moment to arrive. */
function hangUpOn(request: IncomingMessage): void {
  if (!request.complete) setTimeout(() => request.socket.destroy(), 1_000).unref();
}

/** Asked every few seconds by machines: not worth a line each. */
const quiet = new Set(["/healthz", "/readyz", "/metrics"]);

export function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/";
}

export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

/** As the API answers where it is open (RFC 9457): what was asked for is not to be had, and how that is mended. */
export function sendProblem(
  response: ServerResponse,
  {
    code,
    status,
    title,
    detail,
  }: { readonly code: string; readonly status: number; readonly title: string; readonly detail: string },
): void {
  const body = { type: `urn:dueline:problem:${code}`, title, status, detail, code };
  response.writeHead(status, { "content-type": "application/problem+json; charset=utf-8" }).end(JSON.stringify(body));
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const sentence = refusals[error.code ?? ""]?.(host, port);
      reject(sentence === undefined ? error : new Error(sentence, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

const refusals: { readonly [code: string]: (host: string, port: number) => string } = {
  EADDRINUSE: (_host, port) => `Port ${port} is taken; set PORT to another one.`,
  EACCES: (_host, port) => `This user may not listen at port ${port}; set PORT to one from 1024 on.`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine; set HOST to one, or to 0.0.0.0 for all.`,
  ENOTFOUND: (host) => `${host} is no name that leads anywhere; set HOST to an address of this machine.`,
};

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}

/** Takes nothing new. Connections end with the answer that they wait for, and after ten seconds without. */
function stop(server: Server, open: ReadonlySet<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    for (const response of open) if (!response.headersSent) response.setHeader("connection", "close");
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  });
}
