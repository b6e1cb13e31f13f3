// Logs: one JSON object a line on stderr, for machines. Whatever else is in a line, no secret is.
import { type Logger, pino } from "pino";
import { tokenLooks } from "../src/case/token.ts";
import type { PlatformModule } from "../src/chat/module.ts";
import { type Config, platformsOn } from "./config.ts";

export type Sink = { write(text: string): unknown; readonly isTTY?: boolean };

/** Where a person is reading, in a terminal or in the playground, from `warn` on unless LOG_LEVEL says otherwise; else from `info`. */
export function createLog(config: Config, sink: Sink): Logger {
  const level = config.logLevel ?? (sink.isTTY || config.playground ? "warn" : "info");
  const hide = hiderFor(config);
  const format = { level: (label: string) => ({ level: label }) };
  const options = { level, timestamp: pino.stdTimeFunctions.isoTime, formatters: format, serializers: { err: plain } };
  return pino(options, { write: (line: string) => void sink.write(hide(line)) });
}

/** Takes out every value of the configuration that would open a door to somebody else, and all tokens. */
export function hiderFor(config: Config): (text: string) => string {
  return hiderOf(
    secretsOf(config),
    config.platforms.map(({ module }) => module),
  );
}

function secretsOf(config: Config): string[] {
  const { store, encryptionKey, earlierKeys, traces } = config;
  return [
    ...Object.values(traces?.headers ?? {}),
    ...platformsOn(config).flatMap(({ secrets }) => secrets),
    ...(encryptionKey === null ? [] : [encryptionKey]),
    ...earlierKeys,
    ...(store.kind === "postgres" ? passwordsIn(store.url) : []),
  ];
}

/** Takes these values out of a text, as they are and as JSON writes them, and whatever looks like a token of these platforms. */
export function hiderOf(secrets: readonly string[], modules: readonly PlatformModule[]): (text: string) => string {
  const words = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const known = [...new Set(words)].filter(({ length }) => length >= shortest).sort((a, b) => b.length - a.length);
  // What a workspace was given later is in no configuration: it is known by how such tokens look.
  const tokens = [signed, webhookSecret, tokenLooks, ...modules.flatMap((platform) => platform.tokens ?? [])];
  return (text) => [...tokens, ...known].reduce<string>((rest, secret) => rest.replaceAll(secret, "[secret]"), text);
}

/** A shorter one is a word like others, and no secret either. */
const shortest = 6;

/** As a webhook was given. */
const webhookSecret = /\bwhsec_[\w+/=]+/g;

/** JSON web tokens. */
const signed = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

function passwordsIn(url: string): string[] {
  const { password = "" } = URL.parse(url) ?? {};
  return [password, decodeURIComponent(password)];
}

/** Of an error, what helps to find it; its other fields may hold a whole request. */
function plain(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: plain(error.cause) };
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
