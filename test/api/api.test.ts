// The API as other programs use it: over real HTTP, by its own client, on the real store.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, expect, test } from "vitest";
import { description, descriptionText, headOf, types } from "../../client/write.ts";
import { moveKinds } from "../../src/case/moves/index.ts";
import { noSettings } from "../../src/case/settings.ts";
import { tokenText } from "../../src/case/token.ts";
import { answersTo, questionNames } from "../../src/policy/impact.ts";
import { toIso } from "../../src/time/instant.ts";
import { mara, start } from "../chat/office.ts";
import { type ApiDesk, apiDesk } from "./desk.ts";

const hour = 3_600_000;
/** Requests a minute and token. */
const pace = 25;
let desk: ApiDesk;
beforeAll(async () => {
  desk = await apiDesk(pace);
});

type Told = {
  readonly components: {
    readonly schemas: {
      readonly Move: {
        readonly oneOf: readonly { readonly properties: { readonly kind: { readonly enum: string[] } } }[];
      };
      readonly NewCase: { readonly properties: { readonly [name: string]: { readonly enum?: readonly unknown[] } } };
    };
  };
};

const lineDown = { vendor: "netcor", title: "Line dead", impact: "down", workaround: "none" } as const;
const inBerlin = { country: "DE", zone: "Europe/Berlin" } as const;

test("it is described as OpenAPI 3.1 with every move, and the client's types are written from that description", async () => {
  const text = descriptionText();
  const told: Told = JSON.parse(text);
  expect(await (await fetch(`${desk.url}/api/v1/openapi.json`)).json()).toEqual(told);
  expect(readFileSync(description, "utf8"), "npm run client writes it anew").toBe(text);
  expect(readFileSync(types, "utf8").startsWith(headOf(text)), "npm run client writes them anew").toBe(true);
  expect(await new Validator().validate({ ...told })).toMatchObject({ valid: true });
  const { Move, NewCase } = told.components.schemas;
  expect(Move.oneOf.map(({ properties }) => properties.kind.enum[0])).toEqual(moveKinds);
  for (const question of questionNames)
    expect(NewCase.properties[question]?.enum, question).toEqual(answersTo(question));
});

test("it answers what `sla --json` answers: priority, deadlines, the ledger and the number to call", async () => {
  const { client } = await desk.tokenOf({ scopes: ["read"] });
  const query = { vendor: "netcor", priority: "1", reportedAt: "2026-11-23T10:30:00Z", ...inBerlin };
  const due = await client.GET("/api/v1/due", { params: { query } });
  expect(due.data?.targets[0]).toMatchObject({ kind: "first-response", dueAt: "2026-11-23T14:30:00Z", within: "PT4H" });
  const why = await client.GET("/api/v1/why", { params: { query } });
  expect(why.data?.targets[0]?.days[0]).toMatchObject({ date: "2026-11-23", running: "PT4H" });
  const text = "zoom is down, no workaround";
  const triage = await client.GET("/api/v1/triage", { params: { query: { text } } });
  expect(triage.data).toMatchObject({ vendor: "zoom", priority: 1, read: { command: "open" } });
  const hotline = await client.GET("/api/v1/hotline", { params: { query: { vendor: "netcor", ...inBerlin } } });
  expect(hotline.data?.hotlines[0]?.number).toBeTruthy();
  const slip = await client.GET("/api/v1/hotline", { params: { query: { vendor: "netcorr" } } });
  expect(slip.error).toMatchObject({
    status: 422,
    errors: [{ field: "vendor", message: "netcorr: did you mean netcor?" }],
  });
  const unsaid = await client.GET("/api/v1/due", { params: { query: { vendor: "netcor" } } });
  expect(unsaid.error?.detail, "by the field, not by the option of a command").toMatch(/^priority is missing/);
  const policies = await client.GET("/api/v1/policies");
  expect(policies.data?.policies.map(({ id }) => id)).toEqual(expect.arrayContaining(["netcor", "zoom", "purecloud"]));
  const zoom = await client.GET("/api/v1/policies/{vendor}", { params: { path: { vendor: "zoom" } } });
  expect(zoom.data?.plans.map(({ id }) => id)).toContain("pro");
});

test("under a tenant's own contract it answers by that, and says so; the plan and the site are those of its settings", async () => {
  const term = { vendor: "zoom", plan: "pro", priority: 1, kind: "first-response" } as const;
  const entered = { ...term, within: { amount: 30, unit: "minutes" }, by: mara, at: start } as const;
  const vendors = [{ id: "zoom", plan: "pro", contacts: [] }];
  const ours = { ...noSettings, contract: [entered], vendors, site: inBerlin };
  await desk.store.keepSettings("T3", null, ours);
  const query = { vendor: "zoom", priority: "1", reportedAt: "2026-11-23T09:00:00Z" };
  const sentence = { text: "zoom is down, no workaround", reportedAt: query.reportedAt };
  const { client } = await desk.tokenOf({ tenant: "T3" });
  const contract = { published: "PT1H", enteredBy: "Mara", enteredAt: "2026-11-23T09:00:00Z" };
  const negotiated = { dueAt: "2026-11-23T09:30:00Z", within: "PT30M", measure: "guarantee", contract };
  const told = [
    await client.GET("/api/v1/due", { params: { query } }),
    await client.GET("/api/v1/why", { params: { query } }),
    await client.GET("/api/v1/triage", { params: { query: sentence } }),
  ];
  for (const { data } of told) expect(data?.targets?.[0]).toMatchObject(negotiated);
  const opened = await (await desk.tokenOf({ tenant: "T3", scopes: ["write"], rooms: ["C1"] })).client.POST(
    "/api/v1/cases",
    { body: { vendor: "zoom", title: "Down", impact: "down", workaround: "none" } },
  );
  expect(opened.data?.targets[0]).toMatchObject({ measure: "guarantee", contract });
  const other = await desk.tokenOf({});
  const published = await other.client.GET("/api/v1/due", {
    params: { query: { ...query, plan: "pro", ...inBerlin } },
  });
  expect(published.data?.targets[0]).toMatchObject({ within: "PT1H", dueAt: "2026-11-23T10:00:00Z" });
  expect(published.data?.targets[0]).not.toHaveProperty("contract");
});

test("a case is opened, moved and looked up; its history says which token did it, and of whom that is", async () => {
  const { client, number } = await desk.opened({ name: "ServiceNow" });
  const path = { number };
  const seen = await client.GET("/api/v1/cases/{number}", { params: { path } });
  expect(seen.data).toMatchObject({
    number,
    status: "open",
    priority: 1,
    reporter: { name: "ServiceNow", token: true },
  });
  expect(seen.response.headers.get("etag")).toBe('"1"');
  const reported = await client.POST("/api/v1/cases/{number}/moves", { params: { path }, body: { kind: "report" } });
  expect(reported.data).toMatchObject({ revision: 2, reportedAt: "2026-11-23T09:00:00Z" });
  const ifMatch = { "if-match": '"2"' };
  desk.clock.at += hour;
  const answered = await client.POST("/api/v1/cases/{number}/moves", {
    params: { path, header: ifMatch },
    body: { kind: "respond", at: "2026-11-23T10:30:00+01:00" },
  });
  expect(answered.data).toMatchObject({ status: "answered", respondedAt: "2026-11-23T09:30:00Z" });
  const history = await client.GET("/api/v1/cases/{number}/history", { params: { path } });
  expect(history.data?.entries.map(({ said }) => said)).toEqual([
    "API token ServiceNow (of Mara) opened the case",
    expect.stringMatching(/^API token ServiceNow \(of Mara\) reported the case to NETCOR/),
    expect.stringContaining("API token ServiceNow (of Mara)"),
  ]);
  desk.clock.at -= hour;
  expect((await desk.say(`status ${number}`)).spoken).toContain("API token ServiceNow (of Mara)");
});

test("a write that is sent again under its key is done once and answered alike, also when both come at once", async () => {
  const { client } = await desk.tokenOf({ scopes: ["read", "write"] });
  const open = (title: string) =>
    client.POST("/api/v1/cases", {
      params: { header: { "idempotency-key": "a-1" } },
      body: { ...lineDown, ...inBerlin, title, room: "C1" },
    });
  const [one, two] = await Promise.all([open("Both at once"), open("Both at once")]);
  expect(one.data?.number).toBe(two.data?.number);
  const again = await open("Both at once");
  expect([again.response.status, again.data]).toEqual([201, one.data]);
  expect(again.response.headers.get("idempotency-replayed")).toBe("true");
  const found = await client.GET("/api/v1/cases", { params: { query: { words: "both once" } } });
  expect(found.data?.cases).toHaveLength(1);
  const path = { number: one.data?.number ?? 0 };
  const note = () =>
    client.POST("/api/v1/cases/{number}/moves", {
      params: { path, header: { "idempotency-key": "n-1" } },
      body: { kind: "note", text: "Fan is loud" },
    });
  expect((await note()).data?.revision).toBe(2);
  expect((await note()).data?.revision).toBe(2);
});

test("If-Match keeps a program from overwriting what it did not see; a correction does not go without", async () => {
  const { client, number } = await desk.opened({});
  const move = (
    header: object,
    body: { kind: "pause"; why: string } | { kind: "withdraw"; entry: number; why: string },
  ) => client.POST("/api/v1/cases/{number}/moves", { params: { path: { number }, header }, body });
  const stale = await move({ "if-match": '"7"' }, { kind: "pause", why: "they asked" });
  expect([stale.error?.status, stale.response.headers.get("etag")]).toEqual([412, '"1"']);
  expect((await move({}, { kind: "pause", why: "they asked" })).data?.status).toBe("waiting");
  expect((await move({}, { kind: "withdraw", entry: 2, why: "wrong case" })).error?.status).toBe(428);
  const done = await move({ "if-match": '"2"' }, { kind: "withdraw", entry: 2, why: "wrong case" });
  expect(done.data).toMatchObject({ status: "open", revision: 3 });
  const twice = await move({}, { kind: "pause", why: "they asked" });
  expect(twice.data?.status).toBe("waiting");
  expect((await move({}, { kind: "pause", why: "again" })).error).toMatchObject({ status: 409, code: "conflict" });
});

test("what is missing in a new case is said field by field, all at once", async () => {
  const { client } = await desk.tokenOf({ scopes: ["write"] });
  const { error } = await client.POST("/api/v1/cases", { body: { vendor: "zoom", title: "Nobody can join" } });
  expect(error?.status).toBe(422);
  expect(error?.errors?.map(({ field }) => field).toSorted()).toEqual(["country", "impact", "plan", "room"]);
  const ahead = { ...lineDown, ...inBerlin, room: "C1", reportedAt: "2027-01-01T00:00:00Z" };
  expect((await client.POST("/api/v1/cases", { body: ahead })).error?.errors?.[0]?.field).toBe("reportedAt");
});

test("a list goes on page after page, each case once", async () => {
  const { client } = await desk.tokenOf({ scopes: ["read", "write"] });
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.GET("/api/v1/cases", { params: { query: { limit: 2, ...(cursor ? { cursor } : {}) } } });
    seen.push(...(page.data?.cases.map(({ number }) => number) ?? []));
    cursor = page.data?.next ?? undefined;
  } while (cursor);
  expect(seen.length).toBeGreaterThan(2);
  expect(new Set(seen).size).toBe(seen.length);
});

test("a private channel's case is seen by tokens of that channel and by audit, and changed by the first alone", async () => {
  desk.chat.close("C9", "U1");
  const insider = await desk.tokenOf({ scopes: ["read", "write"], rooms: ["C9"] });
  const opened = await insider.client.POST("/api/v1/cases", { body: { ...lineDown, ...inBerlin, title: "Secret" } });
  expect(opened.data?.room.id).toBe("C9");
  const path = { number: opened.data?.number ?? 0 };
  const params = { path };
  const everyone = await desk.tokenOf({ scopes: ["read", "write"] });
  const auditor = await desk.tokenOf({ scopes: ["read", "write", "audit"] });
  const stranger = await desk.tokenOf({ scopes: ["read", "write"], rooms: ["C1"] });
  const sees = async ({ client }: typeof everyone) => [
    (await client.GET("/api/v1/cases/{number}", { params })).response.status,
    (await client.GET("/api/v1/cases", { params: { query: { words: "secret" } } })).data?.cases.length,
    (await client.POST("/api/v1/cases/{number}/moves", { params, body: { kind: "note", text: "x" } })).response.status,
  ];
  expect(await sees(insider)).toEqual([200, 1, 200]);
  expect(await sees(everyone)).toEqual([404, 0, 404]);
  expect(await sees(stranger)).toEqual([404, 0, 404]);
  expect(await sees(auditor)).toEqual([200, 1, 403]);
  const elsewhere = { ...lineDown, ...inBerlin, room: "C9" };
  expect((await everyone.client.POST("/api/v1/cases", { body: elsewhere })).response.status).toBe(403);
  expect((await stranger.client.GET("/api/v1/report", { params: { query: { room: "C9" } } })).response.status).toBe(
    403,
  );
});

test("figures take a token that reads, evidence and the audit log one that audits; both leave a line there", async () => {
  const { client, number, text } = await desk.opened({ scopes: ["read", "write", "audit"], name: "Auditor" });
  const report = await client.GET("/api/v1/report", { params: { query: { vendor: "netcor" } } });
  expect(report.data?.rows[0]).toMatchObject({ vendor: "netcor", kind: "first-response" });
  desk.clock.at += 1000;
  const pack = await desk.get(`/cases/${number}/evidence?format=json`, text);
  expect(await pack.json()).toMatchObject({ format: "dueline-evidence", scope: { number } });
  expect(pack.headers.get("content-disposition")).toContain(`dueline-${number}-`);
  const several: unknown = await (await desk.get("/evidence?vendor=netcor&since=2026-11-01T00:00Z", text)).json();
  expect(several).toMatchObject({
    format: "dueline-evidence",
    scope: { kind: "report", vendor: "netcor" },
    cases: expect.arrayContaining([expect.anything(), expect.anything()]),
  });
  expect((await desk.get("/evidence?vendor=zoom&until=2020-01-01T00:00Z", text)).status).toBe(404);
  desk.clock.at += 1000;
  await desk.get(`/cases/${number}/evidence`, text);
  const log = await client.GET("/api/v1/audit", { params: { query: { limit: 1 } } });
  expect(log.data?.lines[0]).toMatchObject({ deed: "export", on: { kind: "case", number }, by: { name: "Auditor" } });
  const next = await client.GET("/api/v1/audit", { params: { query: { cursor: log.data?.next ?? "" } } });
  expect(next.data?.lines.map(({ id }) => id)).not.toContain(log.data?.lines[0]?.id);
});

test("a token that may hold puts a case that it sees under legal hold and lifts it, with a reason that stands in the history; another may not", async () => {
  const { number, client: worker } = await desk.opened({ scopes: ["read", "write", "audit"] });
  const { client } = await desk.tokenOf({ scopes: ["read", "hold"], name: "Legal" });
  const hold = (by: typeof client, on: boolean, why = "Claim 4711", header: object = {}) =>
    by.POST("/api/v1/cases/{number}/legal-hold", { params: { path: { number }, header }, body: { on, why } });
  const held = async (value: "true" | "false") =>
    (await client.GET("/api/v1/cases", { params: { query: { held: value } } })).data?.cases.map((one) => one.number);
  expect((await hold(worker, true)).error).toMatchObject({ status: 403, code: "no-scope" });
  expect((await hold(client, true, " ")).error).toMatchObject({ status: 400, errors: [{ field: "why" }] });
  expect((await hold(client, false)).error).toMatchObject({ status: 409, code: "conflict" });
  expect((await hold(client, true, "x", { "if-match": '"9"' })).error).toMatchObject({ status: 412 });
  const put = await hold(client, true, "Claim 4711", { "idempotency-key": "hold" });
  expect(put.data).toMatchObject({ revision: 2, heldSince: toIso(desk.clock.at) });
  expect((await hold(client, true, "Claim 4711", { "idempotency-key": "hold" })).data).toEqual(put.data);
  expect(await held("true")).toEqual([number]);
  expect(await held("false")).not.toContain(number);
  const history = await client.GET("/api/v1/cases/{number}/history", { params: { path: { number } } });
  expect(history.data?.entries.at(-1)?.said).toBe(
    "API token Legal (of Mara) put the case under legal hold: Claim 4711",
  );
  expect((await hold(client, false)).data?.heldSince).toBeNull();
  expect(await held("true")).toEqual([]);
  const log = await desk.store.audit("T1", { limit: 99 });
  expect(
    log
      .filter(({ deed }) => deed === "hold-case")
      .map(({ result }) => result)
      .toSorted(),
  ).toEqual(["done", "no-scope"]);
});

test("when a token was last used is kept to the hour", async () => {
  const { client, id } = await desk.tokenOf({ scopes: ["read"] });
  desk.clock.at += 25 * 60_000;
  await client.GET("/api/v1/policies");
  const used = (await desk.store.tokens.list("T1")).find((token) => token.id === id)?.lastUsedAt;
  expect(used).toBe(Math.floor(desk.clock.at / hour) * hour);
  desk.clock.at -= 25 * 60_000;
});

type Sent = { readonly path: string; readonly init: RequestInit };
type Refused = {
  readonly what: string;
  readonly send: () => Promise<Sent>;
  readonly status: number;
  readonly code: string;
  readonly header?: readonly [string, RegExp];
};

const bearing = (text: string, init: RequestInit = {}, path = "/cases"): Sent => ({
  path,
  init: { ...init, headers: { authorization: `Bearer ${text}`, ...init.headers } },
});
const posting = (body: string, headers: object = {}): RequestInit => ({
  ...{ method: "POST", body },
  headers: { "content-type": "application/json", ...headers },
});
const ask = ({ path, init }: Sent) => fetch(`${desk.url}/api/v1${path}`, init);
const reader = () => desk.tokenOf({ scopes: ["read"] });
const writer = () => desk.tokenOf({ scopes: ["write"] });
const note = JSON.stringify({ kind: "note", text: "x" });
const anew = (title: string) => JSON.stringify({ ...lineDown, ...inBerlin, title, room: "C1" });

const refusals: readonly Refused[] = [
  {
    ...{ what: "no token", status: 401, code: "no-token", header: ["www-authenticate", /^Bearer realm="dueline"$/] },
    send: async () => ({ path: "/cases", init: {} }),
  },
  {
    ...{
      what: "a token that was cut off",
      status: 401,
      code: "bad-token",
      header: ["www-authenticate", /invalid_token/],
    },
    send: async () => bearing((await reader()).text.slice(0, -1)),
  },
  {
    ...{ what: "a token that nobody made", status: 401, code: "unknown-token" },
    send: async () => bearing(tokenText("of", "nobody")),
  },
  {
    ...{ what: "a token that was revoked", status: 401, code: "revoked-token" },
    send: async () => {
      const { id, text, line } = await reader();
      await desk.store.tokens.revoke("T1", id, line);
      return bearing(text);
    },
  },
  {
    ...{ what: "a token whose time is over", status: 401, code: "expired-token" },
    send: async () => bearing((await desk.tokenOf({ expiresAt: desk.clock.at })).text),
  },
  {
    ...{ what: "a case of another tenant", status: 404, code: "not-found" },
    send: async () => {
      const { number } = await desk.opened({});
      return bearing((await desk.tokenOf({ tenant: "T2" })).text, {}, `/cases/${number}`);
    },
  },
  {
    ...{ what: "a write with a token that reads", status: 403, code: "no-scope" },
    send: async () => bearing((await reader()).text, posting(note), "/cases/1/moves"),
  },
  {
    ...{ what: "the audit log with a token that reads", status: 403, code: "no-scope" },
    send: async () => bearing((await reader()).text, {}, "/audit"),
  },
  {
    ...{ what: "the audit log with an auditing token of one channel", status: 403, code: "forbidden" },
    send: async () => bearing((await desk.tokenOf({ scopes: ["audit"], rooms: ["C1"] })).text, {}, "/audit"),
  },
  {
    ...{ what: "a key that stands for another request", status: 422, code: "key-reused" },
    send: async () => {
      const { text } = await writer();
      await ask(bearing(text, posting(anew("One"), { "idempotency-key": "k" })));
      return bearing(text, posting(anew("Two"), { "idempotency-key": "k" }));
    },
  },
  {
    ...{ what: "a body that is too large", status: 413, code: "too-large" },
    send: async () => bearing((await writer()).text, posting(anew("x".repeat(70_000)))),
  },
  {
    ...{ what: "a body that is no JSON by its type", status: 415, code: "wrong-type" },
    send: async () => bearing((await writer()).text, posting("a=b", { "content-type": "text/plain" })),
  },
  {
    ...{ what: "a body that is broken JSON", status: 400, code: "bad-request" },
    send: async () => bearing((await writer()).text, posting('{"vendor":')),
  },
  {
    ...{ what: "a field that nobody knows", status: 400, code: "bad-request" },
    send: async () =>
      bearing((await writer()).text, posting(JSON.stringify({ kind: "note", words: "x" })), "/cases/1/moves"),
  },
  {
    ...{ what: "a move that nobody knows", status: 400, code: "bad-request" },
    send: async () => bearing((await writer()).text, posting(JSON.stringify({ kind: "delete" })), "/cases/1/moves"),
  },
  {
    ...{ what: "a cursor that was made up", status: 400, code: "bad-request" },
    send: async () => bearing((await reader()).text, {}, "/cases?cursor=abc"),
  },
  {
    ...{ what: "an address at which there is nothing", status: 404, code: "not-found" },
    send: async () => bearing((await reader()).text, {}, "/tenants"),
  },
  {
    ...{
      what: "a method that an address does not take",
      status: 405,
      code: "wrong-method",
      header: ["allow", /^GET$/],
    },
    send: async () => bearing((await reader()).text, { method: "DELETE" }, "/cases/1"),
  },
  {
    ...{ what: "more requests than a minute takes", status: 429, code: "too-fast", header: ["retry-after", /^\d+$/] },
    send: async () => {
      const { text } = await reader();
      for (let sent = 0; sent < pace; sent++) await (await ask(bearing(text, {}, "/policies/zoom"))).text();
      return bearing(text, {}, "/policies/zoom");
    },
  },
];

test.each(refusals)(
  "$what is refused as a problem that says how to mend it",
  async ({ send, status, code, header }) => {
    const before = await desk.store.listCases("T1", { asker: { kind: "operator" }, state: "all", limit: 100 });
    const sent = await send();
    const answer = await ask(sent);
    const problem = await answer.json();
    expect(problem).toMatchObject({
      status,
      code,
      type: `urn:dueline:problem:${code}`,
      detail: expect.stringMatching(/\w{3}/),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    if (header) expect(answer.headers.get(header[0])).toMatch(header[1]);
    expect(JSON.stringify(problem)).not.toMatch(/dl_[0-9a-f]{20}/);
    const after = await desk.store.listCases("T1", { asker: { kind: "operator" }, state: "all", limit: 100 });
    expect(after.length - before.length).toBeLessThanOrEqual(1);
  },
);

test("how much is left of the minute stands on every answer", async () => {
  const answer = await ask(bearing((await reader()).text, {}, "/policies/zoom"));
  expect(answer.headers.get("ratelimit")).toMatch(/^"minute";r=24;t=\d+$/);
  expect(answer.headers.get("ratelimit-policy")).toBe('"minute";q=25;w=60');
});

test("an address that tries token after token is held up, also for tokens that hold and were never used; others go on", async () => {
  const [used, fresh] = [await reader(), await reader()];
  expect((await ask(bearing(used.text))).status).toBe(200);
  const tried = async (n: number) =>
    /"code":"([a-z-]+)"/.exec(await (await ask(bearing(tokenText(`try ${n}`, "x")))).text())?.[1];
  const codes = await Promise.all(Array.from({ length: 30 }, (_, n) => tried(n)));
  expect(codes.at(0)).toBe("unknown-token");
  expect([await tried(31), (await ask(bearing(fresh.text))).status]).toEqual(["too-fast", 429]);
  expect((await ask(bearing(used.text))).status).toBe(200);
  desk.clock.at += 61_000;
  expect((await ask(bearing(fresh.text))).status).toBe(200);
  desk.clock.at -= 61_000;
});
