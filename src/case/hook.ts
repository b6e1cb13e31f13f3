// Other programs that hear of cases: who asked for it, what each hears, and each message as a row with a time.
import type { TargetKind } from "../policy/policy.ts";
import type { PlatformName } from "./case.ts";
import type { Person } from "./person.ts";

/** What may be told of a case. The last two come by themselves, when their time has come. */
export const eventNames = [
  "opened",
  "reported",
  "acknowledged",
  "answered",
  "restored",
  "updated",
  "paused",
  "resumed",
  "reclassified",
  "escalated",
  "assigned",
  "ticket",
  "noted",
  "closed",
  "reopened",
  "corrected",
  "withdrawn",
  "reread",
  "vendor_status",
  "mail_proposed",
  "due_soon",
  "missed",
] as const;
export type EventName = (typeof eventNames)[number];

/** A message to try an address with is of no case. */
export const ping = "ping";

/** A pager calls somebody: `plain` speaks to whatever takes a webhook. */
export const pagerKinds = ["pagerduty", "opsgenie", "plain"] as const;
export const hookKinds = ["webhook", ...pagerKinds] as const;
export type HookKind = (typeof hookKinds)[number];

/** What a pager is told of. */
export const pagerEvents: readonly EventName[] = [
  "due_soon",
  "missed",
  "assigned",
  "reclassified",
  "answered",
  "restored",
  "closed",
];

/** Of which cases: of one room; of rooms that everybody sees; or of all, as an auditor reads them. */
export type HookScope =
  | { readonly kind: "room"; readonly platform: PlatformName; readonly id: string }
  | { readonly kind: "open" | "all" };

export type Hook = {
  readonly id: string;
  readonly tenant: string;
  readonly kind: HookKind;
  readonly url: string;
  /** As it is kept: sealed where there is a key. */
  readonly secret: string;
  /** The one before it, with which messages are signed too until then, epoch ms. */
  readonly earlier: { readonly secret: string; readonly until: number } | null;
  /** With which a pager signs what it tells us; null: it tells us nothing. Kept as `secret` is. */
  readonly incoming: string | null;
  readonly scope: HookScope;
  readonly events: readonly EventName[];
  /** Whoever made it is told when nothing gets through. */
  readonly by: Person;
  readonly platform: PlatformName;
  readonly createdAt: number;
  /** Nothing gets through; `gone`: its owner wants no more. Epoch ms. */
  readonly failing: Failing | null;
};
/** `told`, `lost`: whoever made it knows that nothing gets through; that messages were given up. */
export type Failing = {
  readonly since: number;
  readonly why: string;
  readonly told: boolean;
  readonly gone: boolean;
  readonly lost?: boolean | undefined;
};

/** One message to one hook: a row with a time, as a notice is. Instants epoch ms. */
export type Dispatch = {
  readonly id: string;
  readonly tenant: string;
  readonly hook: string;
  /** Null: of no case. */
  readonly caseId: string | null;
  readonly event: EventName | typeof ping;
  readonly target: TargetKind | null;
  readonly dueAt: number;
  readonly deadline: number | null;
  /** The revision of the entry that it tells. */
  readonly nth: number;
};
/** `attempts`: those before this one. */
export type ClaimedDispatch = Dispatch & { readonly attempts: number; readonly lease: string };

export type DispatchEnd =
  | { readonly kind: "said" | "dropped" | "failed"; readonly at: number; readonly why: string | null }
  | { readonly kind: "again"; readonly at: number; readonly why: string; readonly untried: boolean };

/** What became of a hook's messages so far. */
export type DispatchCount = {
  readonly hook: string;
  readonly waiting: number;
  readonly failed: number;
  /** When the last one got through, epoch ms. */
  readonly saidAt: number | null;
};

/** Of all tenants: `overdue` are those whose time to be sent has come, `dead` those that were given up and wait for a person. */
export type DispatchBacklog = {
  readonly waiting: number;
  readonly overdue: number;
  /** When the time of the first of these came, epoch ms. */
  readonly oldestUpAt: number | null;
  readonly dead: number;
};

/** Where hooks and their messages are kept. */
export type Hooks = {
  list(tenant: string): Promise<readonly Hook[]>;
  find(tenant: string, id: string): Promise<Hook | null>;
  put(hook: Hook): Promise<void>;
  /** Says whether it was still there. What waits for it goes with it. */
  remove(tenant: string, id: string): Promise<boolean>;
  /** Writes down how a hook fares, and nothing else of it. */
  mark(tenant: string, id: string, failing: Failing | null): Promise<void>;
  add(dispatch: Dispatch): Promise<void>;
  claim(now: number, limit: number, leaseMs: number): Promise<readonly ClaimedDispatch[]>;
  /** False: the lease was lost meanwhile, and nothing was written. */
  settle(claimed: ClaimedDispatch, end: DispatchEnd): Promise<boolean>;
  /** When the next message comes up, epoch ms; null: none waits. */
  nextAt(): Promise<number | null>;
  counts(tenant: string): Promise<readonly DispatchCount[]>;
  backlog(now: number): Promise<DispatchBacklog>;
  /** What was given up is tried again from `now` on; says how many. */
  replay(tenant: string, hook: string, now: number): Promise<number>;
};
