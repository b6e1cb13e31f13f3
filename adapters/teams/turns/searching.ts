// The search in the compose box: cards of cases that the person may see, for him to put into any chat in his own name.
import { z } from "zod";
import { wordsAround } from "../../../src/chat/fallback.ts";
import { describe } from "../../kit/describe.ts";
import { within } from "../../kit/within.ts";
import { cardType, renderCard } from "../card.ts";
import { inTeams } from "../dialect.ts";
import { escapeXml } from "../html.ts";
import type { InvokeBody } from "../invoke.ts";
import { type Deps, originOf, type Turn } from "./turn.ts";

/** learn.microsoft.com, “Respond to search command”: five seconds, and one looks on. */
const patienceMs = 3000;

const Asked = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

export async function searched(turn: Turn, { house }: Deps): Promise<InvokeBody> {
  const { activity, language } = turn;
  const asked = house.search(originOf(turn, house.now()), wordsIn(activity.value)).catch((error: unknown) => {
    house.log.error({ error: describe(error), tenant: activity.tenant }, "a search failed");
    return null;
  });
  const found = await within(patienceMs, asked, null);
  if (found === null) return told(inTeams(wordsAround(language).apology));
  if (found.cards.length === 0) return told(found.none);
  const attachments = found.cards.map(({ title, about, card }) => ({
    contentType: cardType,
    // It stays as it is, whatever day it is read on.
    content: renderCard({ ...card, today: undefined }),
    preview: {
      contentType: "application/vnd.microsoft.card.thumbnail",
      content: { title: escapeXml(title), text: escapeXml(about) },
    },
  }));
  return { composeExtension: { type: "result", attachmentLayout: "list", attachments } };
}

function told(text: string): InvokeBody {
  return { composeExtension: { type: "message", text } };
}

/** Before anything is typed Teams asks with `initialRun`. */
function wordsIn(value: unknown): string {
  const said = Asked.safeParse(value).data?.parameters.find(({ name }) => name === "words")?.value;
  return typeof said === "string" ? said : "";
}
