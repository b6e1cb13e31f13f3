// What comes in over HTTP: checked, answered, and taken once.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler, House } from "../../src/chat/door.ts";
import { jsonIn, readBody } from "../kit/body.ts";
import { createBound } from "../kit/bound.ts";
import { createInFlight, type InFlight } from "../kit/in-flight.ts";
import { createRefusals } from "../kit/refusals.ts";
import { sendJson, turnAway } from "../kit/respond.ts";
import { taking } from "../kit/taken.ts";
import type { Gateway } from "./gateway.ts";
import { Activity } from "./read.ts";
import { isTrusted } from "./trusted.ts";
import { kindOf } from "./turns/kind.ts";
import type { Turns } from "./turns/turns.ts";

export type ReceiverOptions = {
  /** Null: any tenant may speak. */
  readonly tenantId: string | null;
  readonly localServiceUrl: string | undefined;
  /** Answers that are being worked on, also where their request was answered without them. */
  readonly answering: Pick<InFlight, "count">;
  readonly mostAtOnce: number | undefined;
};

export type Receiver = { readonly handler: Handler; stop(): Promise<void> };

/** Teams delivers again what was not answered in about 15 s. */
const repeatMs = 3_600_000;
/** Bytes: larger than any activity. */
const largestBody = 256 * 1024;
const whereToRead = { path: "/teams/messages", help: "docs/teams.md, “When nothing happens”" };

export function createReceiver(gateway: Gateway, turns: Turns, house: House, options: ReceiverOptions): Receiver {
  const refusals = createRefusals(whereToRead, house.log, house.now);
  const working = createInFlight();
  const both = [working, options.answering];
  const most = options.mostAtOnce;
  const isFull = createBound({ platform: "teams", where: whereToRead, working: both, most, house });

  /** The activity, or the status that it is turned away with. Without a good token nothing is told but that. */
  async function admit(request: IncomingMessage): Promise<Activity | number> {
    if (request.method !== "POST") return 405;
    const { authorization } = request.headers;
    if (!authorization) return refused(401, "no token");
    const raw = await readBody(request, largestBody);
    if (typeof raw === "number") return refused(raw, "too large, or broken off");
    const value = jsonIn(raw);
    const refusal = await gateway.refusalOf(value, authorization);
    if (refusal !== null) return refused(401, refusal);
    const read = Activity.safeParse(value);
    if (!read.success) return refused(400, "an activity of another shape");
    // Direct Line and web chat let anybody say who he is.
    if (read.data.channelId !== "msteams") return refused(403, "a channel other than Microsoft Teams");
    if (!isTrusted(read.data.serviceUrl, options.localServiceUrl))
      return refused(403, "a serviceUrl that is not Microsoft's");
    if (options.tenantId !== null && read.data.tenant !== options.tenantId) return refused(403, "another tenant");
    return read.data;
  }

  function refused(status: number, why: string): number {
    refusals.note(`${status} ${why}`);
    return status;
  }

  /** Ids of messages are milliseconds, so two conversations may have the same; one without an id is no repetition. */
  async function isFirst({ id, type, tenant, conversation }: Activity): Promise<boolean> {
    return id === "" || house.firstTime(tenant, `teams:${type}:${conversation?.id ?? ""}:${id}`, repeatMs);
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const activity = await admit(request);
    if (typeof activity === "number") return turnAway(response, activity);
    response.once("finish", () => house.acknowledged("teams", kindOf(activity), performance.now() - started));
    // Before it is remembered as taken: it may come again.
    if (isFull()) return turnAway(response, 503);
    await working.track(work(activity, response));
  }

  async function work(activity: Activity, response: ServerResponse): Promise<void> {
    if (activity.type === "invoke") return sendJson(response, await turns.invoke(activity));
    const isNew = await isFirst(activity);
    response.writeHead(200).end();
    if (isNew) await turns.take(activity);
  }

  const { handler, idle } = taking(receive, house.log, "an activity of Teams could not be handled");
  return { handler, stop: idle };
}
