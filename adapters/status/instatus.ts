// Instatus: `/summary.json`, whose lists are there only while something is the matter.
import { z } from "zod";
import type { VendorStatus } from "../../src/case/status-page.ts";
import { toldOf } from "./told.ts";

const Trouble = z.object({
  name: z.string(),
  status: z.string(),
  started: z.string().nullish(),
  start: z.string().nullish(),
  impact: z.string().nullish(),
});
const Summary = z.object({
  page: z.object({ status: z.enum(["UP", "HASISSUES", "UNDERMAINTENANCE"]) }),
  activeIncidents: z.array(Trouble).default([]),
  activeMaintenances: z.array(Trouble).default([]),
});

const states: { readonly [word: string]: VendorStatus["state"] } = {
  DEGRADEDPERFORMANCE: "degraded",
  MINOROUTAGE: "partial",
  PARTIALOUTAGE: "partial",
  MAJOROUTAGE: "major",
};

export function readInstatus(json: unknown): VendorStatus | null {
  const { data } = Summary.safeParse(json);
  if (!data) return null;
  const incidents = data.activeIncidents.filter(({ status }) => status !== "RESOLVED");
  const planned = data.activeMaintenances.filter(({ status }) => status === "INPROGRESS" || status === "VERIFYING");
  return toldOf(
    [
      data.page.status === "HASISSUES" ? "disturbed" : data.page.status === "UP" ? "normal" : "maintenance",
      ...incidents.map(({ impact }) => states[impact ?? ""] ?? "disturbed"),
      ...planned.map(() => "maintenance" as const),
    ],
    (incidents.length > 0 ? incidents : planned).map(({ name, started, start }) => ({ name, began: started ?? start })),
  );
}
