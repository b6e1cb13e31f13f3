// The doors of the stand-in: the Web API, the response URLs and the OAuth page.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { run } from "./api/faults.ts";
import { finish, serveApi } from "./api/serve.ts";
import { bodyOf, bytesOf, reply } from "./http.ts";
import { serveAuthorize } from "./oauth.ts";
import { useResponseUrl } from "./response-url.ts";
import type { Call, Service } from "./service.ts";

/** Resolves when the server listens; `service.url` then says where. */
export async function listen(service: Service, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    serve(service, request, response).catch((error: unknown) => {
      service.complain(`the stand-in itself failed: ${error instanceof Error ? error.stack : String(error)}`);
      if (!response.headersSent) reply(response, 500, { ok: false, error: "fatal_error" });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  service.url = `http://${host}:${bound}`;
  return server;
}

async function serve(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", service.url);
  if (url.pathname.startsWith("/upload/v1/")) return takeFile(service, request, response, url);
  const body = await bodyOf(request);
  if (url.pathname.startsWith("/api/")) return serveApi(service, request, response, { url, body });
  if (url.pathname.startsWith("/response/")) return serveResponse(service, response, url, body);
  if (url.pathname === "/oauth/v2/authorize") serveAuthorize(service, response, url);
  else reply(response, 404, { ok: false, error: "not_found" });
}

/** The address itself is the permission; a file of another length than was said is none. */
async function takeFile(service: Service, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const file = service.files.get(url.pathname.slice("/upload/v1/".length));
  const bytes = await bytesOf(request);
  if (file?.length !== bytes.length) return reply(response, 400, { ok: false, error: "invalid_upload" });
  service.files.set(file.id, { ...file, bytes, type: request.headers["content-type"] ?? "application/octet-stream" });
  response.writeHead(200, { "content-type": "text/plain" }).end(`OK - ${bytes.length}`);
}

async function serveResponse(service: Service, response: ServerResponse, url: URL, body: string): Promise<void> {
  const args = parsed(body);
  const call: Call = {
    method: "response_url",
    args,
    token: undefined,
    at: service.now(),
    status: "open",
    answer: undefined,
  };
  service.calls.push(call);
  const result = await run(service, call, () => useResponseUrl(service, url.pathname.slice("/response/".length), args));
  const { error } = result.answer;
  const refused = typeof error === "string" && result.status === 200;
  finish(
    service,
    call,
    response,
    refused ? { ...result, status: /_url$|^not_found$/.test(error) ? 404 : 400 } : result,
  );
}

function parsed(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}
