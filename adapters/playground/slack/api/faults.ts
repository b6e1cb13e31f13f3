// Carries out a call, unless there is an order to misbehave.
import { setTimeout as sleep } from "node:timers/promises";
import type { Call, Fault, Service } from "../service.ts";
import { type Answer, Refusal, TooOften } from "./method.ts";

export interface Result {
  status: number | "dropped";
  answer: Answer;
  retryAfter?: number;
  /** A page instead of the answer: what a proxy on the way may say. */
  page?: string;
}

const PAGE = "<!doctype html><title>Bad Gateway</title><h1>The page cannot be displayed</h1>";

/** Does the work of a call, or misbehaves as ordered. */
export async function run(service: Service, call: Call, work: () => Answer): Promise<Result> {
  const fault = takeFault(service, call);
  if (!fault) return settle(work);
  call.fault = fault.kind;
  switch (fault.kind) {
    case "429":
      return { status: 429, answer: { ok: false, error: "ratelimited" }, retryAfter: fault.retryAfter ?? 1 };
    case "500":
      return { status: 500, answer: { ok: false, error: "internal_error" } };
    case "error":
      return { status: 200, answer: { ok: false, error: fault.error ?? "internal_error" } };
    case "delay":
      await sleep(fault.ms ?? 1000);
      return settle(work);
    case "html":
      return { status: 200, answer: {}, page: PAGE };
    case "not-ok":
      return { status: 200, answer: {} };
    case "no-id": {
      const { answer, ...result } = settle(work);
      return { ...result, answer: { ok: answer.ok } };
    }
    case "drop":
      return { status: "dropped", answer: {} };
    case "drop-after-accept":
      return { ...settle(work), status: "dropped" };
    default:
      return fault.kind satisfies never;
  }
}

/** The next order to misbehave that this call falls under; each is used up `times` times. */
function takeFault(service: Service, { method, args }: Call): Fault | undefined {
  const meets = (one: Fault) =>
    (one.method === method || one.method === "*") && (one.channel === undefined || one.channel === args.channel);
  const fault = service.faults.find((one) => one.times > 0 && meets(one));
  if (fault) fault.times -= 1;
  return fault;
}

function settle(work: () => Answer): Result {
  try {
    return { status: 200, answer: { ok: true, ...work() } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const answer = { ok: false, error: error.code, ...error.more };
    return error instanceof TooOften ? { status: 429, answer, retryAfter: error.retryAfter } : { status: 200, answer };
  }
}
