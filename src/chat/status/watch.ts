// The vendors' own status pages: read now and then, told in the dialog, and kept by each open case as evidence with its time.
import { openCasesOf } from "../../case/open-cases.ts";
import { isTrouble, type PageRead, type VendorStatus } from "../../case/status-page.ts";
import type { Store } from "../../case/store.ts";
import { hear, isNewsTo } from "../../case/vendor-status.ts";
import type { Policy } from "../../policy/policy.ts";
import { type Looking, lookingFor } from "../delivery/looking.ts";
import type { Ports } from "../delivery/ports.ts";
import { isFresh } from "../fresh.ts";
import { settingsIn } from "../visit.ts";

export type StatusSource = NonNullable<Policy["statusSource"]>;
export type PageAnswer =
  | { readonly kind: "read"; readonly status: VendorStatus }
  /** As it was. */
  | { readonly kind: "same" }
  /** `afterMs`: when it wants to be asked again; 0: it did not say. */
  | { readonly kind: "failed"; readonly why: string; readonly afterMs: number };

export type Watched = { readonly vendor: string; readonly source: StatusSource };
export type WatchPorts = Pick<Ports, "after" | "now" | "log"> & {
  readonly watched: readonly Watched[];
  /** Ends within ten seconds, and does not throw. */
  readonly ask: (source: StatusSource) => Promise<PageAnswer>;
};
export type Watch = {
  of(vendor: string): PageRead | null;
  /** From now on pages are read, and open cases hear of them. */
  begin(store: Store): void;
  /** Reads every page now; resolves once the open cases have heard. */
  readNow(): Promise<void>;
  stop(): Promise<void>;
};

/** How long until the next look, ms, and whether the page could not be read at this one. */
type Rest = { readonly ms: number; readonly failed: boolean };
type Asking = Looking & { readonly once: () => Promise<number> };

/** Status pages ask for no more than one question a minute. */
const everyMs = 120_000;
const longestRest = 30 * 60_000;
const usualRest: Rest = { ms: everyMs, failed: false };
/** What was read longer ago says nothing of now. */
const fresh = 15 * 60_000;

export function watchOf(ports: WatchPorts): Watch {
  const { now, watched } = ports;
  const known = new Map<string, PageRead & { readonly at: number }>();
  /** Vendors of whose page not every open case has heard the last: the store was away. */
  const untold = new Set<string>();
  let looks: readonly Asking[] = [];

  /** Reads one page and tells the cases; `failures`: how often in a row it could not be read before. */
  async function look(store: Store, { vendor, source }: Watched, failures: number): Promise<Rest> {
    const answer = await ports.ask(source);
    const before = known.get(vendor);
    if (answer.kind === "failed") {
      ports.log.warn({ vendor, why: answer.why }, "a vendor's status page could not be read");
      return { ms: Math.min(longestRest, Math.max(answer.afterMs, everyMs * 2 ** failures)), failed: true };
    }
    const status = answer.kind === "read" ? answer.status : before?.status;
    if (!status) return usualRest;
    const page = { status, source: source.url };
    known.set(vendor, { ...page, at: now() });
    if (isTrouble(status) || !before || isTrouble(before.status)) untold.add(vendor);
    if (untold.has(vendor)) await tellCases(store, vendor, page);
    untold.delete(vendor);
    return usualRest;
  }

  async function tellCases(store: Store, vendor: string, page: PageRead): Promise<void> {
    for (const tenant of await store.tenants())
      for await (const row of openCasesOf(store, tenant, { vendor })) {
        if (!isNewsTo(row, page.status)) continue;
        const change = hear(row, page, now(), await settingsIn({ store }, tenant, row.room.id));
        // Whoever changed it meanwhile is no trouble: it hears at the next look.
        if (change) await store.keep(change);
      }
  }

  return {
    of(vendor) {
      const read = known.get(vendor);
      return read && isFresh(read.at, fresh, now()) ? read : null;
    },
    begin(store) {
      looks = watched.map((one) => lookingAt(one, (failures) => look(store, one, failures), ports));
      for (const { wake } of looks) wake();
    },
    async readNow() {
      await Promise.all(looks.map(({ once }) => once()));
    },
    async stop() {
      await Promise.all(looks.map(({ stop }) => stop()));
    },
  };
}

/** Rests the longer the more often a page could not be read. */
function lookingAt({ vendor }: Watched, look: (failures: number) => Promise<Rest>, { after, log }: WatchPorts): Asking {
  let failures = 0;
  const once = async () => {
    try {
      const { ms, failed } = await look(failures);
      failures = failed ? failures + 1 : 0;
      return ms;
    } catch (error) {
      log.error({ err: error, vendor }, "a status page could not be told");
      return everyMs;
    }
  };
  return { ...lookingFor(once, { after }), once };
}
