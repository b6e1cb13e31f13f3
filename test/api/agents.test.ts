// What an agent gets: the same tools over standard input and output and over HTTP, tried with the protocol's own client.
import { resolve } from "node:path";
import { Client, InMemoryTransport, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agentServer } from "../../adapters/agents/server.ts";
import { askPolicies } from "../../adapters/agents/stdio.ts";
import { catalog } from "../chat/office.ts";
import { type ApiDesk, apiDesk } from "./desk.ts";

let desk: ApiDesk;
const open: Client[] = [];
beforeAll(async () => {
  desk = await apiDesk(200);
});
afterAll(async () => {
  for (const client of open) await client.close();
});

type Transport = Parameters<Client["connect"]>[0];

async function connected(transport: Transport): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  open.push(client);
  return client;
}

const overHttp = (text: string, headers: object = {}) =>
  connected(
    new StreamableHTTPClientTransport(new URL(`${desk.url}/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${text}`, ...headers } },
    }),
  );

/** `dueline mcp`, as an agent starts it. */
const overStdio = (env: { readonly [name: string]: string }) =>
  connected(
    new StdioClientTransport({
      ...{ command: process.execPath, args: [resolve("front/dueline.ts"), "mcp"], stderr: "ignore" },
      env: { POLICIES_DIR: resolve("policies"), ...env },
    }),
  );

async function call(client: Client, name: string, said: { readonly [field: string]: unknown }) {
  const { content, isError = false } = await client.callTool({ name, arguments: said });
  const [first] = content;
  const text = first?.type === "text" ? first.text : "";
  return { isError, said: text.startsWith("{") ? JSON.parse(text) : text };
}

const names = ["due", "find", "hotline", "note", "open", "triage", "why"];
const inBerlin = { country: "DE", zone: "Europe/Berlin" };

/** One case from the sentence to its history, whichever way the agent came. */
async function worksThrough(client: Client, key: string) {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).toSorted()).toEqual(names);
  expect(tools.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name)).toEqual([
    "open",
    "note",
  ]);
  expect((await call(client, "triage", { text: "netcor is down, no workaround" })).said).toMatchObject({ priority: 1 });
  const asked = { vendor: "netcor", priority: "1", reportedAt: "2026-11-23T10:30:00Z", ...inBerlin };
  expect((await call(client, "due", asked)).said.targets[0].dueAt).toBe("2026-11-23T14:30:00Z");
  expect((await call(client, "why", asked)).said.targets[0].days[0].running).toBe("PT4H");
  expect((await call(client, "hotline", { vendor: "netcor", ...inBerlin })).said.hotlines[0].open).toBe(true);
  const damage = { vendor: "netcor", title: `Opened by ${key}`, impact: "down", workaround: "none", room: "C1", key };
  const opened = await call(client, "open", { ...damage, ...inBerlin });
  expect(opened).toMatchObject({ isError: false, said: { status: "open", priority: 1 } });
  expect((await call(client, "open", { ...damage, ...inBerlin })).said).toEqual(opened.said);
  const { number } = opened.said;
  expect((await call(client, "note", { number, text: "They restart it" })).said.revision).toBe(2);
  expect((await call(client, "find", { words: key })).said.cases).toMatchObject([
    { number, reporter: { name: "Agent" } },
  ]);
  expect((await call(client, "find", { number })).said).toMatchObject({ title: `Opened by ${key}` });
  const missing = await call(client, "open", { vendor: "zoom", title: "x" });
  expect(missing).toMatchObject({ isError: true, said: { status: 422, code: "unanswered" } });
}

const agent = () => desk.tokenOf({ name: "Agent", scopes: ["read", "write"] });

test("over HTTP an agent asks, opens, finds and notes with the token's scopes", async () => {
  await worksThrough(await overHttp((await agent()).text), "http");
});

test("over standard input and output of `dueline mcp` it does the same on a running Dueline", async () => {
  await worksThrough(await overStdio({ DUELINE_URL: desk.url, DUELINE_TOKEN: (await agent()).text }), "stdio");
});

test("without a token the tools answer from the policies alone, and none is offered that needs cases", async () => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await agentServer(askPolicies(catalog, Date.now), ({ plain }) => plain).connect(there);
  const client = await connected(here);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["triage", "due", "why", "hotline"]);
  expect((await call(client, "triage", { text: "zoom is down, no workaround" })).said).toMatchObject({
    vendor: "zoom",
  });
  expect(await call(client, "due", { vendor: "netcorr", priority: "1" })).toMatchObject({ isError: true });
});

test("every field of every tool says what it means, and what is misworded how it is written", async () => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await agentServer(askPolicies(catalog, Date.now)).connect(there);
  const client = await connected(here);
  const { tools } = await client.listTools();
  const silent = tools.flatMap(({ name, inputSchema }) =>
    Object.entries(inputSchema.properties ?? {})
      .filter(([, field]) => !/\w{3}/.test(String(Reflect.get(Object(field), "description") ?? "")))
      .map(([field]) => `${name} ${field}`),
  );
  expect(silent).toEqual([]);
  const misworded = await call(client, "due", { vendor: "zoom", priority: "1", country: "Germany" });
  expect(misworded).toMatchObject({ isError: true, said: expect.stringContaining("two letters, such as DE") });
  const asked = { text: "zoom is down for everybody, nobody can join" };
  expect((await call(client, "triage", asked)).said).toMatchObject({ missing: ["workaround"] });
  expect((await call(client, "triage", { ...asked, workaround: "none" })).said).toMatchObject({ priority: 1 });
});

test("an agent whose token reads opens nothing; one without a token, or led here by a foreign page, is not let in", async () => {
  const reader = await desk.tokenOf({ name: "Agent", scopes: ["read"] });
  const client = await overHttp(reader.text);
  expect(await call(client, "note", { number: 1, text: "x" })).toMatchObject({
    isError: true,
    said: { code: "no-scope" },
  });
  const initialize = { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} };
  const send = async (headers: Record<string, string>) =>
    (
      await fetch(`${desk.url}/mcp`, {
        ...{ method: "POST", body: JSON.stringify(initialize) },
        headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
      })
    ).status;
  const authorization = `Bearer ${reader.text}`;
  const left = async () =>
    Number(/r=(\d+)/.exec((await desk.get("/policies/zoom", reader.text)).headers.get("ratelimit") ?? "")?.[1]);
  const before = await left();
  expect(await send({ authorization })).toBe(200);
  expect(await left(), "one count for both doors").toBe(before - 2);
  await call(client, "hotline", { vendor: "netcor", ...inBerlin });
  expect(await left(), "a tool's own question counts once").toBe(before - 4);
  expect(await send({})).toBe(401);
  expect(await send({ authorization, origin: "https://evil.example" })).toBe(403);
  expect(await hostStatus("evil.example", authorization)).toBe(403);
});

test("an agent finds and notes a private channel's case by a token of that channel; with audit it finds it, else it is not there", async () => {
  desk.chat.close("C9", "U1");
  const write = ["read", "write"] as const;
  const insider = await overHttp((await desk.tokenOf({ name: "Agent", scopes: write, rooms: ["C9"] })).text);
  const damage = { vendor: "netcor", title: "Secret", impact: "down", workaround: "none", ...inBerlin };
  const { number } = (await call(insider, "open", { ...damage, key: "private" })).said;
  const tried = async (token: Parameters<ApiDesk["tokenOf"]>[0]) => {
    const client = await overHttp((await desk.tokenOf({ name: "Agent", ...token })).text);
    const [one, all, noted] = [
      await call(client, "find", { number }),
      await call(client, "find", { words: "secret" }),
      await call(client, "note", { number, text: "x" }),
    ];
    return [one.said.status, all.said.cases.length, noted.said.status];
  };
  expect(await tried({ scopes: write, rooms: ["C9"] })).toEqual(["open", 1, "open"]);
  expect(await tried({ scopes: write })).toEqual([404, 0, 404]);
  expect(await tried({ scopes: write, rooms: ["C1"] })).toEqual([404, 0, 404]);
  expect(await tried({ scopes: [...write, "audit"] })).toEqual(["open", 1, 403]);
  const elsewhere = await overHttp((await desk.tokenOf({ name: "Agent", scopes: write })).text);
  expect((await call(elsewhere, "open", { ...damage, room: "C9" })).said).toMatchObject({ status: 403 });
});

/** `fetch` sets the Host by itself. */
async function hostStatus(host: string, authorization: string): Promise<number | undefined> {
  const { request } = await import("node:http");
  return new Promise((done, fail) => {
    const asked = request(`${desk.url}/mcp`, {
      method: "POST",
      headers: { host, authorization, "content-type": "application/json" },
    });
    asked.on("error", fail).on("response", (response) => {
      response.resume();
      done(response.statusCode);
    });
    asked.end("{}");
  });
}
