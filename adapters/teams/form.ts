// Forms into the card of a dialog; inputs by the field's id, our own data beside them.

import type { Language } from "../../src/chat/door.ts";
import { wordsAround } from "../../src/chat/fallback.ts";
import { type Form, isField } from "../../src/chat/reply.ts";
import { confirmed, lookOf } from "./button.ts";
import { type AdaptiveCard, renderPart } from "./card.ts";
import { renderField } from "./field.ts";
import { within } from "./limits.ts";
import type { Json } from "./line.ts";
import type { FieldKind, Origin, Riding } from "./read-form.ts";
import type { Roster } from "./roster.ts";
import type { Seal } from "./seal.ts";

/** What a dialog needs beside its form. */
export type Setting = {
  readonly roster: Roster;
  readonly origin: Origin;
  readonly language: Language;
  readonly seal: Seal;
};

/**
 * A form with buttons of its own, or with an answer on which other fields depend, asks nothing of its inputs before it
 * is sent: "Back" must work with a field left empty, and so must another vendor than the one that was suggested.
 * What is missing is then found by the core, and nothing that was typed is lost.
 * @throws RangeError where Teams would not take it.
 */
export function renderForm(form: Form, { roster, origin, language, seal }: Setting): AdaptiveCard {
  const isOpen = form.parts.some((part) => part.kind === "buttons" || ("live" in part && part.live));
  const fields = Object.fromEntries(form.parts.filter(isField).map((field) => [field.id, kindOf(field)]));
  const sent = (press: string | null): { readonly [name: string]: Json } => {
    const riding: Riding = { screen: form.screen, memo: form.memo, press, origin, fields };
    return { dueline: { ...riding, seal: seal(riding) } };
  };
  const required = isOpen ? null : wordsAround(language).required;
  const body = form.parts.flatMap((part) => {
    if (isField(part)) return renderField(part, roster, required);
    if (part.kind !== "buttons") return renderPart(part, form.today);
    const actions = part.buttons.map((button) =>
      confirmed(button, ({ id, label, ...face }) => {
        return { type: "Action.Submit", title: label, ...lookOf(face), data: sent(id) };
      }),
    );
    return actions.length > 0 ? [{ type: "ActionSet", actions }] : [];
  });
  const submit = { type: "Action.Submit", title: form.submit ?? "", style: "positive", data: sent(null) };
  return within({ type: "AdaptiveCard", version: "1.5", body, ...(form.submit ? { actions: [submit] } : {}) });
}

function kindOf(field: Extract<Form["parts"][number], { readonly id: string }>): FieldKind {
  switch (field.kind) {
    case "text":
    case "choice":
      return "one";
    case "room":
    case "rooms":
      return field.kind;
    case "choices":
      return "many";
    case "people":
      return "people";
    case "moment":
      return { zone: field.zone };
    default:
      return field satisfies never;
  }
}
