// Does Microsoft give this bot a token?
import { z } from "zod";
import { type Ask, type Asked, type Finding, mend, note, ok, unreachable } from "../../src/chat/finding.ts";
import type { Settings } from "./settings.ts";

const Token = z.object({ access_token: z.string() });
const Refusal = z.object({ error: z.string(), error_codes: z.array(z.number()).optional() });

const login = "https://login.microsoftonline.com";

/** Keeps nothing of the token. */
export async function doctor(own: Settings, ask: Ask): Promise<Finding[]> {
  const id = own.MICROSOFT_APP_ID;
  const packed = note("Teams package", `must carry the app id ${id}: npm run teams:package (docs/teams.md)`);
  if (!own.MICROSOFT_APP_PASSWORD)
    return [note("Teams token", "a managed identity can be tried in Azure alone; see the log at start"), packed];
  const tenant = own.MICROSOFT_APP_TYPE === "MultiTenant" ? "botframework.com" : own.MICROSOFT_APP_TENANT_ID;
  const asked = await ask(`${login}/${tenant}/oauth2/v2.0/token`, { method: "POST", body: grantOf(own) });
  return [tokenFinding(asked, own), packed];
}

function grantOf({ MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD }: Settings): URLSearchParams {
  return new URLSearchParams({
    grant_type: "client_credentials",
    client_id: MICROSOFT_APP_ID ?? "",
    client_secret: MICROSOFT_APP_PASSWORD ?? "",
    scope: "https://api.botframework.com/.default",
  });
}

function tokenFinding(
  asked: Asked,
  { MICROSOFT_APP_TYPE: type, MICROSOFT_APP_TENANT_ID: tenantId }: Settings,
): Finding {
  const about = "Teams token";
  if (asked.kind === "unreachable") return unreachable(about, login, asked.why);
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
