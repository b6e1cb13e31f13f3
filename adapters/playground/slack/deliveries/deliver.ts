// One signed request to the app, with the few seconds that Slack gives it to answer.
import { createHmac } from "node:crypto";
import { request } from "node:http";
import type { Outcome, Service } from "../service.ts";

const FORM = "application/x-www-form-urlencoded";

/** A request to the app as raw as can be: what is left out is filled in as Slack would. */
export interface Raw {
  kind?: string;
  body: string;
  contentType?: string;
  /** Further headers, or others in place of the ones Slack sends. */
  headers?: Record<string, string>;
  /** Signs with another secret; an empty one leaves the signature away. */
  secret?: string;
  /** Seconds since 1970, instead of now. */
  timestamp?: number;
}

export async function deliver(service: Service, raw: Raw): Promise<Outcome> {
  const headers = { ...signed(service, raw), ...raw.headers };
  const { appUrl, patienceMs } = service.options;
  const outcome = await post(appUrl, raw.body, headers, patienceMs);
  const kind = raw.kind ?? "raw";
  service.deliveries.push({ kind, body: raw.body, headers, outcome });
  service.options.log(`${kind} -> ${outcome.failure ?? outcome.status} in ${outcome.ms} ms`);
  service.changed("delivery", kind);
  return outcome;
}

/** A form with one field, `payload`: how every interaction comes. */
export function deliverPayload(service: Service, kind: string, payload: unknown): Promise<Outcome> {
  return deliver(service, { kind, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() });
}

/** Slack's v0 signature over `v0:timestamp:body`. */
export function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

function signed(service: Service, raw: Raw): Record<string, string> {
  const { secret = service.options.signingSecret, timestamp = Math.floor(service.now() / 1000) } = raw;
  return {
    "content-type": raw.contentType ?? FORM,
    "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
    ...(secret === "" ? {} : { "x-slack-request-timestamp": String(timestamp) }),
    ...(secret === "" ? {} : { "x-slack-signature": sign(secret, timestamp, raw.body) }),
  };
}

function post(url: string, body: string, headers: Record<string, string>, patienceMs: number): Promise<Outcome> {
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  return new Promise((resolve) => {
    const failed = (failure: "timeout" | "connection") =>
      resolve({ sent: true, status: 0, body: undefined, ms: ms(), failure });
    const length = String(Buffer.byteLength(body));
    const sent = request(
      url,
      { method: "POST", headers: { ...headers, "content-length": length }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", () => failed("connection"));
        response.on("end", () => {
          clearTimeout(late);
          const text = Buffer.concat(chunks).toString("utf8");
          const json = response.headers["content-type"]?.includes("application/json") ?? false;
          const noRetry = response.headers["x-slack-no-retry"] === "1" ? { noRetry: true } : {};
          resolve({
            sent: true,
            status: response.statusCode ?? 0,
            body: json ? parsed(text) : text,
            ms: ms(),
            ...noRetry,
          });
        });
      },
    );
    const late = setTimeout(() => {
      failed("timeout");
      sent.destroy();
    }, patienceMs);
    sent.on("error", () => {
      clearTimeout(late);
      failed("connection");
    });
    sent.end(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
