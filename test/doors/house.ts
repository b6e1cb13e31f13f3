// One running house with every door that it has: API, agents, calendar, mail, pager, Slack, Teams, health and metrics.
import { startSlack } from "../../adapters/playground/slack/index.ts";
import { startTeams } from "../../adapters/playground/teams/index.ts";
import { createSlack } from "../../adapters/slack/connect.ts";
import { createTeams } from "../../adapters/teams/connect.ts";
import { linksFor } from "../../adapters/teams/link.ts";
import { createSeals } from "../../adapters/teams/seal.ts";
import { alive, ready } from "../../adapters/web/health.ts";
import { createMetrics } from "../../adapters/web/metrics.ts";
import { pagesOf } from "../../adapters/web/pages.ts";
import { startWeb } from "../../adapters/web/server.ts";
import { duelineAt } from "../../client/index.ts";
import { apiDoor } from "../../front/api.ts";
import { readConfig } from "../../front/config.ts";
import { doorRoutes } from "../../front/doors.ts";
import { besideRegistry } from "../../front/registry.ts";
import { hashOf, type Token, tokenText } from "../../src/case/token.ts";
import type { Core } from "../../src/chat/core.ts";
import type { Handler, Log } from "../../src/chat/door.ts";
import { houseOf } from "../../src/chat/house.ts";
import { cardIn, catalog, formIn, mara } from "../chat/office.ts";
import { operator } from "../operator.ts";
import { clientId, clientSecret, encryptionKey, signingSecret } from "../slack/desk.ts";
import { furnish } from "../slack/furnish.ts";
import { aCase, opening } from "../store/samples.ts";
import { APP_ID, TENANT_ID } from "../teams/house.ts";
import { office } from "../webhooks/office.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const nothing: Handler = (_request, response) => void response.writeHead(404).end();
const pagerSecret = "pagerduty-signing-secret";
/** Requests a minute and token. */
export const pace = 8;

/** `log`: what hears all that the house writes down; `perMinute`: requests of each token. */
export async function wholeHouse({ log = silent, perMinute = pace }: { log?: Log; perMinute?: number } = {}) {
  const it = await office();
  const now = () => it.clock.at;
  const appUrl = "http://127.0.0.1:9/";
  const slack = await startSlack({ signingSecret, clientId, clientSecret, appUrl, now, rateLimits: false });
  const teams = await startTeams({ appId: APP_ID, tenantId: TENANT_ID, appName: "Dueline", appUrl, now });
  furnish(slack, "T1", "");

  const core: Core = { ...it.core, platforms: new Map(it.core.platforms) };
  /** How often a platform's question was answered. */
  const heard = { times: 0 };
  const own = houseOf(core, { now, newId: core.newId, log, acknowledged: () => {}, crowded: () => {} });
  const house: typeof own = {
    ...own,
    answer: (intent) => {
      heard.times += 1;
      return own.answer(intent);
    },
  };
  const routes: { [path: string]: Handler } = { "/healthz": alive, "/readyz": ready([], () => false) };
  const web = await startWeb({ host: "127.0.0.1", port: 0, routes, newId: () => "r1", log });
  const oauth = { clientId, clientSecret, encryptionKey, publicUrl: web.url };
  const inSlack = createSlack(
    {
      apiUrl: `${slack.url}/api/`,
      signingSecret,
      botToken: null,
      appToken: null,
      oauth: { ...oauth, authorizeUrl: `${slack.url}/oauth/v2/authorize` },
    },
    house,
  );
  const inTeams = createTeams(
    {
      ...{ appId: APP_ID, password: "secret", tenantId: TENANT_ID, type: "SingleTenant" },
      ...{
        local: { openIdMetadataUrl: teams.openIdMetadataUrl, token: "outbound" },
        localServiceUrl: teams.serviceUrl,
      },
    },
    house,
  );
  const metrics = createMetrics(() => it.store.backlog(now()));
  const outside = { now, log, mailed: metrics.mailed };
  Object.assign(routes, inSlack.routes, inTeams.routes, { "/metrics": metrics.handler });
  Object.assign(routes, apiDoor(core, { api: { mode: "on", pace: perMinute }, publicUrl: null }, outside));
  Object.assign(routes, doorRoutes(core, outside, { mailServers: [] }));
  const registry = besideRegistry(readConfig({ PORT: "0" }), { catalog, now, log }, nothing);
  Object.assign(routes, { "/registry/": registry }, pagesOf({ operator: null, contact: null, retentionMonths: null }));
  slack.deliverTo(`${web.url}/slack/events`);
  teams.appUrl = `${web.url}/teams/messages`;

  await slack.as("UADA").install(`${web.url}/slack/install`);
  const alex = teams.world.addPerson({ name: "Alex Wilber" });
  const team = teams.world.addTeam("Operations", { channels: ["General"], members: [alex] });
  await teams.install(team.id, alex.id);
  const pager = formIn(await it.press("pager-add", "", { admin: true }));
  const answers = { kind: "pagerduty", url: "https://127.0.0.1:9/", key: "k".repeat(32), incoming: pagerSecret };
  await it.submit(pager, answers, { admin: true });
  const shownOf = async (kind: "opsgenie" | "plain") =>
    cardIn(
      await it.submit(pager, { kind, url: "https://127.0.0.1:9/", key: "k".repeat(32) }, { admin: true }),
    ).parts.flatMap((part) => (part.kind === "quote" ? [part.text] : []));
  const [opsgenie = ""] = await shownOf("opsgenie");
  const [plainSecret = ""] = await shownOf("plain");

  const channel = team.channels[0]?.id ?? "";
  const reporter = { id: alex.aadObjectId, name: alex.name };
  const inTheTeam = {
    id: "in-teams",
    tenant: TENANT_ID,
    room: { platform: "teams", id: channel, thread: null },
    reporter,
  };
  await it.store.keep(opening(aCase(inTheTeam)));
  const seals = createSeals({ records: it.store.records, newId: core.newId });

  let made = 0;
  const whole = {
    paths: () => Object.keys(routes),
    ...{ it, heard, url: web.url, slack, teams, alex, channel, pagerSecret, plainSecret },
    opsgenieKey: new URL(opsgenie).searchParams.get("key") ?? "",
    /** An address of a file of Alex's case, as Teams hands it to him: path and query. */
    async fileAddress({ tenant = TENANT_ID, at = now() } = {}): Promise<string> {
      const file = {
        format: "json",
        name: "x.json",
        type: "application/json",
        bytes: async () => new Uint8Array(),
      } as const;
      const asked = { person: reporter, language: "en", value: JSON.stringify({ case: inTheTeam.id }) } as const;
      const out = { tenant, to: { person: reporter }, files: [file], comment: "", asked };
      const handed = await linksFor(out, { seals, publicUrl: web.url, now: at });
      const { pathname, search } = new URL(handed.kind === "links" ? (handed.links[0]?.url ?? "") : "");
      return `${pathname}${search}`;
    },
    /** A token of T1 that Mara made, for reading and writing. */
    async token(given: Partial<Token> = {}): Promise<string> {
      const id = `t${++made}`;
      const token: Token = {
        ...{ tenant: "T1", platform: "memory", id, name: "Robot", scopes: ["read", "write"], rooms: null, by: mara },
        ...{ createdAt: now(), expiresAt: null, lastUsedAt: null, revokedAt: null },
        ...given,
      };
      const text = tokenText(`seed ${id}`, "another");
      const on = { kind: "token", id, name: token.name } as const;
      const line = { at: now(), by: mara, deed: "create-token", on, result: "done", about: [] } as const;
      await it.store.tokens.create(token, hashOf(text), line);
      return text;
    },
    /** A new address of Mara's; the one before it is no more. */
    async calendarKey(): Promise<string> {
      const quoted = cardIn(await it.press("calendar-new", "person")).parts.find(({ kind }) => kind === "quote");
      return quoted?.kind === "quote" ? (new URL(quoted.text).searchParams.get("key") ?? "") : "";
    },
    /** What there is, and how often somebody was answered: what is refused leaves it as it was. */
    async standing(): Promise<object> {
      await inTeams.stop();
      const rows = await it.store.listCases("T1", { asker: operator, state: "all", limit: 99 });
      return { cases: rows.map(({ id, revision }) => `${id} ${revision}`), heard: heard.times };
    },
    async stop(): Promise<void> {
      await slack.close();
      await inSlack.stop();
      await inTeams.stop();
      await web.stop();
      await teams.close();
      await it.store.close();
    },
  };
  const client = duelineAt(web.url, await whole.token());
  const damage = { vendor: "netcor", title: "Line dead", impact: "down", workaround: "none", room: "C1" } as const;
  await client.POST("/api/v1/cases", { body: { ...damage, country: "DE", zone: "Europe/Berlin" } });
  return { ...whole, caseId: (await it.theCase()).id };
}
