// An answer in any case: where the house is late or fails, the person is told so.
import type { House, Language } from "../../../src/chat/door.ts";
import { wordsAround } from "../../../src/chat/fallback.ts";
import type { Intent } from "../../../src/chat/intent.ts";
import type { Reply, Said } from "../../../src/chat/reply.ts";
import { within } from "../within.ts";

/** `sorry`: no answer of the house, but the words for that there is none. */
export type Answered = { readonly reply: Reply } | { readonly sorry: Said };

export async function answered(house: House, intent: Intent, language: Language, withinMs: number): Promise<Answered> {
  const { apology, late } = wordsAround(language);
  const work = house.answer(intent).then(
    (reply): Answered => ({ reply }),
    (error: unknown): Answered => {
      house.log.error({ err: error, tenant: intent.tenant, kind: intent.kind }, "an answer failed");
      return { sorry: apology };
    },
  );
  return within(withinMs, work, { sorry: [late] });
}
