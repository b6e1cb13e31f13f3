// A sentence that says all leaves one press: the card that opens the form opens the case too, for the one who said it.
import type { Intent } from "../../../src/chat/intent.ts";
import type { Reply } from "../../../src/chat/reply.ts";
import { type Pressed, type Riding, readForm } from "../read-form.ts";
import type { Seals } from "../seal.ts";
import { type Deps, originOf, type Turn } from "./turn.ts";

export const atOnceButton = "teams-open";

/** What the button carries: the form as it stands, sealed for this person. Null: something is still to be asked. */
export async function sealedForm(
  { activity, who }: Turn,
  reply: Reply,
  seals: Pick<Seals, "of">,
): Promise<string | null> {
  if (reply.kind !== "form" || !reply.form.whole) return null;
  const { screen, memo } = reply.form;
  const riding: Riding = { screen, memo, press: null, origin: null, fields: {} };
  const seal = await seals.of(activity.tenant, who.id);
  return JSON.stringify({ dueline: { ...riding, seal: seal(riding) } });
}

/** What a card's button means. Null: it was given to somebody else, or is none of ours. */
export async function intentOf(turn: Turn, { button, value }: Pressed, { house, seals }: Deps): Promise<Intent | null> {
  const where = originOf(turn, house.now());
  if (button !== atOnceButton) return { ...where, kind: "press", button, value };
  const read = readForm(JSON.parse(value), house.now());
  const isTheirs = read && (await seals.holds(turn.activity.tenant, turn.who.id, read.riding, read.seal));
  return isTheirs ? { ...where, kind: "submit", form: read.form } : null;
}
