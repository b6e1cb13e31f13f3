// What may be set for Microsoft Teams, and what is missing beside what is set.
import { z } from "zod";

const text = z.string().trim().min(1);

export const Settings = z.object({
  MICROSOFT_APP_ID: text.optional(),
  MICROSOFT_APP_PASSWORD: text.optional(),
  MICROSOFT_APP_TENANT_ID: text.optional(),
  MICROSOFT_ADMIN_IDS: z
    .string()
    .default("")
    .transform((ids) => ids.split(/[\s,;]+/).filter((id) => id !== "")),
  MICROSOFT_CLOUD: z
    .literal(
      "commercial",
      "GCC High, DoD and China sign in at other hosts, which Dueline does not speak to yet; only commercial works (GCC is part of it)",
    )
    .default("commercial"),
  MICROSOFT_APP_TYPE: z.enum(["SingleTenant", "UserAssignedMSI", "MultiTenant"]).default("SingleTenant"),
});
export type Settings = z.infer<typeof Settings>;

export function missing(own: Settings): string[] {
  const problems: string[] = [];
  if (!own.MICROSOFT_APP_ID)
    problems.push("MICROSOFT_APP_ID: missing; without it nobody's requests could be checked (docs/teams.md)");
  if (!own.MICROSOFT_APP_TENANT_ID && own.MICROSOFT_APP_TYPE !== "MultiTenant")
    problems.push(`MICROSOFT_APP_TENANT_ID: missing; ${own.MICROSOFT_APP_TYPE} needs it (docs/teams.md)`);
  if (!own.MICROSOFT_APP_PASSWORD && own.MICROSOFT_APP_TYPE !== "UserAssignedMSI")
    problems.push(`MICROSOFT_APP_PASSWORD: missing; ${own.MICROSOFT_APP_TYPE} needs the client secret (docs/teams.md)`);
  return problems;
}

export function summary({ MICROSOFT_APP_TYPE, MICROSOFT_APP_TENANT_ID }: Settings): string {
  const whose = MICROSOFT_APP_TYPE === "MultiTenant" ? "many tenants" : `tenant ${MICROSOFT_APP_TENANT_ID}`;
  return `${whose}, requests to /teams/messages`;
}
