// A platform as small as one can be: a chat of plain text that calls us over HTTP, and takes messages over HTTP.
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { answeredWithin, replyOf } from "../../../adapters/kit/answered.ts";
import { jsonIn, readBody } from "../../../adapters/kit/body.ts";
import { reasonOf, wasNeverSent } from "../../../adapters/kit/network.ts";
import { formOf } from "../../../adapters/kit/reply-form.ts";
import { sendJson, turnAway } from "../../../adapters/kit/respond.ts";
import { taking } from "../../../adapters/kit/taken.ts";
import type { Connected, House } from "../../../src/chat/door.ts";
import { ok } from "../../../src/chat/finding.ts";
import type { Intent, Origin } from "../../../src/chat/intent.ts";
import { platformModule } from "../../../src/chat/module.ts";
import type { ChatPlatform, Delivery } from "../../../src/chat/platform.ts";
import { isField, type Reply } from "../../../src/chat/reply.ts";
import { cardText, formText } from "./text.ts";

const name = "plain";
/** The chat waits for no answer longer than that, ms. */
const patienceMs = 2000;
const largestBody = 64 * 1024;

/** `zone` is IANA; whoever sends none is asked for it. */
const Person = z.object({ id: z.string(), name: z.string(), zone: z.string().optional() });
const FormAnswer = z.union([z.string(), z.number(), z.null(), z.array(z.string()), z.array(Person)]);

/** What the chat sends: who did it and where, and one of three things that can be done. */
const Act = z.object({
  room: z.string(),
  who: Person,
  did: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("say"), text: z.string() }),
    z.object({ kind: z.literal("press"), button: z.string(), value: z.string() }),
    z.object({
      kind: z.literal("submit"),
      form: z.object({ screen: z.string(), memo: z.string(), answers: z.record(z.string(), FormAnswer) }),
    }),
  ]),
});
type Act = z.infer<typeof Act>;

export const plain = platformModule({
  name,
  title: "Plain",
  guide: "docs/platforms.md",
  tenant: { word: "chat", id: "any word" },
  settings: z.object({ PLAIN_URL: z.url().optional(), PLAIN_SECRET: z.string().optional() }),
  missing: ({ PLAIN_SECRET }) => (PLAIN_SECRET ? [] : ["PLAIN_SECRET is missing: whoever calls us shows it"]),
  secrets: ({ PLAIN_SECRET }) => [PLAIN_SECRET],
  summary: ({ PLAIN_URL }) => `posts to ${PLAIN_URL}`,
  calls: () => true,
  doctor: async ({ PLAIN_URL }) => [ok("Plain", `${PLAIN_URL} is where messages go`)],
  connect: async ({ PLAIN_URL = "", PLAIN_SECRET = "" }, _shared, house) => connect(PLAIN_URL, PLAIN_SECRET, house),
});

function connect(url: string, secret: string, house: House): Connected {
  const { handler, idle } = taking(receive, house.log, "an act was not answered");
  return { platform: platformAt(url), routes: { "/plain/acts": handler }, start: async () => {}, stop: idle };

  /** In: checked, read into an intent, and answered in the same request. */
  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const since = house.now();
    if (request.method !== "POST") return turnAway(response, 405);
    if (secret === "" || request.headers.authorization !== `Bearer ${secret}`) return turnAway(response, 401);
    const raw = await readBody(request, largestBody);
    if (typeof raw === "number") return turnAway(response, raw);
    const { data: act } = Act.safeParse(jsonIn(raw));
    if (!act) return turnAway(response, 400);
    const intent = intentOf(act, house.now());
    const reply = replyOf(await answeredWithin(house, intent, intent.language, patienceMs));
    house.acknowledged(name, intent.kind, house.now() - since);
    return sendJson(response, replyBody(reply));
  }
}

function intentOf({ room, who, did }: Act, now: number): Intent {
  const where = { room: { platform: name, id: room, thread: null }, name: room, direct: false };
  const origin: Origin = {
    ...{ platform: name, tenant: "plain", who, where, now },
    ...{ admin: false, language: "en", live: false },
  };
  if (did.kind === "say") return { ...origin, kind: "start", text: did.text, quoted: null };
  if (did.kind === "press") return { ...origin, kind: "press", button: did.button, value: did.value };
  return { ...origin, kind: "submit", form: did.form };
}

/** Out to the one who acted: a form with its fields, or words. */
function replyBody(reply: Reply): object {
  if (reply.kind === "done" && reply.card === null) return { text: "" };
  const form = formOf(reply, "en");
  return { ...form, text: formText(form), fields: form.parts.filter(isField) };
}

/** Out to everyone. What may have come of a call that failed must be told apart: see `Delivery`. */
function platformAt(url: string): ChatPlatform {
  async function send(method: string, path: string, text: string, thread: string | null): Promise<Delivery> {
    try {
      const body = JSON.stringify({ text, thread });
      const answer = await fetch(new URL(path, url), { method, body, signal: AbortSignal.timeout(5000) });
      if (answer.status === 429) return { kind: "later", afterMs: 1000, why: "429" };
      if (answer.status >= 500) return { kind: "unknown", why: String(answer.status) };
      if (!answer.ok) return { kind: "refused", why: String(answer.status), mend: "add-bot" };
      const { id } = z.object({ id: z.string() }).parse(await answer.json());
      return { kind: "posted", message: id, thread: thread ?? id };
    } catch (error) {
      const why = reasonOf(error);
      return wasNeverSent(why) ? { kind: "later", afterMs: 5000, why } : { kind: "unknown", why };
    }
  }

  return {
    name,
    leavesOutToday: false,
    post: ({ room, card }) => send("POST", `/rooms/${room.id}`, cardText(card), room.thread),
    edit: ({ room, card, message }) => send("PUT", `/messages/${message}`, cardText(card), room.thread),
    tell: ({ person, card }) => send("POST", `/people/${person.id}`, cardText(card), null),
    obstacle: async () => null,
    audience: async () => "everybody",
    isIn: async () => true,
    hand: async () => ({ kind: "failed" }),
    permalink: async () => null,
  };
}
