// What Prometheus may ask of what waits: reminders still to be said, messages to other programs still to be sent.
import { Gauge, type Registry } from "prom-client";

export type Backlog = {
  readonly waiting: number;
  readonly overdue: number;
  /** How long the oldest of these is due, ms; null: none is. */
  readonly oldestOverdueMs?: number | null;
};
/** `dead`: given up, and kept for a person. */
export type DispatchBacklog = Backlog & { readonly dead: number };

export function registerBacklog(backlog: () => Promise<Backlog>, registers: Registry[]): void {
  const look = asked(backlog);
  new Gauge({
    name: "dueline_store_up",
    help: "1: the store answered just now; 0: not.",
    registers,
    async collect() {
      this.set((await look()) ? 1 : 0);
    },
  });
  gauges("notice", "notices", "Notices still to be said", look, registers);
}

export function registerDispatches(backlog: () => Promise<DispatchBacklog>, registers: Registry[]): void {
  const look = asked(backlog);
  gauges("dispatch", "dispatches", "Messages to other programs still to be sent", look, registers);
  new Gauge({
    name: "dueline_dispatches_dead",
    help: "Messages to other programs that were given up and wait for somebody to send them again.",
    registers,
    async collect() {
      this.set((await look())?.dead ?? 0);
    },
  });
}

function gauges(
  one: string,
  many: string,
  what: string,
  look: () => Promise<Backlog | null>,
  registers: Registry[],
): void {
  new Gauge({
    name: `dueline_${one}_oldest_overdue_seconds`,
    help: `${what}: how long the time of the oldest has come; 0: of none.`,
    registers,
    async collect() {
      this.set(((await look())?.oldestOverdueMs ?? 0) / 1000);
    },
  });
  new Gauge({
    name: `dueline_${many}_waiting`,
    help: `${what}; state overdue: their time has come.`,
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

/** Once, however many figures come of it; null: the store does not answer. */
function asked<B>(backlog: () => Promise<B>): () => Promise<B | null> {
  let looking: Promise<B | null> | null = null;
  return () => {
    looking ??= backlog()
      .catch(() => null)
      .finally(() => {
        looking = null;
      });
    return looking;
  };
}
