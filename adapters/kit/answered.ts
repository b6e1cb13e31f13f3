// An answer in any case: where the house is late or fails, the person is told so.
import type { House, Language } from "../../src/chat/door.ts";
import { FormUnknown, wordsAround } from "../../src/chat/fallback.ts";
import type { Intent } from "../../src/chat/intent.ts";
import type { Reply, Said } from "../../src/chat/reply.ts";
import { describe } from "./describe.ts";
import { within } from "./within.ts";

/** `sorry`: no answer of the house, but the words for that there is none. */
export type Answered = { readonly reply: Reply } | { readonly sorry: Said };

/** Never rejects. */
export async function answered(house: House, intent: Intent, language: Language): Promise<Answered> {
  try {
    return { reply: await house.answer(intent) };
  } catch (error) {
    house.log.error({ error: describe(error), tenant: intent.tenant, kind: intent.kind }, "an answer failed");
    const { unread, apology } = wordsAround(language);
    return { sorry: error instanceof FormUnknown ? unread : apology };
  }
}

/** The same, and never later than `withinMs`: what is late may still come to pass. */
export function answeredWithin(house: House, intent: Intent, language: Language, withinMs: number): Promise<Answered> {
  return within(withinMs, answered(house, intent, language), { sorry: [wordsAround(language).late] });
}

export function replyOf(answer: Answered): Reply {
  return "reply" in answer ? answer.reply : { kind: "refusal", text: answer.sorry };
}
