// The names and shapes of what may be set, beside what each platform brings.
import { z } from "zod";
import { isNetworks } from "../adapters/webhooks/networks.ts";

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);

export const Environment = z.object({
  PORT: port.default(3000),
  HOST: text.optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PLAYGROUND: z.enum(["here", "network", "off"]).default("here"),
  API: z.enum(["on", "off"]).optional(),
  DUELINE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DUELINE_TOKEN: z
    .string()
    .regex(/^dl_[0-9a-f]{48}$/, "an API token, made in chat: /sla settings tokens")
    .optional(),
  API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(300),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^\s*[^=,\s]+=[^,]+(,\s*[^=,\s]+=[^,]+)*$/, "write name=value, and a comma between two")
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).optional(),
  POLICIES_DIR: text.default("policies"),
  REGISTRY: z.enum(["on", "off"]).optional(),
  READINGS: z
    .string()
    .regex(/^\s*$|^[^=,\s]+=[^=,\s]+(\s*,\s*[^=,\s]+=[^=,\s]+)*$/, "write id=option, and a comma between two")
    .default(""),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SQLITE_FILE: text.optional(),
  OPERATOR_NAME: text.optional(),
  OPERATOR_CONTACT: z
    .union([z.email(), z.url({ protocol: /^https?$/ })], "an e-mail address, or the address of a page")
    .optional(),
  RETENTION_MONTHS: z.coerce.number().int().min(1).max(1200).optional(),
  WEBHOOK_NETWORKS: text
    .refine((networks) => isNetworks(networks), "write networks such as 10.1.0.0/16, and a comma between two")
    .optional(),
  MAIL_SERVERS: z.string().default(""),
  STATUS_PAGES: z
    .string()
    .regex(/^\s*(off|all|[a-z][a-z0-9-]*(\s*,\s*[a-z][a-z0-9-]*)*)\s*$/, "write all, or ids of policies with commas")
    .default("off"),
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  IMAP_TOKEN: z
    .string()
    .regex(/^dl_[0-9a-f]{48}$/, "a token with the scope mail: /sla settings tokens")
    .optional(),
  ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, "32 bytes in base64: openssl rand -base64 32")
    .optional(),
  ENCRYPTION_KEY_PREVIOUS: z
    .string()
    .regex(
      /^\s*[A-Za-z0-9+/]{43}=(\s*,\s*[A-Za-z0-9+/]{43}=)*\s*$/,
      "keys as ENCRYPTION_KEY is one, and a comma between two",
    )
    .optional(),
});
export type Environment = z.infer<typeof Environment>;
