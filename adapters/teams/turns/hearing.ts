// Messages: what was said to the bot, and buttons of clients that know no better way.
import { unreadOf } from "../../../src/chat/fallback.ts";
import type { Intent } from "../../../src/chat/intent.ts";
import { answeredWithin, replyOf } from "../../kit/answered.ts";
import { insisting } from "../again.ts";
import type { Message } from "../connector.ts";
import { deliveryOf } from "../errors.ts";
import { cardMessage } from "../message.ts";
import type { Place } from "../read.ts";
import { readPress } from "../read-form.ts";
import { sentenceCard } from "../starter.ts";
import { readText } from "../unmark.ts";
import { intentOf, sealedForm } from "./at-once.ts";
import { cardOf } from "./shown.ts";
import { type Deps, originOf, type Turn } from "./turn.ts";
import { whisper } from "./whisper.ts";

/** Nobody holds a connection open for this one. */
const patienceMs = 15_000;
/** An answer that takes longer is announced: learn.microsoft.com, “Send typing indicator”. */
const typingMs = 2000;

/** The page of one's own, as people call it in Teams and in our languages. */
const home = /^(home|start|startseite|acas[aă])$/iu;

/** A question before everyone is answered before everyone; a button, what nobody else saw, or may see, is answered alone. */
export async function heard(turn: Turn, deps: Deps): Promise<void> {
  const { activity, place, language } = turn;
  const { house, connector } = deps;
  const press = readPress(activity.value);
  const where = originOf(turn, house.now());
  const text = press ? "" : readText(activity);
  const intent: Intent | null = press
    ? await intentOf(turn, press, deps)
    : place?.address.scope === "personal" && home.test(text)
      ? { ...where, kind: "home" }
      : { ...where, kind: "start", text, quoted: null };
  if (intent === null) return whisper(turn, sentenceCard(unreadOf(language), language), deps);
  const seen = press === null && !activity.recipient.isTargeted ? place : null;
  const typing =
    seen &&
    setTimeout(() => void connector.post(seen.address, seen.thread, { type: "typing" }).catch(() => {}), typingMs);
  const answer = await answeredWithin(house, intent, language, patienceMs).finally(() =>
    clearTimeout(typing ?? undefined),
  );
  const reply = replyOf(answer);
  const card = cardOf(reply, language, text, await sealedForm(turn, reply, deps.seals));
  if (!card) return;
  const isPrivate = press !== null || activity.recipient.isTargeted || (reply.kind === "card" && reply.alone);
  if (isPrivate || !place) await whisper(turn, card, deps);
  else await replied(place, cardMessage(card), deps);
}

/** A thread that takes no reply, gone or not there yet, is no reason to be silent: then it is said in the channel. */
async function replied({ address, thread }: Place, message: Message, { connector }: Deps): Promise<void> {
  try {
    await insisting(() => connector.post(address, thread, message));
  } catch (error) {
    if (thread === null || deliveryOf(error).kind !== "refused") throw error;
    await insisting(() => connector.post(address, null, message));
  }
}
