// Does Slack know these credentials, and do they allow what Dueline does?
import { z } from "zod";
import { type Ask, type Asked, type Finding, mend, note, ok, unreachable } from "../../src/chat/finding.ts";
import { scopes } from "./scopes.ts";
import type { Settings } from "./settings.ts";

const Answer = z.object({ ok: z.boolean(), error: z.string().optional() });
const Me = z.object({ team: z.string(), team_id: z.string(), user: z.string() });

/** Posts nothing, and leaves nothing behind. */
export async function doctor(own: Settings, ask: Ask): Promise<Finding[]> {
  const { SLACK_API_URL: apiUrl, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = own;
  const call = (method: string, headers: { readonly [name: string]: string }, body = "") =>
    ask(`${apiUrl}${method}`, { method: "POST", headers: { ...form, ...headers }, body });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  const bot = botToken ? await call("auth.test", bearer(botToken)) : null;
  const app = appToken ? await call("apps.connections.open", bearer(appToken)) : null;
  // A code that nobody was given: Slack says so only to whom it knows.
  const exchange = own.SLACK_CLIENT_ID ? await call("oauth.v2.access", basicOf(own), "code=0") : null;
  return [
    ...(bot ? botFindings(bot, apiUrl) : []),
    ...(exchange ? [oauthFinding(exchange, apiUrl)] : []),
    ...(app ? [socketFinding(app, apiUrl)] : []),
    ...(appToken ? [] : [secretFinding]),
  ];
}

const form = { "content-type": "application/x-www-form-urlencoded" };

const secretFinding = note(
  "Slack secret",
  "SLACK_SIGNING_SECRET cannot be tried from here; if Slack's requests are answered 401, compare it (docs/slack.md)",
);

function basicOf({ SLACK_CLIENT_ID, SLACK_CLIENT_SECRET }: Settings) {
  return { authorization: `Basic ${Buffer.from(`${SLACK_CLIENT_ID}:${SLACK_CLIENT_SECRET}`).toString("base64")}` };
}

function botFindings(asked: Asked, apiUrl: string): Finding[] {
  const about = "Slack token";
  if (asked.kind === "unreachable") return [unreachable(about, apiUrl, asked.why)];
  const error = errorIn(asked);
  if (error !== null) {
    const how = "Copy SLACK_BOT_TOKEN anew from “OAuth & Permissions”, after installing the app (docs/slack.md)";
    return [mend(about, `Slack does not take SLACK_BOT_TOKEN: ${error}`, how)];
  }
  const me = Me.safeParse(asked.body).data;
  return [ok(about, me ? `of @${me.user} in ${me.team} (${me.team_id})` : "taken"), ...scopeFindings(asked.headers)];
}

function scopeFindings(headers: Headers): Finding[] {
  const said = headers.get("x-oauth-scopes");
  if (said === null) return [note("Slack scopes", "Slack did not say which the token has")];
  const granted = said.split(",").map((scope) => scope.trim());
  const missing = scopes.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return [ok("Slack scopes", scopes.join(", "))];
  const how =
    "Paste adapters/slack/manifest.json under “App Manifest” (a new app: npm run slack:manifest), and install the app again (docs/slack.md)";
  return [mend("Slack scopes", `the token lacks ${missing.join(", ")}`, how)];
}

function oauthFinding(asked: Asked, apiUrl: string): Finding {
  const about = "Slack client";
  if (asked.kind === "unreachable") return unreachable(about, apiUrl, asked.why);
  const error = errorIn(asked);
  if (error === "invalid_code") return ok(about, "id and secret are taken");
  const how = "Copy SLACK_CLIENT_ID and SLACK_CLIENT_SECRET from “Basic Information” (docs/slack.md)";
  return mend(about, `Slack does not take them: ${error ?? "an answer of another kind"}`, how);
}

function socketFinding(asked: Asked, apiUrl: string): Finding {
  const about = "Slack socket";
  if (asked.kind === "unreachable") return unreachable(about, apiUrl, asked.why);
  const error = errorIn(asked);
  if (error === null) return ok(about, "SLACK_APP_TOKEN opens one");
  const how =
    error === "missing_scope"
      ? "Make an app-level token with connections:write (docs/slack.md)"
      : "Switch on Socket Mode, and copy SLACK_APP_TOKEN from “Basic Information” > “App-Level Tokens” (docs/slack.md)";
  return mend(about, `Slack does not take SLACK_APP_TOKEN: ${error}`, how);
}

/** Null: all is well. */
function errorIn(asked: Extract<Asked, { kind: "answered" }>): string | null {
  const { data } = Answer.safeParse(asked.body);
  if (!data) return `HTTP ${asked.status}, and no answer of Slack's`;
  return data.ok ? null : (data.error ?? "no reason was given");
}
