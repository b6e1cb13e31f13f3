// What every door refuses, in one table: each row at each door of one running house, over real HTTP; and nothing is changed by it.
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sign } from "../../adapters/playground/slack/index.ts";
import { newState } from "../../adapters/slack/oauth-state.ts";
import type { Token } from "../../src/case/token.ts";
import { tokenText } from "../../src/case/token.ts";
import { encryptionKey, signingSecret } from "../slack/desk.ts";
import { pace, wholeHouse } from "./house.ts";

const MINUTE = 60_000;
const rows = [
  "no token",
  "a stranger's",
  "another tenant's",
  "another scope",
  "expired",
  "revoked",
  "sent again",
  "too large",
  "too fast",
] as const;
type Row = (typeof rows)[number];
/** A status, or the code of a problem that came with 200. */
type Answer = number | string;
/** What is answered and how it is sent; a sentence where there is nothing that could be refused. */
type Cell = readonly [Answer, () => Promise<Answer>] | string;
/** `good`: the same request with nothing wrong is taken; a door that refuses everything proves nothing. */
type Door = { readonly good: readonly [Answer, () => Promise<Answer>] } & { readonly [R in Row]: Cell };

let house: Awaited<ReturnType<typeof wholeHouse>>;
beforeAll(async () => {
  house = await wholeHouse();
});
afterAll(() => house.stop());
// Every count of requests begins anew.
beforeEach(() => {
  house.it.clock.at += 2 * MINUTE;
});

const token = (given: Partial<Token> = {}) => house.token(given);
const over = { expired: () => ({ expiresAt: house.it.clock.at }), revoked: () => ({ revokedAt: house.it.clock.at }) };
const bearer = (text: string) => ({ authorization: `Bearer ${text}` });
const json = { "content-type": "application/json" };

async function status(path: string, init: RequestInit = {}): Promise<number> {
  const answer = await fetch(`${house.url}${path}`, init);
  await answer.arrayBuffer();
  return answer.status;
}

/** Says how much is coming, and is answered before any of it came. */
function announced(path: string, bytes: number, headers: object): Promise<number> {
  return new Promise((done, failed) => {
    const asked = request(`${house.url}${path}`, { method: "POST", headers: { ...headers, "content-length": bytes } });
    asked.on("response", ({ statusCode }) => {
      done(statusCode ?? 0);
      asked.destroy();
    });
    asked.on("error", failed);
    asked.flushHeaders();
  });
}

/** The answer to the last of so many. */
async function often(times: number, send: () => Promise<Answer>): Promise<Answer> {
  for (let nth = 1; nth < times; nth += 1) await send();
  return send();
}

/** Done once before; the second answer, where nothing came of it. */
async function again(send: () => Promise<Answer>): Promise<Answer> {
  const before = await house.standing();
  const first = await send();
  const then = await house.standing();
  expect(then).not.toEqual(before);
  const second = await send();
  expect(await house.standing()).toEqual(then);
  return first === second ? second : `${first}, then ${second}`;
}

const damage = { vendor: "netcor", title: "Line dead", impact: "down", workaround: "none", room: "C1" };
const site = { country: "DE", zone: "Europe/Berlin" };

async function open(text: string, headers: object = {}): Promise<Answer> {
  const body = JSON.stringify({ ...damage, ...site });
  return status("/api/v1/cases", { method: "POST", body, headers: { ...json, ...bearer(text), ...headers } });
}

const read = (headers: Record<string, string>) => status("/api/v1/cases", { headers });
const ofT1 = async (given: Partial<Token>) => status("/api/v1/cases/1", { headers: bearer(await token(given)) });

const api: Door = {
  good: [201, async () => open(await token())],
  "no token": [401, () => read({})],
  "a stranger's": [401, () => read(bearer(tokenText("of", "nobody")))],
  "another tenant's": [404, () => ofT1({ tenant: "T2" })],
  "another scope": [403, async () => open(await token({ scopes: ["read"] }))],
  expired: [401, async () => open(await token(over.expired()))],
  revoked: [401, async () => open(await token(over.revoked()))],
  "sent again": [
    201,
    async () => {
      const text = await token();
      return again(() => open(text, { "idempotency-key": "the-same" }));
    },
  ],
  "too large": [413, async () => announced("/api/v1/cases", 70_000, { ...json, ...bearer(await token()) })],
  "too fast": [
    429,
    async () => {
      const text = await token();
      return often(pace + 1, () => read(bearer(text)));
    },
  ],
};

const forAgents = { ...json, accept: "application/json, text/event-stream" };

/** What a tool answered: the code of its problem, or the status. */
async function call(name: string, said: object, headers: object): Promise<Answer> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: said } });
  const answer = await fetch(`${house.url}/mcp`, { method: "POST", body, headers: { ...forAgents, ...headers } });
  const text = await answer.text();
  return answer.ok ? (/\\"code\\":\\"([a-z-]+)/.exec(text)?.[1] ?? answer.status) : answer.status;
}
const find = (headers: object) => call("find", {}, headers);

const agents: Door = {
  good: [200, async () => find(bearer(await token()))],
  "no token": [401, () => find({})],
  "a stranger's": [401, () => find(bearer(tokenText("of", "nobody")))],
  "another tenant's": [
    "not-found",
    async () => call("note", { number: 1, text: "x" }, bearer(await token({ tenant: "T2" }))),
  ],
  "another scope": [
    "no-scope",
    async () => call("note", { number: 1, text: "x" }, bearer(await token({ scopes: ["read"] }))),
  ],
  expired: [401, async () => find(bearer(await token(over.expired())))],
  revoked: [401, async () => find(bearer(await token(over.revoked())))],
  "sent again": [
    200,
    async () => {
      const headers = bearer(await token());
      return again(() => call("open", { ...damage, ...site, key: "the-same" }, headers));
    },
  ],
  "too large": [413, async () => announced("/mcp", 70_000, { ...forAgents, ...bearer(await token()) })],
  "too fast": [
    429,
    async () => {
      const headers = bearer(await token());
      return often(pace + 1, () => find(headers));
    },
  ],
};

const feed = (key: string) => status(`/calendar.ics?key=${key}`);

const calendar: Door = {
  good: [200, async () => feed(await house.calendarKey())],
  "no token": [404, () => status("/calendar.ics")],
  "a stranger's": [404, async () => feed((await house.calendarKey()).replace(/..$/, "xx"))],
  "another tenant's": [404, async () => feed((await house.calendarKey()).replace("T1.", "T2."))],
  "another scope": [404, async () => feed(await token())],
  expired: "an address has no end; it is renewed",
  revoked: [
    404,
    async () => {
      const key = await house.calendarKey();
      await house.calendarKey();
      return feed(key);
    },
  ],
  "sent again": "a reading changes nothing, and calendars read again and again",
  "too large": [404, () => feed(`T1.${"x".repeat(4000)}`)],
  "too fast": [
    429,
    async () => {
      const key = await house.calendarKey();
      return often(31, () => feed(key));
    },
  ],
};

const mime = (id: string) =>
  `From: support@netcor.de\r\nTo: support+sla1@example.com\r\nMessage-ID: <${id}@netcor.de>\r\nSubject: Line\r\n\r\nHello\r\n`;
const hand = async (headers: object, body = mime("refused")) =>
  status("/mail", { method: "POST", body, headers: { ...headers } });
const mailbox = async (given: Partial<Token> = {}) => bearer(await token({ scopes: ["mail"], ...given }));

const mail: Door = {
  good: [202, async () => hand(await mailbox(), mime("good"))],
  "no token": [401, () => hand({})],
  "a stranger's": [401, () => hand(bearer(tokenText("of", "nobody")))],
  "another tenant's": [202, async () => hand(await mailbox({ tenant: "T2" }))],
  "another scope": [403, async () => hand(bearer(await token()))],
  expired: [401, async () => hand(await mailbox(over.expired()))],
  revoked: [401, async () => hand(await mailbox(over.revoked()))],
  "sent again": [
    202,
    async () => {
      const headers = await mailbox();
      return again(() => hand(headers, mime("twice")));
    },
  ],
  "too large": [413, async () => announced("/mail", 11 * 1024 * 1024, await mailbox())],
  "too fast": [
    429,
    async () => {
      const headers = await mailbox();
      return often(121, () => hand(headers, ""));
    },
  ],
};

let calls = 0;
const taken = (id: string, at = house.it.clock.at) =>
  JSON.stringify({
    event: {
      ...{ id, event_type: "incident.acknowledged", occurred_at: new Date(at).toISOString() },
      ...{ agent: { summary: "Earline" }, data: { incident_key: `dueline/T1/${house.caseId}` } },
    },
  });

function paged(body = taken(`e${++calls}`), of = "T1", secret = house.pagerSecret): Promise<number> {
  const signature = `v1=${createHmac("sha256", secret).update(body).digest("hex")}`;
  return status(`/pagerduty?of=${of}`, { method: "POST", body, headers: { "x-pagerduty-signature": signature } });
}

const pager: Door = {
  good: [202, () => paged()],
  "no token": [401, () => status("/pagerduty?of=T1", { method: "POST", body: taken("unsigned") })],
  "a stranger's": [401, () => paged(taken("forged"), "T1", "another secret")],
  "another tenant's": [401, () => paged(taken("elsewhere"), "T2")],
  "another scope": [401, () => paged(taken("another key"), "T1", "k".repeat(32))],
  expired: [400, () => paged(taken("old", house.it.clock.at - 4 * 24 * 60 * MINUTE))],
  revoked: "a pager that was removed is a stranger",
  "sent again": [202, () => again(() => paged(taken("twice")))],
  "too large": [413, () => announced("/pagerduty?of=T1", 300_000, { "x-pagerduty-signature": "v1=00" })],
  "too fast": [429, () => often(121, () => paged("{}", "T1", "another secret"))],
};

let alerts = 0;
const alert = (nth = ++alerts, at = house.it.clock.at) =>
  JSON.stringify({
    action: "Acknowledge",
    alert: { alertId: `a${nth}`, alias: `dueline/T1/${house.caseId}`, username: "Earline", updatedAt: at * 1e6 },
  });
const alerted = (body = alert(), of = "T1", key = house.opsgenieKey) =>
  status(`/opsgenie?of=${of}&key=${key}`, { method: "POST", body });

const opsgenie: Door = {
  good: [202, () => alerted()],
  "no token": [401, () => status("/opsgenie?of=T1", { method: "POST", body: alert() })],
  "a stranger's": [401, () => alerted(alert(), "T1", "made-up")],
  "another tenant's": [401, () => alerted(alert(), "T2")],
  "another scope": [401, async () => alerted(alert(), "T1", await token())],
  expired: [400, () => alerted(alert(++alerts, house.it.clock.at - 4 * 24 * 60 * MINUTE))],
  revoked: "a pager that was removed is a stranger",
  "sent again": [
    202,
    () => {
      const same = alert();
      return again(() => alerted(same));
    },
  ],
  "too large": [413, () => announced(`/opsgenie?of=T1&key=${house.opsgenieKey}`, 300_000, {})],
  "too fast": [429, () => often(121, () => alerted("{}", "T1", "made-up"))],
};

let answers = 0;
type Answering = { readonly of?: string; readonly secret?: string; readonly at?: number; readonly id?: string };
async function answered({ of = "T1", secret = house.plainSecret, at = house.it.clock.at, id }: Answering = {}) {
  const body = JSON.stringify({ action: "acknowledge", key: `dueline/T1/${house.caseId}`, by: "Earline" });
  const name = id ?? `m${++answers}`;
  const signature = new Webhook(secret).sign(name, new Date(at), body);
  const headers = {
    "webhook-id": name,
    "webhook-timestamp": String(Math.floor(at / 1000)),
    "webhook-signature": signature,
  };
  return status(`/pager?of=${of}`, { method: "POST", body, headers });
}
const anotherSecret = `whsec_${Buffer.alloc(32, 3).toString("base64")}`;

const anyPager: Door = {
  good: [202, () => answered()],
  "no token": [401, () => status("/pager?of=T1", { method: "POST", body: "{}" })],
  "a stranger's": [401, () => answered({ secret: anotherSecret })],
  "another tenant's": [401, () => answered({ of: "T2" })],
  "another scope": "one secret is for one pager",
  expired: [400, () => answered({ at: house.it.clock.at - 6 * MINUTE })],
  revoked: "a pager that was removed is a stranger",
  "sent again": [202, () => again(() => answered({ id: "the-same" }))],
  "too large": [
    413,
    () =>
      announced("/pager?of=T1", 300_000, { "webhook-id": "x", "webhook-timestamp": "1", "webhook-signature": "v1,x" }),
  ],
  "too fast": [429, () => often(121, () => answered({ secret: anotherSecret }))],
};

type Signing = { readonly team?: string; readonly secret?: string; readonly at?: number };
let triggers = 0;
async function inSlack({ team = "T1", secret, at = house.it.clock.at }: Signing = {}): Promise<number> {
  const trigger = `${++triggers}.1`;
  const about = {
    command: "/sla",
    text: "help",
    team_id: team,
    channel_id: "COPS",
    user_id: "UDANA",
    user_name: "dana",
  };
  const body = new URLSearchParams({ ...about, trigger_id: trigger, response_url: "http://127.0.0.1:9/" }).toString();
  const timestamp = Math.floor(at / 1000);
  return (await house.slack.send({ body, timestamp, ...(secret === undefined ? {} : { secret }) })).status;
}
/** Slack has its answer before the person has his. */
async function heard(send: () => Promise<Answer>): Promise<Answer> {
  const before = house.heard.times;
  const answer = await send();
  await house.slack.until(() => house.heard.times > before);
  return answer;
}

const inTime = () => {
  const seconds = Math.floor(house.it.clock.at / 1000);
  return { "x-slack-request-timestamp": String(seconds), "x-slack-signature": sign(signingSecret, seconds, "") };
};

const slack: Door = {
  good: [200, () => heard(inSlack)],
  "no token": [401, () => inSlack({ secret: "" })],
  "a stranger's": [401, () => inSlack({ secret: "another" })],
  "another tenant's": [200, () => inSlack({ team: "T2" })],
  "another scope": "who may do what is asked anew of each person: rights.md",
  expired: [401, () => inSlack({ at: house.it.clock.at - 6 * MINUTE })],
  revoked: "a workspace that removed the app is as one that never had it",
  "sent again": [
    200,
    async () => {
      const [same, answered] = [triggers, house.heard.times];
      return again(() => {
        triggers = same;
        return house.heard.times > answered ? inSlack() : heard(inSlack);
      });
    },
  ],
  "too large": [413, () => announced("/slack/events", 1024 * 1024 + 1, inTime())],
  "too fast": "Slack sends what people do; each is signed",
};

const said = async (odd: object = {}) => {
  await house.teams.as(house.alex.id).say(house.channel, "help", { mention: true, odd: { ...odd } });
  return house.teams.deliveries.at(-1)?.status ?? 0;
};
const forged = async (...[forgery]: Parameters<typeof house.teams.forge>) =>
  (await house.teams.forge(forgery, house.alex.id)).status;
const elsewhere = { conversation: { id: "a:1", tenantId: "another" }, channelData: { tenant: { id: "another" } } };

const teams: Door = {
  good: [200, () => said()],
  "no token": [401, () => forged("no-token", "")],
  "a stranger's": [401, () => forged("foreign-signature", "")],
  "another tenant's": [403, () => said(elsewhere)],
  "another scope": [401, () => forged("other-channel", "")],
  expired: [401, () => forged("expired", "")],
  revoked: [401, () => forged("unknown-key", "")],
  "sent again": [
    200,
    () => {
      const before = house.teams.deliveries.length;
      return again(async () => {
        const sent = house.teams.deliveries[before];
        return sent ? (await house.teams.redeliver(sent)).status : said();
      });
    },
  ],
  "too large": [413, () => announced("/teams/messages", 300_000, { ...json, ...bearer("a.b.c") })],
  "too fast": "Teams sends what people do; each is signed",
};

const finishing = "/slack/oauth_redirect";

/** Back from Slack's page: with a state that is ours, or somebody else's, and the cookie of the browser that began. */
async function back({ key = encryptionKey, at = house.it.clock.at, code = "made-up", cookie = true } = {}) {
  const state = newState(key, at);
  const headers = cookie ? { cookie: `dueline-install=${state}` } : {};
  return status(`${finishing}?code=${code}&state=${state}`, { headers: { ...headers } });
}

const installing: Door = {
  good: [200, async () => (await house.slack.as("UADA").install(`${house.url}/slack/install`)).status],
  "no token": [400, () => status(`${finishing}?code=c`)],
  "a stranger's": [400, () => back({ key: Buffer.alloc(32, 1).toString("base64") })],
  "another tenant's": [502, () => back()],
  "another scope": [400, () => back({ cookie: false })],
  expired: [400, () => back({ at: house.it.clock.at - 10 * MINUTE - 1 })],
  revoked: "Slack ends a code, and says so of one that it never gave",
  "sent again": "Slack takes a code once",
  "too large": [400, () => status(`${finishing}?code=c&state=${"x".repeat(8000)}`)],
  "too fast": [429, () => often(61, () => status(`${finishing}?code=c`))],
};

const changed = (address: string, over: object) => {
  const [before = "", text = "", seal = ""] = /^(.*ask=)([^.]*)(\..*)$/.exec(address)?.slice(1) ?? [];
  const claim = { ...JSON.parse(Buffer.from(text, "base64url").toString()), ...over };
  return `${before}${Buffer.from(JSON.stringify(claim)).toString("base64url")}${seal}`;
};

const files: Door = {
  good: [200, async () => status(await house.fileAddress())],
  "no token": [403, () => status("/teams/evidence")],
  "a stranger's": [403, async () => status(changed(await house.fileAddress(), { tenant: "nobody's" }))],
  "another tenant's": [403, async () => status(await house.fileAddress({ tenant: "T1" }))],
  "another scope": [403, async () => status(changed(await house.fileAddress(), { value: '{"case":"another"}' }))],
  expired: [410, async () => status(await house.fileAddress({ at: house.it.clock.at - 24 * 60 * MINUTE }))],
  revoked: "it ends after a day; the rights of whoever it was made for are asked at each opening",
  "sent again": "a reading changes nothing",
  "too large": [403, () => status(`/teams/evidence?ask=${"x".repeat(8000)}`)],
  "too fast": [
    429,
    async () => {
      const address = await house.fileAddress();
      return often(31, () => status(address));
    },
  ],
};

const doors = { api, agents, calendar, mail, pager, opsgenie, anyPager, slack, installing, teams, files };
/** Here something is done once, before it is sent again. */
const changes = (row: string) => row === "sent again";

test.each(Object.entries(doors))("%s: what has nothing wrong is taken", async (_, { good: [expected, send] }) => {
  expect(await send()).toBe(expected);
});

const cells = Object.entries(doors).flatMap(([name, door]) =>
  rows.flatMap((row) => {
    const cell = door[row];
    return typeof cell === "string" ? [] : [[name, row, cell[0], cell[1]] as const];
  }),
);

test.each(cells)("%s: %s is answered with %s, and changes nothing", async (_name, row, expected, send) => {
  const before = await house.standing();
  expect(await send()).toBe(expected);
  if (!changes(row)) expect(await house.standing()).toEqual(before);
});

test("an address of a tenant that nobody knows leaves nothing behind", async () => {
  expect(await status(changed(await house.fileAddress(), { tenant: "made-up" }))).toBe(403);
  expect(await house.it.store.records.list("made-up", "teams-seal")).toEqual([]);
});

test("every address at which a house listens stands in the threat model, with what lets one in and what is refused", () => {
  const model = readFileSync("docs/threat-model.md", "utf8");
  const rows = [...model.matchAll(/^\| ((?:`\/[^`]+`(?:, )?)+)/gm)].flatMap(
    ([, doors = ""]) => doors.match(/\/[^`]+/g) ?? [],
  );
  const isNamed = (path: string) => rows.some((row) => path.startsWith(row.replace(/\*$/, "")));
  expect(house.paths().length).toBeGreaterThan(8);
  expect(house.paths().filter((path) => !isNamed(path))).toEqual([]);
});

test("health and metrics answer anybody, and say nothing of a tenant's", async () => {
  for (const path of ["/healthz", "/readyz", "/metrics"]) {
    const answer = await fetch(`${house.url}${path}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/Line dead|T1|Mara|COPS/);
  }
});
