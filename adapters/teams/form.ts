// Forms into the card of a dialog; inputs by the field's id, our own data beside them.
import { type Field, type Form, isField, type Option } from "../../src/chat/reply.ts";
import { wallOf } from "../../src/chat/wall-time.ts";
import { type AdaptiveCard, renderPart } from "./card.ts";
import { type Element, escapeMarkdown, type Json, richText } from "./elements.ts";
import { within } from "./limits.ts";

/** What every button of a form brings back. `press` null: the form itself was sent. */
export type Sent = {
  readonly screen: string;
  readonly memo: string;
  readonly press: string | null;
  readonly origin: Origin;
  /** How to read the inputs that are no plain text: Teams sends every answer as one string. */
  readonly kinds: Kinds;
};
export type Kinds = { readonly [field: string]: "choices" | "people" | { readonly zone: string } };
/** A message that the dialog was opened from. */
export type Origin = { readonly thread: string } | null;

/** Choices that only Teams knows: who is there, and which channels there are. */
export type Roster = { readonly people: readonly Option[]; readonly rooms: readonly Option[] };

/**
 * A form with buttons of its own asks nothing of its inputs before it is sent: "Back" must work with a field left
 * empty, and lose nothing. The core checks all the same.
 */
export function renderForm(form: Form, roster: Roster, origin: Origin): AdaptiveCard {
  const hasOwn = form.parts.some((part) => part.kind === "buttons");
  const kinds = kindsOf(form);
  const sent = (press: string | null): Json => ({
    dueline: { screen: form.screen, memo: form.memo, press, origin, kinds },
  });
  const body = form.parts.flatMap((part) => {
    if (isField(part)) return renderField(part, roster, !hasOwn);
    if (part.kind !== "buttons") return renderPart(part);
    const actions = part.buttons.map(({ id, label }) => ({ type: "Action.Submit", title: label, data: sent(id) }));
    return [{ type: "ActionSet", actions }];
  });
  const submit = form.submit
    ? [{ type: "Action.Submit", title: form.submit, style: "positive", data: sent(null) }]
    : [];
  return within({ type: "AdaptiveCard", version: "1.5", body, ...(submit.length > 0 ? { actions: submit } : {}) });
}

function kindsOf(form: Form): Kinds {
  const kinds: { [field: string]: Kinds[string] } = {};
  for (const part of form.parts) {
    if (part.kind === "choices" || part.kind === "people") kinds[part.id] = part.kind;
    if (part.kind === "moment") kinds[part.id] = { zone: part.zone };
  }
  return kinds;
}

function renderField(field: Field, roster: Roster, checked: boolean): Element[] {
  const inputs = inputsOf(field, roster).map((input) => ({
    ...input,
    ...(checked && !field.optional ? { isRequired: true, errorMessage: field.label } : {}),
  }));
  const mistake = field.mistake ? [mark(field.mistake)] : [];
  const hint = field.hint ? [{ ...richText([field.hint], { subtle: true }), spacing: "none" }] : [];
  return [...mistake, ...inputs, ...hint];
}

/** At its field, in words: the client has no place of its own for what the server found. */
function mark(mistake: string): Element {
  return { type: "Container", style: "attention", items: [richText([`⚠ ${mistake}`])] };
}

function inputsOf(field: Field, roster: Roster): Element[] {
  const { id, label } = field;
  switch (field.kind) {
    case "text":
      return [
        {
          type: "Input.Text",
          id,
          label,
          value: field.value,
          isMultiline: field.lines === "many",
          maxLength: field.most,
          ...(field.placeholder ? { placeholder: field.placeholder } : {}),
        },
      ];
    case "choice":
      return [
        choices(id, label, field.options, field.value ?? "", field.look === "radio" ? "expanded" : "compact", false),
      ];
    case "choices":
      return [
        choices(id, label, field.options, field.value.join(","), field.look === "boxes" ? "expanded" : "compact", true),
      ];
    case "people": {
      const known = new Set(roster.people.map(({ value }) => value));
      const others = field.value
        .filter((person) => !known.has(person.id))
        .map((person) => ({ value: person.id, label: person.name }));
      const chosen = field.value.map((person) => person.id).join(",");
      return [choices(id, label, [...roster.people, ...others], chosen, "filtered", field.most > 1)];
    }
    case "room":
      return [choices(id, label, roster.rooms, field.value ?? roster.rooms[0]?.value ?? "", "compact", false)];
    case "moment": {
      const wall = field.value === null ? null : wallOf(field.value, field.zone);
      return [
        { type: "Input.Date", id: `${id}.date`, label, ...(wall ? { value: wall.date } : {}) },
        {
          type: "Input.Time",
          id: `${id}.time`,
          label: `${label} (${field.zone})`,
          ...(wall ? { value: wall.time } : {}),
        },
      ];
    }
    default:
      return field satisfies never;
  }
}

function choices(
  id: string,
  label: string,
  options: readonly Option[],
  value: string,
  style: string,
  several: boolean,
): Element {
  const list = options.map((option) => ({
    title: escapeMarkdown(option.hint ? `${option.label}: ${option.hint}` : option.label),
    value: option.value,
  }));
  return { type: "Input.ChoiceSet", id, label, choices: list, value, style, wrap: true, isMultiSelect: several };
}
