// A call as pagers take it: PagerDuty's Events API v2, and Opsgenie's alerts, which others speak too.
import type { Page } from "../../src/chat/webhooks/ports.ts";
import type { Outgoing } from "./call.ts";

type Calling = {
  readonly url: string;
  readonly key: string;
  readonly page: Page;
  /** Since when, epoch ms. */
  readonly at: number;
};

export function pagerMessage(kind: "pagerduty" | "opsgenie", calling: Calling): Outgoing {
  return kind === "pagerduty" ? pagerDuty(calling) : opsgenie(calling);
}

const json = { "content-type": "application/json", "user-agent": "Dueline" };

/** https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ : a summary of 1024 characters, one `dedup_key` an incident. */
function pagerDuty({ url, key, page, at }: Calling): Outgoing {
  const { action, key: dedup, summary, facts, link } = page;
  const timestamp = new Date(at).toISOString();
  const payload = {
    summary: summary.slice(0, 1024),
    source: "Dueline",
    severity: "critical",
    timestamp,
    custom_details: facts,
  };
  const triggered = {
    payload,
    client: "Dueline",
    ...(link === null ? {} : { client_url: link, links: [{ href: link, text: summary.slice(0, 100) }] }),
  };
  const body = { routing_key: key, event_action: action, dedup_key: dedup, ...(action === "trigger" ? triggered : {}) };
  return { url, headers: json, body: JSON.stringify(body) };
}

/**
 * https://docs.opsgenie.com/docs/alert-api : a message of 130 characters, one `alias` an alert. `url` is what stands before
 * `/v2/alerts`; Jira Service Management takes the same at https://api.atlassian.com/jsm/ops/integration.
 */
function opsgenie({ url, key, page }: Calling): Outgoing {
  const { action, key: alias, summary, facts, link } = page;
  const headers = { ...json, authorization: `GenieKey ${key}` };
  const base = `${url.replace(/\/+$/, "")}/v2/alerts`;
  if (action !== "trigger") {
    const deed = action === "resolve" ? "close" : "acknowledge";
    const way = `${base}/${encodeURIComponent(alias)}/${deed}?identifierType=alias`;
    return { url: way, headers, body: JSON.stringify({ source: "Dueline", note: summary }) };
  }
  const details = link === null ? facts : { ...facts, link };
  const description = Object.entries(details)
    .map(([name, fact]) => `${name}: ${fact}`)
    .join("\n");
  const body = { message: summary.slice(0, 130), alias, description, details, priority: "P1", source: "Dueline" };
  return { url: base, headers, body: JSON.stringify(body) };
}
