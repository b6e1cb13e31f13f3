// What Prometheus may ask: how fast people were answered, and what became of the notices.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Handler } from "../../src/chat/door.ts";

/** What became of one notice; `lateMs` is how long after its time it was said. */
export type NoticeOutcome = "said" | "again" | "failed" | "dropped";
export type Backlog = { readonly waiting: number; readonly overdue: number };

export type Metrics = {
  acknowledged(platform: string, what: string, ms: number): void;
  noticed(platform: string, topic: string, outcome: NoticeOutcome, lateMs: number): void;
  readonly handler: Handler;
};

/** `backlog` is asked whenever somebody reads the metrics. */
export function createMetrics(backlog: () => Promise<Backlog>): Metrics {
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
  const storeUp = new Gauge({ name: "dueline_store_up", help: "1: the store answered just now; 0: not.", registers });
  new Gauge({
    name: "dueline_notices_waiting",
    help: "Notices still to be said; state overdue: their time has come.",
    labelNames: ["state"],
    registers,
    async collect() {
      this.reset();
      const found = await backlog().catch(() => null);
      storeUp.set(found ? 1 : 0);
      if (!found) return;
      this.set({ state: "all" }, found.waiting);
      this.set({ state: "overdue" }, found.overdue);
    },
  });
  return {
    acknowledged: (platform, what, ms) => acknowledgement.observe({ platform, what }, ms / 1000),
    noticed: (platform, topic, outcome, lateMs) => {
      notices.inc({ platform, topic, outcome });
      if (outcome === "said") lateness.observe({ platform }, Math.max(0, lateMs) / 1000);
    },
    handler: (_request, response) => {
      registry.metrics().then(
        (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
        () => response.writeHead(503).end(),
      );
    },
  };
}
