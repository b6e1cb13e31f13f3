// The service's side of the wire: the Bot Connector, the OpenID documents and the token endpoint, on one port.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { type Fault, takeFault } from "./faults.ts";
import { KEYS_PATH, METADATA_PATH } from "./issuer.ts";
import { parseJson } from "./json.ts";
import { createRates, type Rates } from "./rates.ts";
import { type Reply, refuse, refuseWith } from "./refusals.ts";
import { type Matched, routeOf } from "./routes.ts";
import type { Call, Service } from "./service.ts";

/** Listens and writes its address into the service. */
export async function serve(service: Service, { host, port }: { host: string; port: number }): Promise<Server> {
  const rates = createRates(service.now);
  const server = createServer((request, response) => {
    answer(service, rates, request, response).catch((error: unknown) => {
      service.log(`the stand-in failed: ${error instanceof Error ? error.stack : String(error)}`);
      send(response, refuse("ServiceError"));
    });
  });
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  service.serviceUrl = `http://${host}:${bound}/`;
  return server;
}

async function answer(service: Service, rates: Rates, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? "/", service.serviceUrl);
  const document = documents(service, request.method ?? "", pathname);
  if (document !== undefined) return send(response, { status: 200, body: document });
  const raw = await text(request);
  const route = routeOf(request.method ?? "", pathname);
  const { authorization } = request.headers;
  const call: Call = {
    operation: route?.operation ?? "unknown",
    method: request.method ?? "",
    path: decodeURIComponent(pathname),
    query: searchParams.toString(),
    authorization,
    body: raw === "" ? undefined : parseJson(raw),
    status: 0,
  };
  service.calls.push(call);
  const fault = route && takeFault(service.faults, route.operation, concerned(route, call));
  if (fault?.kind === "delay") await sleep(fault.ms ?? 1000);
  if (fault?.kind === "drop") return request.socket.destroy();
  if (fault?.kind === "html") return response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
  const reply = refusal(fault, authorization) ?? asked(service, rates, route, call, searchParams);
  if (fault?.kind === "drop-after-accept") return request.socket.destroy();
  call.status = reply.status;
  send(response, fault?.kind === "no-id" ? { ...reply, body: {} } : reply);
  service.changed({ kind: "call" });
}

function asked(service: Service, rates: Rates, route: Matched | undefined, call: Call, query: URLSearchParams): Reply {
  return route?.answer({ service, rates, params: route.params, query, body: call.body }) ?? refuse("NotFound");
}

function refusal(fault: Fault | undefined, authorization: string | undefined): Reply | undefined {
  if (!/^Bearer \S+$/.test(authorization ?? ""))
    return { status: 401, body: { message: "Authorization has been denied for this request." } };
  const status = Number(fault?.kind);
  return fault && Number.isInteger(status) ? refuseWith(status, fault.code, fault.retryAfterS) : undefined;
}

/** The conversation a call is about: the one in its path, or the channel or person it creates one for. */
function concerned({ params }: Matched, { body }: Call): string | undefined {
  const [inPath] = params;
  return inPath ?? /19:[^"]+@thread\.tacv2/.exec(JSON.stringify(body ?? ""))?.[0];
}

function documents({ issuer, serviceUrl, next }: Service, method: string, path: string): unknown {
  if (path === METADATA_PATH) return issuer.metadata(serviceUrl.replace(/\/$/, ""));
  if (path === KEYS_PATH) return issuer.keys();
  if (method === "POST" && /^\/[^/]+\/oauth2\/v2\.0\/token$/.test(path))
    return { token_type: "Bearer", expires_in: 3599, access_token: `outbound-${next()}` };
  return undefined;
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body === undefined ? "" : JSON.stringify(body));
}
