// What pagers tell of who took a call: each in its own shape, at an address of its own.
import { z } from "zod";
import type { pagerKinds } from "../../case/hook.ts";

export type PagerKind = (typeof pagerKinds)[number];

export const pagerPaths: { readonly [K in PagerKind]: string } = {
  pagerduty: "/pagerduty",
  opsgenie: "/opsgenie",
  plain: "/pager",
};

/** `publicUrl` null: nobody said. `key`: where a service signs nothing, it stands in the address. */
export function answerAddress(kind: PagerKind, publicUrl: string | null, tenant: string, key?: string): string {
  const query = new URLSearchParams({ of: tenant, ...(key === undefined ? {} : { key }) });
  return `${publicUrl ?? "PUBLIC_URL"}${pagerPaths[kind]}?${query}`;
}

/** By what a message shows whose it is. `at` is epoch ms. */
export type Proof =
  | { readonly kind: "pagerduty"; readonly signature: string }
  | { readonly kind: "opsgenie"; readonly key: string }
  /** As Standard Webhooks has it, with the secret with which it is called. */
  | { readonly kind: "plain"; readonly id: string; readonly at: number; readonly signature: string };

export type TakenThere = {
  /** The same however often it is told. */
  readonly id: string;
  /** When it was so, epoch ms; null: it does not say. */
  readonly at: number | null;
  /** The key that we called with. */
  readonly key: string;
  /** Null: it does not say. */
  readonly who: string | null;
  /** Else it tells something that is no matter of ours. */
  readonly isTaken: boolean;
};

const name = z.string().max(200);

/** https://support.pagerduty.com/main/docs/webhooks : the event, and whose it is; `incident_key` is the key that we called with. */
const PagerDuty = z.object({
  event: z.object({
    id: name,
    event_type: z.string(),
    occurred_at: z.iso.datetime({ offset: true }),
    agent: z.object({ summary: name.optional() }).nullish(),
    data: z.object({ incident_key: z.string().nullish() }),
  }),
});

/** https://docs.opsgenie.com/docs/marid-alert-action-data : `alias` is the key that we called with, `updatedAt` is in nanoseconds. */
const Opsgenie = z.object({
  action: z.string(),
  alert: z.object({ alertId: name, alias: z.string(), username: name.nullish(), updatedAt: z.number().nullish() }),
});

/** As docs/pager.md has it: as little as can be. */
const Plain = z.object({ action: z.string(), key: z.string(), by: name.nullish() });

/** Null: it is no such message. */
export function readAnswer(proof: Proof, told: unknown): TakenThere | null {
  switch (proof.kind) {
    case "pagerduty":
      return fromPagerDuty(told);
    case "opsgenie":
      return fromOpsgenie(told);
    case "plain": {
      const { data } = Plain.safeParse(told);
      const { id, at } = proof;
      return data ? { id, at, key: data.key, who: data.by ?? null, isTaken: data.action === "acknowledge" } : null;
    }
    default:
      return proof satisfies never;
  }
}

function fromPagerDuty(told: unknown): TakenThere | null {
  const event = PagerDuty.safeParse(told).data?.event;
  if (!event) return null;
  return {
    id: event.id,
    at: Date.parse(event.occurred_at),
    key: event.data.incident_key ?? "",
    who: event.agent?.summary ?? null,
    isTaken: event.event_type === "incident.acknowledged",
  };
}

function fromOpsgenie(told: unknown): TakenThere | null {
  const { data } = Opsgenie.safeParse(told);
  if (!data) return null;
  const { alertId, alias, username, updatedAt } = data.alert;
  return {
    id: `${alertId} ${updatedAt ?? ""}`,
    at: updatedAt == null ? null : Math.floor(updatedAt / 1e6),
    key: alias,
    who: username ?? null,
    isTaken: data.action === "Acknowledge",
  };
}
