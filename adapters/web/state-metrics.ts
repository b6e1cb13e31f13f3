// What Prometheus is told of how things stand at the moment it asks: the clock, and whether delivery lives.
import { Gauge, type Registry } from "prom-client";
import type { DispatchBacklog } from "./backlog-metrics.ts";

/** What the house knows of itself at this moment; null: nothing yet. */
export type Vitals = {
  readonly sinceLookMs: () => number | null;
  readonly clockAheadMs: () => number;
  readonly clockJumps: () => number;
  readonly dispatches: () => Promise<DispatchBacklog>;
};

export function registerVitals({ sinceLookMs, clockAheadMs, clockJumps }: Vitals, registers: Registry[]): void {
  new Gauge({
    name: "dueline_delivery_last_look_seconds",
    help: "How long ago somebody last looked for what is due and was answered.",
    registers,
    collect() {
      const since = sinceLookMs();
      if (since !== null) this.set(since / 1000);
    },
  });
  new Gauge({
    name: "dueline_clock_ahead_seconds",
    help: "How far this machine's clock is ahead of the time that is believed.",
    registers,
    collect() {
      this.set(clockAheadMs() / 1000);
    },
  });
  new Gauge({
    name: "dueline_clock_jumps",
    help: "How often this machine's clock jumped since the start.",
    registers,
    collect() {
      this.set(clockJumps());
    },
  });
}
