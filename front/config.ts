// What the environment may say; every problem is listed at once, with how to mend it, and no value is ever repeated.
import { Environment, gapsIn } from "./settings.ts";

const loopback = ["127.0.0.1", "localhost", "::1"];

export type SlackConfig = {
  /** Null: with Socket Mode alone nothing comes in that would be signed. */
  readonly signingSecret: string | null;
  readonly apiUrl: string;
  readonly botToken: string | null;
  readonly appToken: string | null;
  readonly oauth: { readonly clientId: string; readonly clientSecret: string } | null;
  readonly encryptionKey: string | null;
};
export type TeamsConfig = {
  readonly appId: string;
  readonly password: string | null;
  readonly tenantId: string | null;
  readonly type: Environment["MICROSOFT_APP_TYPE"];
};
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | null;
  /** Null: not said; it depends on who reads. */
  readonly logLevel: Exclude<Environment["LOG_LEVEL"], undefined> | null;
  readonly policiesDir: string;
  readonly readings: { readonly [id: string]: string };
  readonly store:
    | { readonly kind: "postgres"; readonly url: string }
    | { readonly kind: "sqlite"; readonly path: string };
  readonly retentionMonths: number | null;
  readonly slack: SlackConfig | null;
  readonly teams: TeamsConfig | null;
  /** Nobody's credentials are set: the stand-ins may be started, on this machine alone unless HOST says otherwise. */
  readonly playground: boolean;
};

export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The environment needs mending:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

/** What is set, and what a file named .env in the working directory sets beside it; what is set already wins. */
export function environment(): { readonly [name: string]: string | undefined } {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  return process.env;
}

/** Reads the environment; blank values count as not set. Throws {@link ConfigError} with every problem. */
export function readConfig(env: { readonly [name: string]: string | undefined }): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = Environment.safeParse(set);
  if (!read.success)
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  const problems = gapsIn(read.data);
  if (problems.length > 0) throw new ConfigError(problems);
  return configOf(read.data);
}

function configOf(env: Environment): Config {
  const slack = env.SLACK_SIGNING_SECRET || env.SLACK_APP_TOKEN ? slackOf(env) : null;
  const teams = env.MICROSOFT_APP_ID ? teamsOf(env, env.MICROSOFT_APP_ID) : null;
  const playground = !slack && !teams;
  return {
    port: env.PORT,
    host: env.HOST ?? (playground ? "127.0.0.1" : "0.0.0.0"),
    publicUrl: env.PUBLIC_URL ?? null,
    logLevel: env.LOG_LEVEL ?? null,
    policiesDir: env.POLICIES_DIR,
    readings: Object.fromEntries(
      env.READINGS.split(",")
        .filter((pair) => pair.trim())
        .map((pair) => pair.trim().split("=")),
    ),
    // What is tried in the playground is forgotten with it, unless somebody names a file.
    store: env.DATABASE_URL
      ? { kind: "postgres", url: env.DATABASE_URL }
      : { kind: "sqlite", path: env.SQLITE_FILE ?? (playground ? ":memory:" : "data/dueline.db") },
    retentionMonths: env.RETENTION_MONTHS ?? null,
    slack,
    teams,
    playground,
  };
}

function slackOf(env: Environment): SlackConfig {
  const many = env.SLACK_CLIENT_ID && env.SLACK_CLIENT_SECRET;
  return {
    signingSecret: env.SLACK_SIGNING_SECRET ?? null,
    apiUrl: env.SLACK_API_URL,
    botToken: env.SLACK_BOT_TOKEN ?? null,
    appToken: env.SLACK_APP_TOKEN ?? null,
    oauth: many ? { clientId: env.SLACK_CLIENT_ID ?? "", clientSecret: env.SLACK_CLIENT_SECRET ?? "" } : null,
    encryptionKey: env.ENCRYPTION_KEY ?? null,
  };
}

function teamsOf(env: Environment, appId: string): TeamsConfig {
  return {
    appId,
    password: env.MICROSOFT_APP_PASSWORD ?? null,
    tenantId: env.MICROSOFT_APP_TENANT_ID ?? null,
    type: env.MICROSOFT_APP_TYPE,
  };
}

/** Is this host reachable from this machine alone? */
export function isLoopback(host: string): boolean {
  return loopback.includes(host);
}
