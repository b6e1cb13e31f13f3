import { get } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { readBody } from "../../adapters/kit/body.ts";
import { turnAway } from "../../adapters/kit/respond.ts";
import { refuseDead, sinceDue } from "../../adapters/web/delivery-health.ts";
import { alive, ready } from "../../adapters/web/health.ts";
import { onlyHere } from "../../adapters/web/here.ts";
import { createMetrics } from "../../adapters/web/metrics.ts";
import { pagesOf } from "../../adapters/web/pages.ts";
import { startWeb, type Web } from "../../adapters/web/server.ts";
import type { Handler } from "../../src/chat/door.ts";

const lines: object[] = [];
const log = { info: (f: object) => void lines.push(f), warn: () => {}, error: (f: object) => void lines.push(f) };
let web: Web | undefined;
let ids = 0;

async function start(routes: Record<string, Handler>): Promise<string> {
  web = await startWeb({ host: "127.0.0.1", port: 0, routes, newId: () => `r${++ids}`, log });
  return web.url;
}

afterEach(async () => {
  await web?.stop();
  web = undefined;
  lines.length = 0;
});

test("every answer carries a request id, and the log has it too, without the query", async () => {
  const url = await start({ "/here": (_request, response) => void response.end("yes") });
  const answer = await fetch(`${url}/here?code=secret`);
  expect(await answer.text()).toBe("yes");
  expect(lines).toMatchObject([{ request: answer.headers.get("x-request-id"), path: "/here", status: 200 }]);
  expect(JSON.stringify(lines)).not.toContain("secret");
});

test("a handler that throws answers 500 and the next request is served", async () => {
  const url = await start({
    "/bad": () => {
      throw new Error("boom");
    },
    "/healthz": alive,
  });
  expect((await fetch(`${url}/bad`)).status).toBe(500);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
});

test("readiness names what failed, and says no while the program is stopping", async () => {
  let stopping = false;
  const checks = [
    { name: "store", run: () => Promise.reject(new Error("password=hunter2")) },
    { name: "policies", run: () => Promise.resolve() },
  ];
  const url = await start({ "/readyz": ready(checks, () => stopping) });
  const answer = await fetch(`${url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { ok: false, failed: ["store"] }]);
  stopping = true;
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: false, failed: ["stopping"] });
});

test("a port that is taken is said in one sentence", async () => {
  await start({});
  await expect(
    startWeb({ host: "127.0.0.1", port: web?.port ?? 0, routes: {}, newId: () => "x", log }),
  ).rejects.toThrow(/^Port \d+ is taken; set PORT to another one\.$/);
});

test("Prometheus reads acknowledgement times, notices and messages to other programs by outcome, and the backlog of both", async () => {
  const vitals = { sinceLookMs: () => null, clockAheadMs: () => 0, clockJumps: () => 0 };
  const dispatches = async () => ({ waiting: 3, overdue: 1, oldestOverdueMs: 61_000, dead: 4 });
  const metrics = createMetrics(() => Promise.resolve({ waiting: 7, overdue: 2 }), { ...vitals, dispatches });
  metrics.requests.acknowledged("slack", "start", 40);
  metrics.dispatched("opened", "failed");
  metrics.noticed("slack", "due", "said", 1200);
  const url = await start({ "/metrics": metrics.handler });
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toContain('dueline_acknowledgement_seconds_bucket{le="0.05",platform="slack",what="start"} 1');
  expect(text).toContain('dueline_notices_total{platform="slack",topic="due",outcome="said"} 1');
  expect(text).toContain('dueline_notices_waiting{state="overdue"} 2');
  expect(text).toContain('dueline_dispatches_total{event="opened",outcome="failed"} 1');
  expect(text).toContain('dueline_dispatches_waiting{state="all"} 3');
  expect(text).toContain("dueline_dispatch_oldest_overdue_seconds 61");
  expect(text).toContain("dueline_dispatches_dead 4");
});

test("the metrics can be read, and say so, while the store does not answer", async () => {
  const metrics = createMetrics(() => Promise.reject(new Error("gone")));
  const url = await start({ "/metrics": metrics.handler });
  const answer = await fetch(`${url}/metrics`);
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(text).toContain("dueline_store_up 0");
  expect(text).not.toContain("dueline_notices_waiting{");
});

test("an address that is not this machine's is said in one sentence", async () => {
  const elsewhere = startWeb({ host: "192.0.2.1", port: 0, routes: {}, newId: () => "x", log });
  await expect(elsewhere).rejects.toThrow(/^192\.0\.2\.1 is no address of this machine; set HOST/);
});

test("readiness tells the figures that were handed in, and a delivery that looked too long ago is not alive", async () => {
  let since: number | null = 1_000;
  const checks = [{ name: "delivery", run: async () => refuseDead(since) }];
  const url = await start({
    "/readyz": ready(
      checks,
      () => false,
      () => ({ lookedMsAgo: since }),
    ),
  });
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: true, failed: [], lookedMsAgo: 1_000 });
  since = 46_000;
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: false, failed: ["delivery"], lookedMsAgo: 46_000 });
});

test("a figure that cannot be had is told as unknown, and the others as they are", async () => {
  const figures = () => ({ lookedMsAgo: 5, oldestOverdueMs: Promise.reject<number>(new Error("the store is away")) });
  const url = await start({ "/readyz": ready([], () => false, figures) });
  const told = await (await fetch(`${url}/readyz`)).json();
  expect(told).toEqual({ ok: true, failed: [], lookedMsAgo: 5, oldestOverdueMs: null });
});

test("Prometheus reads how long the oldest notice is due, when somebody last looked, and how far the clock is off", async () => {
  const dispatches = () => Promise.reject(new Error("gone"));
  const vitals = { sinceLookMs: () => 2_000, clockAheadMs: () => 7_000, clockJumps: () => 1, dispatches };
  const metrics = createMetrics(async () => sinceDue({ waiting: 7, overdue: 2, oldestDueAt: 10_000 }, 100_000), vitals);
  const url = await start({ "/metrics": metrics.handler });
  const text = await (await fetch(`${url}/metrics`)).text();
  for (const line of [
    "notice_oldest_overdue_seconds 90",
    "delivery_last_look_seconds 2",
    "clock_ahead_seconds 7",
    "clock_jumps 1",
  ])
    expect(text).toContain(`\ndueline_${line}\n`);
});

test("a page for this machine alone is not given to a foreign name that leads here", async () => {
  const url = await start({ "/": onlyHere((_request, response) => void response.end("the page")) });
  const asked = (host: string) =>
    new Promise<number>((resolve, reject) => {
      get(`${url.replace("localhost", "127.0.0.1")}/`, { headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      }).on("error", reject);
    });
  expect(
    await Promise.all(["localhost:3000", "127.0.0.1", "[::1]:80", "evil.example", "localhost.evil.example"].map(asked)),
  ).toEqual([200, 200, 200, 421, 421]);
});

test("who was answered and goes on sending is hung up on, whatever he sends to", async () => {
  const url = await start({});
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.write("POST /nowhere HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  const dripping = setInterval(() => socket.write("1\r\nx\r\n"), 50);
  socket.resume();
  await new Promise((resolve) => socket.once("close", resolve));
  clearInterval(dripping);
  expect(socket.destroyed).toBe(true);
});

test("bodies are read within one bound for all of them: what is over is turned away, but nothing as small as a click", async () => {
  const lines = new Set<{ readonly bytesRead: number }>();
  const url = await start({
    "/in": async (request, response) => {
      lines.add(request.socket);
      const raw = await readBody(request, 1024 * 1024);
      turnAway(response, typeof raw === "number" ? raw : 200);
    },
  });
  const { port } = new URL(url);
  const megabyte = Buffer.alloc(1024 * 1024 - 1, "x");
  const sockets = Array.from({ length: 32 }, () => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => {});
    socket.write(`POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: ${megabyte.length + 1}\r\n\r\n`);
    socket.write(megabyte);
    return socket;
  });
  const send = (bytes: number) =>
    fetch(`${url}/in`, { method: "POST", body: "x".repeat(bytes) }).then(({ status }) => status);
  // Only then is it asked for more: what comes too early would turn one of them away.
  const all = () => lines.values().reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  await expect.poll(all, { timeout: 20_000 }).toBeGreaterThan(32 * megabyte.length);
  await expect.poll(() => send(200_000), { timeout: 10_000 }).toBe(503);
  expect(await send(10_000)).toBe(200);
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => send(200_000), { timeout: 10_000 }).toBe(200);
});

test("privacy, terms and support are pages, with who runs it, how long things stay and whom to write to", async () => {
  const url = await start(pagesOf({ operator: 'Acme <b> & "Sons"', contact: "it@acme.example", retentionMonths: 24 }));
  for (const page of ["privacy", "terms", "support"]) {
    const answer = await fetch(`${url}/${page}`);
    const html = await answer.text();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(html).toContain('<a href="mailto:it@acme.example">it@acme.example</a>');
    expect(html).not.toMatch(/\{\{|<b>/);
  }
  const privacy = await (await fetch(`${url}/privacy`)).text();
  expect(privacy).toContain("removed after 24 months");
  expect(privacy).toContain("Acme &lt;b> &amp; &quot;Sons&quot;");
  expect((await fetch(`${url}/terms`, { method: "POST" })).status).toBe(405);
});

test("privacy, terms and support are read in the language that the browser asks for, in English where it is none of ours", async () => {
  const url = await start(pagesOf({ operator: null, contact: null, retentionMonths: 1 }));
  const read = async (page: string, wishes: string) => {
    const answer = await fetch(`${url}/${page}`, { headers: { "accept-language": wishes } });
    expect(answer.headers.get("vary")).toBe("accept-language");
    return answer.text();
  };
  expect(await read("privacy", "de-AT,en;q=0.5")).toMatch(/<html lang="de">.*Datenschutz.*nach 1 Monat entfernt/s);
  expect(await read("privacy", "ro")).toMatch(/<html lang="ro">.*Confidențialitate.*după 1 lună/s);
  expect(await read("terms", "ro-RO")).toContain("Contact: cine administrează Dueline");
  expect(await read("support", "de")).toContain('<a href="/privacy">Datenschutz</a>');
  expect(await read("support", "fr")).toContain('<html lang="en">');
});
