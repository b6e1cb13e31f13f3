// The Web API's door: one HTTP request in, one recorded call and its answer out.
import type { IncomingMessage, ServerResponse } from "node:http";
import { reply } from "../http.ts";
import type { Call, Service } from "../service.ts";
import { readArgs } from "./args.ts";
import { type Result, run } from "./faults.ts";
import { type Args, Refusal } from "./method.ts";
import { answerCall } from "./methods.ts";

export async function serveApi(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  at: { url: URL; body: string },
): Promise<void> {
  const method = at.url.pathname.slice("/api/".length);
  const call: Call = { method, args: {}, token: undefined, at: service.now(), status: "open", answer: undefined };
  service.calls.push(call);
  const read = argsOf(() => readArgs(at.body, request.headers["content-type"] ?? "", at.url.searchParams));
  if (!(read instanceof Refusal)) Object.assign(call, { args: withCredentials(read, request) });
  const result = await run(service, call, () => {
    if (read instanceof Refusal) throw read;
    call.token = tokenOf(request, call.args);
    return answerCall(service, method, call.args, call.token);
  });
  finish(service, call, response, result);
}

/** Read before an order to misbehave is looked for, which may be for one channel alone. */
function argsOf(read: () => Args): Args | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Notes down what became of a call, and says so or hangs up. */
export function finish(service: Service, call: Call, response: ServerResponse, result: Result): void {
  const { status, answer, retryAfter, page } = result;
  Object.assign(call, { status, answer });
  service.options.log(`${call.method} ${status}`);
  service.changed("call", call.method);
  if (status === "dropped") response.destroy();
  else if (page !== undefined) response.writeHead(status, { "content-type": "text/html" }).end(page);
  else reply(response, status, answer, { ...scopesOf(service, call.token), ...waitOf(retryAfter) });
}

function waitOf(retryAfter: number | undefined): Record<string, string> {
  return retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
}

/** Slack says with every answer what the token may do. */
function scopesOf({ world }: Service, token: string | undefined): Record<string, string> {
  const bot = world.installations.find((one) => one.token === token && one.state === "active");
  return bot ? { "x-oauth-scopes": bot.scopes.join(",") } : {};
}

function tokenOf(request: IncomingMessage, args: Args): string | undefined {
  const [, bearer] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  return bearer ?? (typeof args.token === "string" ? args.token : undefined);
}

/** Client id and secret may come as HTTP Basic. */
function withCredentials(args: Args, request: IncomingMessage): Args {
  const [, basic] = /^Basic (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  if (basic === undefined) return args;
  const [client_id, client_secret] = Buffer.from(basic, "base64").toString().split(":");
  return { ...args, client_id, client_secret };
}
