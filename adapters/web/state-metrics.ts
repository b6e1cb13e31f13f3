// What Prometheus is told of how things stand at the moment it asks: the notices that wait, the clock, whether delivery lives.
import { Gauge, type Registry } from "prom-client";

export type Backlog = {
  readonly waiting: number;
  readonly overdue: number;
  /** How long the oldest of these is due, ms; null: none is. */
  readonly oldestOverdueMs?: number | null;
};

/** What the house knows of itself at this moment; null: nothing yet. */
export type Vitals = {
  readonly sinceLookMs: () => number | null;
  readonly clockAheadMs: () => number;
  readonly clockJumps: () => number;
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

export function registerBacklog(backlog: () => Promise<Backlog>, registers: Registry[]): void {
  // Asked once, however many figures come of it.
  let looking: Promise<Backlog | null> | null = null;
  const look = () => {
    looking ??= backlog()
      .catch(() => null)
      .finally(() => {
        looking = null;
      });
    return looking;
  };
  new Gauge({
    name: "dueline_store_up",
    help: "1: the store answered just now; 0: not.",
    registers,
    async collect() {
      this.set((await look()) ? 1 : 0);
    },
  });
  new Gauge({
    name: "dueline_notice_oldest_overdue_seconds",
    help: "How long the oldest notice is due that was not said; 0: none is.",
    registers,
    async collect() {
      this.set(((await look())?.oldestOverdueMs ?? 0) / 1000);
    },
  });
  new Gauge({
    name: "dueline_notices_waiting",
    help: "Notices still to be said; state overdue: their time has come.",
    labelNames: ["state"],
    registers,
    async collect() {
      this.reset();
      const found = await look();
      if (!found) return;
      this.set({ state: "all" }, found.waiting);
      this.set({ state: "overdue" }, found.overdue);
    },
  });
}
