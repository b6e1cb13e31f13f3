// Where Slack's requests come in over HTTP: checked, taken apart, handed to Bolt, acknowledged in time.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { App, Receiver } from "@slack/bolt";
import type { Handler, House } from "../../src/chat/door.ts";
import { readBody } from "../kit/body.ts";
import { describe } from "../kit/describe.ts";
import { createRefusals } from "../kit/refusals.ts";
import { end, sendJson, turnAway } from "../kit/respond.ts";
import { taking } from "../kit/taken.ts";
import { acknowledgementOf, TooLate } from "./acknowledgement.ts";
import { type Body, formOf, isSslCheck, largestBody, parseBody } from "./body.ts";
import { isForGood, kindOf } from "./kind.ts";
import { createRepeats } from "./repeats.ts";
import { isMisshapen, isWellShaped } from "./shape.ts";
import { isSigned, mayBeSlacks } from "./signature.ts";
import { isNotInstalled } from "./uninstalled.ts";

/** Slack gives up at 3 s. */
const ackWithinMs = 2500;
export const whereToRead = { path: "/slack/events", help: "docs/slack.md, “When something is wrong”" };
const anotherShape = "a request of another shape";
const elsewhere = "a workspace in which Dueline is not installed";
const unsigned = "not signed by Slack with this secret, or not now";

export type HttpReceiver = Receiver & { readonly handler: Handler };
export type Apology = (body: Body) => object | null;

export type Around = {
  readonly house: House;
  /** What to answer when nothing acknowledged in time, or something broke. */
  readonly apology: Apology;
  /** True: too much is being worked on. */
  readonly isFull: () => boolean;
};

/** A Bolt receiver on any HTTP server. */
export function createReceiver(signingSecret: string, { house, apology, isFull }: Around): HttpReceiver {
  const repeats = createRepeats();
  const refusals = createRefusals(whereToRead, house.log, house.now);
  let app: App | undefined;
  let stopping = false;

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    if (stopping) return end(response, 503);
    if (request.method !== "POST") return turnAway(response, 405);
    if (!mayBeSlacks(request.headers, house.now())) return refuse(response, 401, unsigned);
    const raw = await readBody(request, largestBody);
    if (typeof raw === "number") return refuse(response, raw, "too large, broken off, or too much at once");
    const form = formOf(request.headers["content-type"], raw);
    if (isSslCheck(form)) return end(response, 200);
    if (!isSigned(signingSecret, raw, request.headers, house.now())) return refuse(response, 401, unsigned);
    const body = parseBody(raw, form);
    if (body === null) return end(response, 400);
    if (body.type === "url_verification") return sendJson(response, { challenge: body.challenge });
    if (!isWellShaped(body)) return refuse(response, 400, anotherShape);
    const signature = String(request.headers["x-slack-signature"]);
    if (!repeats.isNew(signature)) return end(response, 200);
    response.once("finish", () => {
      if (response.statusCode >= 500) repeats.forget(signature);
      house.acknowledged("slack", kindOf(body), performance.now() - started);
    });
    await handOn({ body, signature, response, app, house, refuse, noted: refusals.note, isFull }, apology, started);
  }

  function refuse(response: ServerResponse, status: number, why: string): void {
    refusals.note(`${status} ${why}`);
    turnAway(response, status);
  }

  const { handler, idle } = taking(receive, house.log, "a request of Slack's could not be read");
  return {
    init: (bolt) => {
      app = bolt;
    },
    start: () => Promise.resolve(),
    stop: async () => {
      stopping = true;
      await idle();
    },
    handler,
  };
}

/** A request that is signed and read. */
type Came = {
  readonly body: Body;
  readonly signature: string;
  readonly response: ServerResponse;
  readonly app: App | undefined;
  readonly house: House;
  readonly refuse: (response: ServerResponse, status: number, why: string) => void;
  /** Answered, and counted with those that were turned away. */
  readonly noted: (why: string) => void;
  readonly isFull: Around["isFull"];
};

async function handOn(came: Came, apology: Apology, receivedAt: number): Promise<void> {
  if (came.isFull()) return crowded(came, apology);
  return isForGood(came.body) ? done(came) : dispatch(came, apology, receivedAt);
}

/** Who is told so tries again; of an event Slack does, where it is not acknowledged. */
function crowded({ body, response }: Came, apology: Apology): void {
  const told = apology(body);
  if (told === null) turnAway(response, 503);
  else sendJson(response, told);
}

async function dispatch(
  { body, signature, response, app, house, refuse, noted }: Came,
  apology: Apology,
  receivedAt: number,
): Promise<void> {
  const { ack, apologise } = acknowledgementOf(response, () => apology(body), ackWithinMs);
  try {
    await app?.processEvent({ body, ack, customProperties: { receivedAt, signature } });
    // Bolt found nobody who listens to such a thing: nobody is going to answer it.
    if (!response.headersSent) return refuse(response, 400, anotherShape);
  } catch (error) {
    const late = error instanceof TooLate;
    if (isMisshapen(error)) return refuse(response, 400, anotherShape);
    if (isNotInstalled(error)) noted(elsewhere);
    else house.log.error({ error: describe(error), kind: kindOf(body), late }, "a request of Slack's failed");
    apologise();
  }
}

/** Acknowledged when it is done and not before: Slack then sends it again, and no data outlives an uninstallation. */
async function done({ body, response, app, house, refuse }: Came): Promise<void> {
  try {
    await app?.processEvent({ body, ack: () => Promise.resolve() });
    end(response, 200);
  } catch (error) {
    if (isMisshapen(error)) return refuse(response, 400, anotherShape);
    house.log.error({ error: describe(error) }, "a removal or a departure failed; Slack will send it again");
    end(response, 500);
  }
}
