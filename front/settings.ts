// The names and shapes of what may be set, and what is wrong with what was set, without repeating any value.
import { z } from "zod";

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);

export const Environment = z.object({
  PORT: port.default(3000),
  HOST: text.optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).optional(),
  POLICIES_DIR: text.default("policies"),
  READINGS: z
    .string()
    .regex(/^\s*$|^[^=,\s]+=[^=,\s]+(\s*,\s*[^=,\s]+=[^=,\s]+)*$/, "write id=option, and a comma between two")
    .default(""),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SQLITE_FILE: text.optional(),
  RETENTION_MONTHS: z.coerce.number().int().min(1).max(1200).optional(),
  ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, "32 bytes in base64: openssl rand -base64 32")
    .optional(),
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_BOT_TOKEN: text.startsWith("xoxb-", "a bot token begins with xoxb-").optional(),
  SLACK_APP_TOKEN: text.startsWith("xapp-", "an app-level token begins with xapp-").optional(),
  SLACK_CLIENT_ID: text.optional(),
  SLACK_CLIENT_SECRET: text.optional(),
  SLACK_API_URL: z.url().default("https://slack.com/api/"),
  MICROSOFT_APP_ID: text.optional(),
  MICROSOFT_APP_PASSWORD: text.optional(),
  MICROSOFT_APP_TENANT_ID: text.optional(),
  MICROSOFT_APP_TYPE: z.enum(["SingleTenant", "UserAssignedMSI", "MultiTenant"]).default("SingleTenant"),
});
export type Environment = z.infer<typeof Environment>;

/** Every name that is read; each is in .env.example and in docs/operations.md. */
export const settingNames: readonly string[] = Object.keys(Environment.shape);

/** What is missing beside what is there. */
export function gapsIn(env: Environment): string[] {
  return [...slackProblems(env), ...teamsProblems(env)];
}

function slackProblems(env: Environment): string[] {
  const anything = env.SLACK_SIGNING_SECRET ?? env.SLACK_BOT_TOKEN ?? env.SLACK_APP_TOKEN ?? env.SLACK_CLIENT_ID;
  if (!anything) return [];
  const problems: string[] = [];
  if (!env.SLACK_SIGNING_SECRET && !env.SLACK_APP_TOKEN)
    problems.push("SLACK_SIGNING_SECRET: missing; Slack: Basic Information > App Credentials (docs/slack.md)");
  if (!env.SLACK_BOT_TOKEN && !env.SLACK_CLIENT_ID)
    problems.push(
      "SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (many): one is needed (docs/slack.md)",
    );
  if (env.SLACK_CLIENT_ID && !env.SLACK_CLIENT_SECRET)
    problems.push("SLACK_CLIENT_SECRET: missing beside SLACK_CLIENT_ID");
  if (env.SLACK_CLIENT_ID && !env.ENCRYPTION_KEY)
    problems.push("ENCRYPTION_KEY: needed to keep workspaces' tokens; make one with: openssl rand -base64 32");
  if (env.SLACK_CLIENT_ID && !env.PUBLIC_URL)
    problems.push("PUBLIC_URL: needed beside SLACK_CLIENT_ID, for the address that Slack sends people back to");
  return problems;
}

function teamsProblems(env: Environment): string[] {
  const anything = env.MICROSOFT_APP_ID ?? env.MICROSOFT_APP_PASSWORD ?? env.MICROSOFT_APP_TENANT_ID;
  if (!anything) return [];
  const problems: string[] = [];
  if (!env.MICROSOFT_APP_ID)
    problems.push("MICROSOFT_APP_ID: missing; without it nobody's requests could be checked (docs/teams.md)");
  if (!env.MICROSOFT_APP_TENANT_ID && env.MICROSOFT_APP_TYPE !== "MultiTenant")
    problems.push(`MICROSOFT_APP_TENANT_ID: missing; ${env.MICROSOFT_APP_TYPE} needs it (docs/teams.md)`);
  if (!env.MICROSOFT_APP_PASSWORD && env.MICROSOFT_APP_TYPE !== "UserAssignedMSI")
    problems.push(`MICROSOFT_APP_PASSWORD: missing; ${env.MICROSOFT_APP_TYPE} needs the client secret (docs/teams.md)`);
  return problems;
}
