// Atlassian Statuspage: `/api/v2/summary.json` (its public API; Better Stack and incident.io answer there in the same shape).
import { z } from "zod";
import type { VendorStatus } from "../../src/case/status-page.ts";
import { toldOf } from "./told.ts";

const Incident = z.object({
  name: z.string(),
  status: z.string(),
  impact: z.string().nullish(),
  started_at: z.string().nullish(),
  created_at: z.string().nullish(),
  components: z.array(z.object({ name: z.string() })).nullish(),
});
const Summary = z.object({
  status: z.object({ indicator: z.string() }),
  components: z.array(z.object({ name: z.string(), status: z.string(), group: z.boolean().nullish() })).default([]),
  incidents: z.array(Incident).default([]),
  scheduled_maintenances: z.array(Incident).default([]),
});

const states: { readonly [word: string]: VendorStatus["state"] } = {
  minor: "degraded",
  major: "partial",
  critical: "major",
  maintenance: "maintenance",
  under_maintenance: "maintenance",
  degraded_performance: "degraded",
  partial_outage: "partial",
  major_outage: "major",
};
const over = ["resolved", "postmortem", "completed"];

export function readStatuspage(json: unknown): VendorStatus | null {
  const { data } = Summary.safeParse(json);
  if (!data) return null;
  const { components, incidents, scheduled_maintenances: planned } = data;
  const open = incidents.filter(({ status, impact }) => !over.includes(status) && impact !== "none");
  const running = planned.filter(({ status }) => status === "in_progress" || status === "verifying");
  const disturbed = components.filter(({ status, group }) => !group && states[status] !== undefined);
  const words = [data.status.indicator, ...disturbed.map(({ status }) => status)];
  const told = open.length > 0 ? open : running;
  const named = disturbed.length > 0 ? disturbed : told.flatMap((one) => one.components ?? []);
  return toldOf(
    [
      ...words.map((word) => states[word] ?? "normal"),
      ...open.map(({ impact }) => states[impact ?? ""] ?? "disturbed"),
      ...running.map(() => "maintenance" as const),
    ],
    told.map(({ name, started_at, created_at }) => ({ name, began: started_at ?? created_at })),
    named.map(({ name }) => name),
  );
}
