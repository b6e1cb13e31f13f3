// Does Microsoft give this bot a token?
import { z } from "zod";
import type { TeamsConfig } from "../../front/config.ts";
import { type Asked, ask, unreachable } from "./ask.ts";
import { checkClock } from "./check-clock.ts";
import { type Finding, mend, note, ok } from "./finding.ts";

const Token = z.object({ access_token: z.string() });
const Refusal = z.object({ error: z.string(), error_codes: z.array(z.number()).optional() });

export const microsoftLogin = "https://login.microsoftonline.com";

/** `now` is epoch ms. Keeps nothing of the token. */
export async function checkTeams(teams: TeamsConfig, login: string, now: () => number): Promise<Finding[]> {
  const packed = note("Teams package", `must carry the app id ${teams.appId}: npm run teams:package (docs/teams.md)`);
  if (teams.password === null)
    return [note("Teams token", "a managed identity can be tried in Azure alone; see the log at start"), packed];
  const tenant = teams.type === "MultiTenant" ? "botframework.com" : teams.tenantId;
  const asked = await ask(`${login}/${tenant}/oauth2/v2.0/token`, { method: "POST", body: grantOf(teams) }, now);
  return [tokenFinding(asked, teams, login), packed, ...clockOf(asked)];
}

function grantOf({ appId, password }: TeamsConfig): URLSearchParams {
  return new URLSearchParams({
    grant_type: "client_credentials",
    client_id: appId,
    client_secret: password ?? "",
    scope: "https://api.botframework.com/.default",
  });
}

function tokenFinding(asked: Asked, { type, tenantId }: TeamsConfig, login: string): Finding {
  const about = "Teams token";
  if (asked.kind === "unreachable") {
    const how = "Let this machine open https to it, through a proxy or a firewall's rule";
    return mend(about, unreachable(login, asked.why), how);
  }
  if (Token.safeParse(asked.body).success) return ok(about, type === "MultiTenant" ? type : `${type}, ${tenantId}`);
  const { data } = Refusal.safeParse(asked.body);
  if (!data) return mend(about, `Microsoft answered HTTP ${asked.status}`, "Try again; then see docs/teams.md");
  const code = data.error_codes?.[0];
  const known = code === undefined ? undefined : mends[code];
  const how = known ?? "Compare MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and MICROSOFT_APP_TENANT_ID (docs/teams.md)";
  return mend(about, `Microsoft gives none: ${code === undefined ? data.error : `AADSTS${code}`}`, how);
}

/** learn.microsoft.com, “Microsoft Entra authentication and authorization error codes”. */
const mends: { readonly [code: number]: string } = {
  7000215: "MICROSOFT_APP_PASSWORD is not the secret's value; copy the value, not its id (docs/teams.md)",
  7000222: "The client secret has expired: make a new one under “Certificates & secrets” (docs/teams.md)",
  700016: "MICROSOFT_APP_ID is not known in that tenant: compare both (docs/teams.md)",
  90002: "MICROSOFT_APP_TENANT_ID is no tenant: copy “Directory (tenant) ID” (docs/teams.md)",
  900023: "MICROSOFT_APP_TENANT_ID is no tenant: copy “Directory (tenant) ID” (docs/teams.md)",
};

function clockOf(asked: Asked): Finding[] {
  return asked.kind === "answered" && asked.aheadMs !== null ? [checkClock("Microsoft", asked.aheadMs)] : [];
}
