// A chat of plain text, and somebody in it: what the contract asks of every platform, over the example's own HTTP.

import { createServer } from "node:http";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { press } from "../../../adapters/paper/press.ts";
import { openStore } from "../../../adapters/store/index.ts";
import { startWeb } from "../../../adapters/web/server.ts";
import { deliveryOf } from "../../../src/chat/deliver.ts";
import { houseOf } from "../../../src/chat/house.ts";
import type { ChatPlatform } from "../../../src/chat/platform.ts";
import { noticeCard, undeliveredCard } from "../../../src/chat/screens/notice-card.ts";
import { loadCatalog } from "../../../src/policy/catalog.ts";
import type { Answers, Mistakes, Side } from "../side.ts";
import { plain } from "./index.ts";

const secret = "a-secret";
const quiet = { info() {}, warn() {}, error() {} };
const Answer = z.object({
  text: z.string(),
  screen: z.string().default(""),
  memo: z.string().default(""),
  fields: z
    .array(z.looseObject({ id: z.string(), kind: z.string(), value: z.unknown(), mistake: z.string().optional() }))
    .default([]),
});

export async function onPlain(): Promise<Side> {
  const clock = { now: Date.parse("2026-11-23T10:00:00+01:00") };
  const messages = new Map<string, string>();
  let removed = false;
  let trouble: "later" | "unknown" | null = null;
  const chat = createServer(async (request, response) => {
    const [, kind = "", id = ""] = (request.url ?? "").split("/");
    const { text } = z
      .object({ text: z.string() })
      .parse(JSON.parse(Buffer.concat(await request.toArray()).toString()));
    const now = kind === "people" ? null : trouble;
    if (kind !== "people") trouble = null;
    const status = removed && kind !== "people" ? 403 : now === "later" ? 429 : 200;
    const message = kind === "messages" ? id : `${kind}-${messages.size + 1}`;
    if (status === 200) messages.set(message, text);
    if (now === "unknown") response.destroy();
    else response.writeHead(status).end(JSON.stringify({ id: message }));
  });
  await new Promise<void>((resolve) => chat.listen(0, "127.0.0.1", resolve));
  const address = chat.address();
  if (typeof address !== "object" || address === null) throw new Error("the chat has no address");

  let ids = 0;
  const newId = () => `id-${++ids}`;
  const now = () => clock.now;
  const store = await openStore({ kind: "sqlite", path: ":memory:", newId });
  const platforms = new Map<ChatPlatform["name"], ChatPlatform>();
  const core = { catalog: await loadCatalog("policies"), store, platforms, press, newId };
  const house = houseOf(core, { now, newId, log: quiet, acknowledged: () => {}, crowded: () => {} });
  const env = { PLAIN_URL: `http://127.0.0.1:${address.port}`, PLAIN_SECRET: secret };
  const { setUp } = plain.read(env, { publicUrl: null, encryptionKey: null });
  if (!setUp) throw new Error("the example's settings are not read");
  const connected = await setUp.connect(house);
  platforms.set("plain", connected.platform);
  const web = await startWeb({ host: "127.0.0.1", port: 0, routes: connected.routes, newId, log: quiet });
  const delivery = deliveryOf({
    ...{ store, platforms, now, log: quiet },
    render: noticeCard,
    renderUndelivered: undeliveredCard,
    after: (ms, act) => {
      const timer = setTimeout(act, ms <= 1000 ? 0 : ms);
      return () => clearTimeout(timer);
    },
  });
  onTestFinished(async () => {
    await connected.stop();
    await delivery.stop();
    await web.stop();
    await store.close();
    chat.close();
    chat.closeAllConnections();
  });

  async function act(did: object) {
    const body = JSON.stringify({ room: "ops", who: { id: "dana", name: "Dana", zone: "Europe/Berlin" }, did });
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await fetch(`${web.url}/plain/acts`, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`the example was answered ${answer.status}`);
    return Answer.parse(await answer.json());
  }

  async function settle() {
    while ((await delivery.tick()) > 0);
  }

  const card = () => {
    const found = [...messages].find(([id, text]) => id.startsWith("rooms") && text.includes("No monitoring"));
    if (!found) throw new Error("no card was posted");
    return found[1];
  };

  let shown: z.infer<typeof Answer>;
  /** Step after step, until nothing more is asked, or something is wrong. */
  async function send(answers: Answers): Promise<Mistakes> {
    for (let step = 1; shown.fields.length > 0 && step < 6; step++) {
      const standing = shown.fields.map(({ id, value }) => [id, answers[id] ?? value]);
      const form = { screen: shown.screen, memo: shown.memo, answers: Object.fromEntries(standing) };
      shown = await act({ kind: "submit", form });
    }
    await settle();
    return Object.fromEntries(shown.fields.flatMap(({ id, mistake }) => (mistake ? [[id, mistake]] : [])));
  }

  return {
    async type(words) {
      const { text, fields } = await act({ kind: "say", text: words });
      return { form: fields.length > 0, text };
    },
    async open(answers) {
      shown = await act({ kind: "say", text: "" });
      return send(answers);
    },
    mend: send,
    async press(label) {
      const [, button = "", value = ""] = new RegExp(`^\\[(\\S+) (\\S*)\\] ${label}$`, "m").exec(card()) ?? [];
      await act({ kind: "press", button, value });
      await settle();
    },
    async card() {
      return card();
    },
    async heard() {
      return [...messages].filter(([id]) => id.startsWith("rooms")).map(([, text]) => text);
    },
    trouble(kind) {
      trouble = kind;
    },
    remove() {
      removed = true;
    },
    async told() {
      return [...messages].filter(([id]) => id.startsWith("people")).map(([, text]) => text);
    },
    async turn(ms) {
      clock.now += ms;
      await settle();
    },
  };
}
