// What comes back from a dialog or a button: which form or card it was, and every answer.
import { z } from "zod";
import type { FormAnswer, OpenForm } from "../../src/chat/intent.ts";
import { readEntered } from "../../src/chat/reading/entered.ts";
import type { Button, Card } from "../../src/chat/reply.ts";

/** How to read an input: Teams sends every answer as one string, and leaves out those that are empty. */
export const FieldKind = z.union([
  z.literal(["one", "many", "people", "room", "rooms"]),
  z.object({ zone: z.string() }),
]);
export type FieldKind = z.infer<typeof FieldKind>;

/** A message that the dialog was opened from. */
export const Origin = z.object({ thread: z.string() }).nullable();
export type Origin = z.infer<typeof Origin>;

/** What every button of a form brings back. `press` null: the form itself was sent. */
const Riding = z.object({
  screen: z.string(),
  memo: z.string(),
  press: z.string().nullable(),
  origin: Origin,
  fields: z.record(z.string(), FieldKind),
});
export type Riding = z.infer<typeof Riding>;
const Sent = Riding.extend({ seal: z.string() });

const FormData = z.looseObject({ dueline: Sent });

export type SentForm = {
  readonly form: OpenForm;
  readonly pressed: string | null;
  readonly origin: Origin;
  /** What was to come back as it went, and the seal on it. */
  readonly riding: Riding;
  readonly seal: string;
};

/** Every field has its answer, empty or not; `now` is epoch ms. Null where the data are not a form of ours. People have no names yet. */
export function readForm(data: unknown, now: number): SentForm | null {
  const read = FormData.safeParse(data);
  if (!read.success) return null;
  const { dueline, ...inputs } = read.data;
  const { seal, ...riding } = dueline;
  const { screen, memo, press, origin, fields } = riding;
  const answers = Object.fromEntries(Object.entries(fields).map(([id, kind]) => [id, answerOf(inputs, id, kind, now)]));
  return { form: { screen, memo, answers }, pressed: press, origin, riding, seal };
}

const Pressed = z.object({ dueline: z.object({ press: z.string(), value: z.string() }) });
/** `alone`: of a card that nobody else sees. */
export type Pressed = { readonly button: string; readonly value: string; readonly alone: boolean };

/** A card's button; null where the data are not ours. */
export function readPress(data: unknown): Pressed | null {
  const read = Pressed.safeParse(data);
  if (!read.success) return null;
  const { press, value } = read.data.dueline;
  return { button: press.replace(aloneMark, ""), value, alone: press.endsWith(aloneMark) };
}

/** A message that one person alone sees begins no thread for the others: its buttons say that they are on such a one. */
const aloneMark = "~alone";

export function markedAlone(card: Card): Card {
  const mark = (buttons: readonly Button[]) =>
    buttons.map((button) => (button.opensForm ? { ...button, id: `${button.id}${aloneMark}` } : button));
  const parts = card.parts.map((part) => (part.kind === "buttons" ? { ...part, buttons: mark(part.buttons) } : part));
  return { ...card, parts, buttons: mark(card.buttons) };
}

/** The `value` of an invoke: dialogs have their data in it, buttons one step deeper. */
const Invoked = z.object({
  data: z.unknown().optional(),
  action: z.object({ data: z.unknown().optional() }).optional(),
});

export function invokedData(value: unknown): unknown {
  const { data } = Invoked.safeParse(value);
  return data?.action ? data.action.data : data?.data;
}

function answerOf(inputs: { readonly [id: string]: unknown }, id: string, kind: FieldKind, now: number): FormAnswer {
  const given = (name: string) => (typeof inputs[name] === "string" && inputs[name] !== "" ? inputs[name] : null);
  if (kind === "one" || kind === "room") return given(id);
  if (typeof kind === "object") {
    const entered = { date: given(`${id}.date`) ?? "", time: given(`${id}.time`) ?? "" };
    if (entered.date.trim() === "" && entered.time.trim() === "") return null;
    return readEntered(entered, now, kind.zone) ?? entered;
  }
  const list = (given(id) ?? "").split(",").filter((item) => item !== "");
  return kind === "many" || kind === "rooms" ? list : list.map((person) => ({ id: person, name: "" }));
}
