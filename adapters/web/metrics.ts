// What Prometheus may ask: how fast people were answered, and what became of the notices.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Handler } from "../../src/chat/door.ts";

/** What became of one notice; `lateMs` is how long after its time it was said. */
export type NoticeOutcome = "said" | "again" | "failed" | "dropped";
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

export type Metrics = {
  acknowledged(platform: string, what: string, ms: number): void;
  noticed(platform: string, topic: string, outcome: NoticeOutcome, lateMs: number): void;
  /** What became of a mail that was handed in. */
  mailed(outcome: string): void;
  readonly handler: Handler;
};

const nothingYet: Vitals = { sinceLookMs: () => null, clockAheadMs: () => 0, clockJumps: () => 0 };

/** `backlog` is asked whenever somebody reads the metrics. */
export function createMetrics(backlog: () => Promise<Backlog>, vitals: Vitals = nothingYet): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const acknowledgement = new Histogram({
    name: "dueline_acknowledgement_seconds",
    help: "From a platform's request to its acknowledgement.",
    labelNames: ["platform", "what"],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers,
  });
  const notices = new Counter({
    name: "dueline_notices_total",
    help: "Notices by what became of them.",
    labelNames: ["platform", "topic", "outcome"],
    registers,
  });
  const lateness = new Histogram({
    name: "dueline_notice_lateness_seconds",
    help: "How long after its time a notice was said.",
    labelNames: ["platform"],
    buckets: [0.1, 0.5, 1, 5, 30, 60, 300, 3600],
    registers,
  });
  const mails = new Counter({
    name: "dueline_mails_total",
    help: "Mails that were handed in, by what became of them.",
    labelNames: ["outcome"],
    registers,
  });
  registerBacklog(backlog, registers);
  registerVitals(vitals, registers);
  return {
    acknowledged: (platform, what, ms) => acknowledgement.observe({ platform, what }, ms / 1000),
    noticed: (platform, topic, outcome, lateMs) => {
      notices.inc({ platform, topic, outcome });
      if (outcome === "said") lateness.observe({ platform }, Math.max(0, lateMs) / 1000);
    },
    mailed: (outcome) => mails.inc({ outcome }),
    handler: (_request, response) => {
      registry.metrics().then(
        (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
        () => response.writeHead(503).end(),
      );
    },
  };
}

function registerVitals({ sinceLookMs, clockAheadMs, clockJumps }: Vitals, registers: Registry[]): void {
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

function registerBacklog(backlog: () => Promise<Backlog>, registers: Registry[]): void {
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
