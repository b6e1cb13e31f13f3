// Where Slack's requests come in: checked, taken apart, handed to Bolt, acknowledged in time.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { type App, HTTPResponseAck, type Receiver } from "@slack/bolt";
import type { Handler, House } from "../../src/chat/door.ts";
import { boltLogger } from "./logger.ts";

/** Slack's own rule is five minutes into the past; a clock may be wrong either way. */
const skewMs = 5 * 60_000;
const largestBody = 1024 * 1024;
/** Slack gives up at 3 s. */
const ackWithinMs = 2500;

export type SlackReceiver = Receiver & { readonly handler: Handler };
export type Apology = (body: unknown) => object | null;

/** A Bolt receiver on any HTTP server. `apology`: what to answer when nothing acknowledged in time, or something broke. */
export function createReceiver(signingSecret: string, house: House, apology: Apology): SlackReceiver {
  const inFlight = new Set<Promise<void>>();
  let app: App | undefined;

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    if (request.method !== "POST") return end(response, 405);
    const raw = await bodyOf(request);
    if (raw === null) return end(response, 413);
    const type = (request.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase();
    const form = type === "application/x-www-form-urlencoded" ? new URLSearchParams(raw.toString("utf8")) : null;
    if (form?.get("ssl_check") === "1" && !form.has("payload") && !form.has("command")) return end(response, 200);
    if (!isSigned(signingSecret, raw, request.headers, house.now())) return end(response, 401);
    const body = parse(raw, form);
    if (body === null) return end(response, 400);
    if (body.type === "url_verification") return json(response, { challenge: body.challenge });
    if (await isRepeated(house, body)) return end(response, 200);
    response.once("finish", () => house.acknowledged("slack", kindOf(body), performance.now() - started));
    await dispatch(body, request, response);
  }

  async function dispatch(body: Body, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answerSomething = () => {
      if (response.headersSent) return;
      const words = apology(body);
      if (words) json(response, words);
      else end(response, 200);
    };
    const ack = new HTTPResponseAck({
      logger: boltLogger(house.log),
      processBeforeResponse: false,
      unhandledRequestTimeoutMillis: ackWithinMs,
      unhandledRequestHandler: answerSomething,
      httpRequest: request,
      httpResponse: response,
    });
    try {
      await app?.processEvent({ body, ack: ack.bind(), ...retryOf(request.headers) });
    } catch (error) {
      house.log.error({ err: error, kind: kindOf(body) }, "a request of Slack failed");
      ack.ack();
      answerSomething();
    }
  }

  return {
    init: (bolt) => {
      app = bolt;
    },
    start: () => Promise.resolve(),
    stop: () => Promise.allSettled(inFlight),
    handler: (request, response) => {
      const work = receive(request, response).catch((error: unknown) => {
        house.log.error({ err: error }, "a request of Slack could not be read");
        if (!response.headersSent) end(response, 500);
      });
      inFlight.add(work);
      work.finally(() => inFlight.delete(work));
    },
  };
}

type Body = { [key: string]: unknown };

/** Null: larger than any request that Slack sends. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    size += piece.length;
    if (size > largestBody) return null;
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

/** Signature version 0: docs.slack.dev, "Verifying requests from Slack". */
export function isSigned(secret: string, raw: Buffer, headers: IncomingHttpHeaders, now: number): boolean {
  const stamp = headers["x-slack-request-timestamp"];
  const seconds = Number(stamp);
  if (typeof stamp !== "string" || !Number.isInteger(seconds) || Math.abs(now - seconds * 1000) > skewMs) return false;
  const expected = Buffer.from(`v0=${createHmac("sha256", secret).update(`v0:${stamp}:`).update(raw).digest("hex")}`);
  const given = Buffer.from(String(headers["x-slack-signature"] ?? ""));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function parse(raw: Buffer, form: URLSearchParams | null): Body | null {
  const payload = form ? form.get("payload") : raw.toString("utf8");
  if (form && payload === null) return Object.fromEntries(form);
  try {
    const body: unknown = JSON.parse(payload ?? "");
    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch {
    return null;
  }
}

/** Events alone are delivered again, up to an hour later and, if so set, for a day. */
async function isRepeated(house: House, body: Body): Promise<boolean> {
  const id = body.event_id;
  if (typeof id !== "string") return false;
  return !(await house.firstTime(String(body.team_id ?? "slack"), `slack:${id}`, 25 * 3_600_000));
}

function kindOf(body: Body): "start" | "change" | "submit" | "press" | "event" {
  if ("command" in body) return "start";
  switch (body.type) {
    case "shortcut":
    case "message_action":
      return "start";
    case "view_submission":
      return "submit";
    case "block_actions":
      return "press";
    default:
      return "event";
  }
}

function retryOf(headers: IncomingHttpHeaders): { retryNum?: number; retryReason?: string } {
  const count = Number(headers["x-slack-retry-num"]);
  const reason = headers["x-slack-retry-reason"];
  return { ...(count ? { retryNum: count } : {}), ...(typeof reason === "string" ? { retryReason: reason } : {}) };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}
