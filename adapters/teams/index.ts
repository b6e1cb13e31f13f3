// Microsoft Teams: its activities become intents, our replies become its dialogs and messages.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connected, House } from "../../src/chat/door.ts";
import { createAddresses, isTrusted } from "./addresses.ts";
import { createConnector } from "./connector.ts";
import { createGateway, type GatewayOptions } from "./gateway.ts";
import { createPlatform } from "./post.ts";
import { Activity, readPlace } from "./read.ts";
import { createTurns } from "./turns.ts";

export type TeamsOptions = GatewayOptions & {
  /** The stand-in's own address, trusted beside Microsoft's. */
  readonly localServiceUrl?: string | undefined;
};

const largestBody = 256 * 1024;
const sendTimeoutMs = 8000;
/** Teams delivers again what was not answered in about 15 s. */
const repeatMs = 3_600_000;

export function createTeams(options: TeamsOptions, house: House): Connected {
  if (!options.appId) throw new Error("Teams needs MICROSOFT_APP_ID: without it nobody's requests could be checked");
  const gateway = createGateway(options);
  const connector = createConnector(() => gateway.token(), sendTimeoutMs);
  const addresses = createAddresses(house.records);
  const turns = createTurns({ connector, addresses, house });
  const inFlight = new Set<Promise<void>>();

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    if (request.method !== "POST") return end(response, 405);
    const body = await bodyOf(request);
    if (body === undefined) return end(response, 413);
    if (!(await gateway.verify(body, request.headers.authorization ?? ""))) return end(response, 401);
    const read = Activity.safeParse(body);
    if (!read.success) return end(response, 400);
    const activity = read.data;
    if (!isTrusted(activity.serviceUrl, options.localServiceUrl)) return end(response, 403);
    const { tenant } = readPlace(activity).address;
    if (options.type === "SingleTenant" && options.tenantId && tenant !== options.tenantId) return end(response, 403);
    response.once("finish", () => house.acknowledged("teams", turns.kindOf(activity), performance.now() - started));
    if (activity.type === "invoke") return json(response, await turns.invoke(activity));
    const isNew = await house.firstTime(tenant, `teams:${activity.type}:${activity.id}`, repeatMs);
    end(response, 200);
    if (isNew) await turns.take(activity);
  }

  return {
    platform: createPlatform(connector, addresses, house),
    routes: {
      "/teams/messages": (request, response) => {
        const work = receive(request, response).catch((error: unknown) => {
          house.log.error({ err: error }, "a request of Teams failed");
          if (!response.headersSent) end(response, 500);
        });
        inFlight.add(work);
        work.finally(() => inFlight.delete(work));
      },
    },
    start: () => Promise.resolve(),
    stop: async () => {
      await Promise.allSettled(inFlight);
    },
  };
}

/** Undefined: larger than any activity; null: no JSON, which no signature will fit. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    size += piece.length;
    if (size > largestBody) return undefined;
    chunks.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
