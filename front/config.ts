// What the environment may say; every problem is listed at once, with how to mend it, and no value is ever repeated.
import type { StorePlace } from "../adapters/store/index.ts";
import { ConfigError } from "../src/chat/config-error.ts";
import { type PlatformModule, type PlatformSetUp, problemsIn, type SharedSettings } from "../src/chat/module.ts";
import { type MailSettings, mailProblems, mailSettings } from "./mail-settings.ts";
import { platforms } from "./platforms.ts";
import { type Keys, keyProblems, keysIn } from "./sealing.ts";
import { Environment } from "./settings.ts";
import { supportAddress } from "./support.ts";

export type Config = MailSettings & {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | null;
  /** Null: not said; it depends on who reads. */
  readonly logLevel: Exclude<Environment["LOG_LEVEL"], undefined> | null;
  /** The door for other programs; `auto`: open as soon as there is a token. `pace`: requests a minute and token. */
  readonly api: { readonly mode: "on" | "off" | "auto"; readonly pace: number };
  /** Of `dueline mcp` alone. */
  readonly remote: { readonly url: string; readonly token: string } | null;
  /** Where traces go, and what goes with them; null: nobody collects them. */
  readonly traces: { readonly endpoint: string; readonly headers: { readonly [name: string]: string } } | null;
  readonly policiesDir: string;
  /** Are the vendors' pages served, to whoever reaches it? */
  readonly registry: boolean;
  readonly readings: { readonly [id: string]: string };
  readonly store: StorePlace;
  readonly retentionMonths: number | null;
  /** What the pages for privacy, terms and support say of who runs it. */
  readonly operator: { readonly name: string | null; readonly contact: string | null };
  /** Where people get help with Dueline itself. */
  readonly support: string | null;
  readonly encryptionKey: string | null;
  /** Keys that may have sealed what is there; nothing is sealed with them any more. */
  readonly earlierKeys: readonly string[];
  /** Whose status pages are read, by the policy's id: of all that name one, or of none. */
  readonly statusPages: "all" | readonly string[];
  /** Networks of one's own that webhooks may reach; empty: none. */
  readonly webhookNetworks: string;
  /** Every platform of the list; `setUp` is null where it is off. */
  readonly platforms: readonly { readonly module: PlatformModule; readonly setUp: PlatformSetUp | null }[];
  /** Nobody's credentials are set: the stand-ins are started, on this machine alone unless PLAYGROUND says otherwise. */
  readonly playground: boolean;
  /** Whoever reaches the playground may use it. */
  readonly playgroundForAll: boolean;
};

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
export function readConfig(
  env: { readonly [name: string]: string | undefined },
  modules: readonly PlatformModule[] = platforms,
): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const { data, error } = Environment.safeParse(set);
  const shared = { publicUrl: data?.PUBLIC_URL ?? null, ...keysIn(data) };
  const read = modules.map((module) => ({ module, ...module.read(set, shared) }));
  const unreadable = [...problemsIn(error), ...read.flatMap(({ problems }) => problems)];
  if (unreadable.length > 0 || !data) throw new ConfigError(unreadable);
  const missing = read.flatMap(({ setUp }) => setUp?.missing ?? []);
  const found =
    missing.length > 0 ? missing : [...playgroundProblems(data, read), ...mailProblems(data), ...keyProblems(data)];
  if (found.length > 0) throw new ConfigError(found);
  return configOf(data, shared, read);
}

const loopback = ["127.0.0.1", "localhost", "::1"];

/** Credentials that got lost must not open a playground where there should be a workspace, nor to a whole network. */
function playgroundProblems({ PLAYGROUND, HOST }: Environment, read: Config["platforms"]): string[] {
  if (read.some(({ setUp }) => setUp !== null) || PLAYGROUND === "network") return [];
  const guides = read.map(({ module }) => module.guide).join(", ");
  if (PLAYGROUND === "off") return [`PLAYGROUND: it is off, and nobody's credentials are set (${guides})`];
  if (HOST === undefined || loopback.includes(HOST)) return [];
  return [
    "HOST: with nobody's credentials the playground opens, which lets in whoever reaches it; leave HOST out, set " +
      `PLAYGROUND=network where that is meant, or set credentials (${guides})`,
  ];
}

function configOf(env: Environment, shared: SharedSettings & Keys, read: Config["platforms"]): Config {
  const playground = read.every(({ setUp }) => setUp === null);
  return {
    port: env.PORT,
    host: env.HOST ?? (playground ? "127.0.0.1" : "0.0.0.0"),
    ...shared,
    logLevel: env.LOG_LEVEL ?? null,
    api: { mode: env.API ?? "auto", pace: env.API_REQUESTS_PER_MINUTE },
    remote: env.DUELINE_URL && env.DUELINE_TOKEN ? { url: env.DUELINE_URL, token: env.DUELINE_TOKEN } : null,
    traces: tracesOf(env),
    policiesDir: env.POLICIES_DIR,
    // A folder of one's own may hold what is nobody else's business.
    registry: env.REGISTRY === undefined ? env.POLICIES_DIR === "policies" : env.REGISTRY === "on",
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
    ...mailSettings(env),
    statusPages: pagesNamed(env.STATUS_PAGES.trim()),
    webhookNetworks: env.WEBHOOK_NETWORKS ?? "",
    operator: { name: env.OPERATOR_NAME ?? null, contact: env.OPERATOR_CONTACT ?? null },
    support: supportAddress(shared.publicUrl, env.OPERATOR_CONTACT ?? null),
    platforms: read.map(({ module, setUp }) => ({ module, setUp })),
    playground,
    playgroundForAll: env.PLAYGROUND === "network",
  };
}

/** As OpenTelemetry writes headers: values are percent-encoded. */
function tracesOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: given }: Environment) {
  if (endpoint === undefined) return null;
  const pairs = (given ?? "").split(",").filter((pair) => pair.trim());
  const read = pairs.map((pair) => [pair.slice(0, pair.indexOf("=")).trim(), pair.slice(pair.indexOf("=") + 1).trim()]);
  return {
    endpoint,
    headers: Object.fromEntries(read.map(([name = "", value = ""]) => [name, decodeURIComponent(value)])),
  };
}

function pagesNamed(said: string): Config["statusPages"] {
  if (said === "all") return said;
  return said === "off" ? [] : said.split(",").map((id) => id.trim());
}

/** Those that are on. */
export function platformsOn({ platforms }: Pick<Config, "platforms">): PlatformSetUp[] {
  return platforms.flatMap(({ setUp }) => setUp ?? []);
}
