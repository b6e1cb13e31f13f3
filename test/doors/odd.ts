// Requests that are let in, signed or with a token, and of a shape that nobody sends: a good one of each door, with something in it exchanged.
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { sign } from "../../adapters/playground/slack/index.ts";
import { signingSecret } from "../slack/desk.ts";
import type { wholeHouse } from "./house.ts";
import { type Json, oddly } from "./oddly.ts";

type House = Awaited<ReturnType<typeof wholeHouse>>;
type Odd = ReturnType<typeof oddly>;
/** Sends what a good request of that door becomes; says the status. */
type Door = (odd: Odd) => Promise<number>;
/** As it would stand in the log, errors with their stacks. */
export const lineOf = (fields: object, sentence: string) =>
  JSON.stringify({ ...fields, sentence }, (_, value) => (value instanceof Error ? `${value.stack}` : value));

/** How often each status was answered, by door. */
export type Answers = { readonly [door: string]: { [status: number]: number } };

const json = { "content-type": "application/json" };

type Sending = {
  readonly seed: number;
  readonly each: number;
  /** Hears how long each answer took, ms. */
  readonly took?: (door: string, ms: number) => void;
};

/** `each` of them to every door, from this seed. */
export async function sendOdd(house: House, { seed, each, took = () => {} }: Sending): Promise<Answers> {
  const doors = Object.entries(await doorsOf(house));
  const answers: Answers = Object.fromEntries(doors.map(([name]) => [name, {}]));
  // In parts: what is to come need not lie in memory.
  for (let sent = 0; sent < each; sent += 100) {
    const some = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.jsonValue()), {
      seed: seed + sent,
      numRuns: Math.min(100, each - sent),
    });
    for (const [place, how, value] of some)
      for (const [name, send] of doors) {
        // Every door counts who knocks how often: so much later all of them begin to count anew.
        house.it.clock.at += 2_100;
        const begun = performance.now();
        const status = await send(oddly(place, how, value));
        took(name, performance.now() - begun);
        const told = answers[name] ?? {};
        told[status] = (told[status] ?? 0) + 1;
      }
  }
  return answers;
}

async function doorsOf(house: House): Promise<{ readonly [name: string]: Door }> {
  const bearer = async (scopes: readonly ("read" | "write" | "audit" | "mail")[]) => ({
    authorization: `Bearer ${await house.token({ scopes })}`,
  });
  const robot = await bearer(["read", "write", "audit"]);
  const relay = await bearer(["mail"]);
  const calendar = await house.calendarKey();
  const slack = await slackRequests(house);
  const teams = await teamsRequests(house);
  const post = (path: string, body: string, headers: Record<string, string>) =>
    statusOf(`${house.url}${path}`, { method: "POST", body, headers });
  return {
    slack: (odd) => {
      const { body, type } = slackBody(odd.one(slack), odd);
      const seconds = Math.floor(house.it.clock.at / 1000);
      const stamp = { "x-slack-request-timestamp": String(seconds) };
      const signature = sign(signingSecret, seconds, body);
      return post("/slack/events", body, { "content-type": type, ...stamp, "x-slack-signature": signature });
    },
    teams: async (odd) => {
      const sent = odd.one(teams);
      const activity = odd.json(sent.activity);
      const held = typeof activity === "object" && activity !== null && !Array.isArray(activity) ? activity : {};
      return (await house.teams.redeliver({ ...sent, activity: { ...held } })).status;
    },
    api: (odd) => {
      const [path, body] = odd.one(asked);
      if (body === null) return statusOf(`${house.url}/api/v1/${odd.text(path)}`, { headers: robot });
      return post(`/api/v1/${path}`, odd.body(body), { ...json, ...robot });
    },
    agents: (odd) => {
      const [name, said] = odd.one(tools);
      const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: said } };
      const accept = "application/json, text/event-stream";
      return post("/mcp", odd.body(call), { ...json, accept, ...robot });
    },
    mail: (odd) => post("/mail", odd.text(letter, String), relay),
    pager: (odd) => {
      const [at, key] = [new Date(house.it.clock.at).toISOString(), `dueline/T1/${house.caseId}`];
      const event = { id: "e1", event_type: "incident.acknowledged", occurred_at: at, agent: { summary: "Earl" } };
      const body = odd.body({ event: { ...event, data: { incident_key: key } } });
      const signature = createHmac("sha256", house.pagerSecret).update(body).digest("hex");
      return post("/pagerduty?of=T1", body, { "x-pagerduty-signature": `v1=${signature}` });
    },
    calendar: (odd) => statusOf(`${house.url}/calendar.ics?key=${odd.text(calendar)}`),
    registry: (odd) => statusOf(`${house.url}/registry/${odd.text(odd.one(pages))}`),
  };
}

/** Every kind that Slack sends, as a person's day makes them. */
async function slackRequests({ slack }: House): Promise<readonly string[]> {
  const dana = slack.as("UDANA");
  await slack.invite("COPS");
  await dana.slash("COPS", "zoom meetings are down, no workaround");
  await slack.until(() => slack.views("UDANA")[0]?.state.title !== undefined);
  await dana.choose("top", "plan.zoom", "business");
  await dana.submit();
  await dana.openHome();
  await dana.sayTo(dana.dm().id, "list");
  await slack.event("T1", { type: "member_joined_channel", user: "UDANA", channel: "COPS" });
  return slack.deliveries().map(({ body }) => body);
}

/** The same of Teams: a message, a dialog, what is sent in it. */
async function teamsRequests({ teams, alex, channel }: House) {
  const client = teams.as(alex.id);
  await client.say(channel, "help", { mention: true });
  await client.command(channel, "sla");
  await client.submit("Next", { vendor: "zoom", title: "Nobody can join" });
  client.dismiss();
  return [...teams.deliveries];
}

function slackBody(good: string, odd: Odd): { body: string; type: string } {
  if (good.startsWith("{")) return { body: odd.body(JSON.parse(good)), type: "application/json" };
  const form = new URLSearchParams(good);
  const payload = form.get("payload");
  const body = payload === null ? odd.form(form) : new URLSearchParams({ payload: odd.body(JSON.parse(payload)) });
  return { body: body.toString(), type: "application/x-www-form-urlencoded" };
}

const damage: Json = {
  vendor: "netcor",
  title: "Line dead",
  impact: "down",
  workaround: "none",
  room: "C1",
  country: "DE",
  zone: "Europe/Berlin",
};

/** Paths below the root; null: it is only read. */
const asked: readonly (readonly [path: string, body: Json | null])[] = [
  ["cases", damage],
  ["cases/1/moves", { kind: "note", text: "x" }],
  ["cases/1/moves", { kind: "respond", at: "2026-11-23T09:00:00Z" }],
  ["cases?state=open&limit=5", null],
  ["cases/1/history", null],
  ["cases/1/evidence?format=json", null],
  ["triage?vendor=netcor&impact=down&workaround=none&country=DE&zone=Europe/Berlin", null],
  ["due?vendor=zoom&plan=business&priority=1&at=2026-11-23T09:00:00Z", null],
  ["why?vendor=zoom&plan=business&priority=1", null],
  ["hotline?vendor=netcor", null],
  ["policies/zoom", null],
  ["report?since=2026-11-01T00:00:00Z", null],
  ["audit?since=2026-11-01T00:00:00Z", null],
];

const tools: readonly (readonly [name: string, said: Json])[] = [
  ["find", {}],
  ["open", { ...damage, key: "k" }],
  ["note", { number: 1, text: "x" }],
  ["due", { vendor: "zoom", plan: "business", priority: 1 }],
  ["triage", { ...damage }],
];

const letter =
  "From: NETCOR <support@netcor.de>\r\nTo: support+sla1@example.com\r\nMessage-ID: <odd@netcor.de>\r\nSubject: =?utf-8?q?Line?=\r\n" +
  'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Hello</p>\r\n--b--\r\n';

const pages = ["zoom/", "netcor/index.html", "api/zoom.json", "badges/zoom.svg", "feed.xml"];

async function statusOf(url: string, init: RequestInit = {}): Promise<number> {
  const answer = await fetch(url, init);
  await answer.arrayBuffer();
  return answer.status;
}
