// How often is too often: each method by its tier, and about one message a second into a channel, with a short burst.
import type { Service } from "../service.ts";
import { TooOften } from "./method.ts";

const MINUTE = 60_000;
const BURST = 5;

/** @throws TooOften with the seconds to wait. */
export function drawCall(service: Service, team: string, method: string, perMinute: number): void {
  draw(service, `${team} ${method}`, perMinute, MINUTE);
}

/** @throws TooOften after a burst of five messages within five seconds. */
export function drawMessage(service: Service, channel: string): void {
  draw(service, channel, BURST, BURST * 1000);
}

function draw(service: Service, bucket: string, most: number, within: number): void {
  if (!service.options.rateLimits) return;
  const now = service.now();
  const recent = (service.drawn.get(bucket) ?? []).filter((at) => now - at < within);
  service.drawn.set(bucket, recent);
  const oldest = recent[0];
  if (recent.length >= most && oldest !== undefined)
    throw new TooOften(Math.max(1, Math.ceil((oldest + within - now) / 1000)));
  recent.push(now);
}
