// What Prometheus may ask: how fast people were answered, and what became of the notices.
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Handler } from "../../src/chat/door.ts";
import { type Backlog, registerBacklog, registerDispatches } from "./backlog-metrics.ts";
import { registerVitals, type Vitals } from "./state-metrics.ts";

/** What became of one notice; `lateMs` is how long after its time it was said. */
export type NoticeOutcome = "said" | "again" | "failed" | "dropped";
export type Metrics = {
  /** What becomes of a platform's requests. */
  readonly requests: {
    acknowledged(platform: string, what: string, ms: number): void;
    /** Refused, since too much was being worked on. */
    crowded(platform: string): void;
  };
  noticed(platform: string, topic: string, outcome: NoticeOutcome, lateMs: number): void;
  /** What became of a message to another program; `failed`: it was given up. */
  dispatched(event: string, outcome: NoticeOutcome): void;
  /** What became of a mail that was handed in. */
  mailed(outcome: string): void;
  readonly handler: Handler;
};

const nothingYet: Vitals = {
  sinceLookMs: () => null,
  clockAheadMs: () => 0,
  clockJumps: () => 0,
  dispatches: async () => ({ waiting: 0, overdue: 0, dead: 0, oldestOverdueMs: null }),
};

/** `backlog` is asked whenever somebody reads the metrics. */
export function createMetrics(backlog: () => Promise<Backlog>, vitals: Vitals = nothingYet): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
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
  const dispatches = new Counter({
    name: "dueline_dispatches_total",
    help: "Messages to other programs by what became of them.",
    labelNames: ["event", "outcome"],
    registers,
  });
  const mails = new Counter({
    name: "dueline_mails_total",
    help: "Mails that were handed in, by what became of them.",
    labelNames: ["outcome"],
    registers,
  });
  registerBacklog(backlog, registers);
  registerDispatches(vitals.dispatches, registers);
  registerVitals(vitals, registers);
  return {
    requests: requestsIn(registers),
    noticed: (platform, topic, outcome, lateMs) => {
      notices.inc({ platform, topic, outcome });
      if (outcome === "said") lateness.observe({ platform }, Math.max(0, lateMs) / 1000);
    },
    dispatched: (event, outcome) => dispatches.inc({ event, outcome }),
    mailed: (outcome) => mails.inc({ outcome }),
    handler: (_request, response) => {
      registry.metrics().then(
        (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
        () => response.writeHead(503).end(),
      );
    },
  };
}

function requestsIn(registers: Registry[]): Metrics["requests"] {
  const acknowledgement = new Histogram({
    name: "dueline_acknowledgement_seconds",
    help: "From a platform's request to its acknowledgement.",
    labelNames: ["platform", "what"],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers,
  });
  const refused = new Counter({
    name: "dueline_requests_refused_total",
    help: "Requests of a platform's that were refused at once, since as many as can be were being worked on.",
    labelNames: ["platform"],
    registers,
  });
  return {
    acknowledged: (platform, what, ms) => acknowledgement.observe({ platform, what }, ms / 1000),
    crowded: (platform) => refused.inc({ platform }),
  };
}
