// SIGTERM in the middle of everything: a form half sent, a card being posted, a webhook going out. Nothing of it is lost.
import { once } from "node:events";
import { createServer, request } from "node:http";
import { text as bodyOf } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../adapters/store/index.ts";
import { eventNames, type Hook } from "../../src/case/hook.ts";
import { choose, openForm } from "../slack/acts.ts";
import { listener } from "../webhooks/listener.ts";
import { type Beside, besideSlack } from "./beside.ts";
import type { Program } from "./program.ts";

const hook: Omit<Hook, "url"> = {
  ...{ id: "h1", tenant: "T1", kind: "webhook", secret: `whsec_${Buffer.alloc(32, 7).toString("base64")}` },
  ...{ earlier: null, incoming: null, scope: { kind: "all" }, events: eventNames, platform: "slack" },
  ...{ by: { id: "UADA", name: "Ada Admin" }, createdAt: 0, failing: null },
};

/** Between Slack and the program: hands on the first half of a request, waits, and hands on the rest. */
async function inHalves(program: Program) {
  const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const answered = Promise.withResolvers<{ readonly status: number; readonly body: string }>();
  const server = createServer(async (incoming, outgoing) => {
    const { url = "", method, headers } = incoming;
    const body = await bodyOf(incoming);
    const call = request(`${program.url}${url}`, { method, headers });
    call.write(body.slice(0, body.length / 2));
    // The first half has been taken once a later request is answered.
    await fetch(`${program.url}/healthz`);
    begun.resolve();
    await goOn.promise;
    call.end(body.slice(body.length / 2));
    const [answer] = await once(call, "response");
    const [status, said] = [answer.statusCode, await bodyOf(answer)];
    answered.resolve({ status, body: said });
    outgoing.writeHead(status, { "content-type": "application/json" }).end(said);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    begun: begun.promise,
    goOn: goOn.resolve,
    answered: answered.promise,
  };
}

async function formOf({ slack }: Beside, who: string, title: string): Promise<void> {
  await openForm({ slack }, who, "zoom meetings are down, no workaround");
  await choose({ slack }, who, { "plan.zoom": "business", title });
}

test("asked to end while a form is half sent, a card being posted and a webhook going out, it loses none and ends with 0", async () => {
  const other = await listener();
  const beside = await besideSlack({ WEBHOOK_NETWORKS: "127.0.0.0/8" });
  const { slack, path } = beside;
  const seed = await openStore({ kind: "sqlite", path, newId: () => "seed" });
  await seed.hooks.put({ ...hook, url: other.url });
  await seed.close();
  const program = await beside.start();
  await slack.invite("COPS");
  await formOf(beside, "UDANA", "The first of two");
  await formOf(beside, "UADA", "The second of two");

  // Slack and the other program take their time over the first case.
  other.answer({ status: 204, afterMs: 1500 });
  slack.fault({ method: "chat.postMessage", kind: "delay", ms: 1500 });
  await slack.as("UDANA").submit();
  const posts = (title: string) =>
    slack.calls("chat.postMessage").filter(({ args }) => String(args.text).includes(title) && !args.thread_ts);
  await slack.until(() => posts("The first of two").length === 1);
  while (other.calls.length === 0) await pause(10);

  const relay = await inHalves(program);
  slack.deliverTo(relay.url);
  const sending = slack.as("UADA").submit();
  await relay.begun;
  program.kill("SIGTERM");
  while (!program.stderr().includes("stopping")) await pause(10);
  relay.goOn();
  const { status, body } = await relay.answered;
  expect([status, body]).toEqual([200, expect.not.stringContaining("errors")]);
  await sending;
  expect(await program.ended).toBe(0);

  const again = await beside.start();
  await slack.until(() => posts("The second of two").length === 1);
  const opened = () => other.calls.filter(({ body }) => body.includes('"case.opened"'));
  while (opened().length < 2) await pause(10);
  again.kill("SIGTERM");
  expect(await again.ended).toBe(0);
  expect(posts("The first of two").length).toBe(1);
  const titles = opened().map(({ body }) => /The (first|second) of two/.exec(body)?.[1]);
  expect(titles.toSorted()).toEqual(["first", "second"]);
}, 60_000);
