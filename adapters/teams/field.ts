// A field of a form, as the inputs of Adaptive Cards: with its label, its hint, and what is wrong with its answer.
import type { Field, Option } from "../../src/chat/reply.ts";
import { wallOf } from "../../src/chat/wall-time.ts";
import { type Element, escapeMarkdown, type Json, richText } from "./line.ts";
import type { Roster } from "./roster.ts";

/** `required`: what the client says by itself where a field is left empty; null: it lets everything pass. */
export function renderField(field: Field, roster: Roster, required: string | null): Element[] {
  const check = required !== null && !field.optional ? { isRequired: true, errorMessage: required } : {};
  const inputs = inputsOf(field, roster).map((input) => ({ ...input, ...check }));
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
      return [choiceSet({ id, label, ...picking(field.look, field.options), value: field.value ?? "" })];
    case "choices":
      return [
        choiceSet({
          id,
          label,
          ...picking(field.look, field.options),
          value: field.value.join(","),
          isMultiSelect: true,
        }),
      ];
    case "people":
      return [people(field, roster)];
    case "room": {
      const [here] = roster.rooms;
      const offered = roster.rooms.some(({ value }) => value === field.value);
      const value = (offered ? field.value : here?.value) ?? "";
      return [choiceSet({ id, label, style: "compact", choices: plainly(roster.rooms), value })];
    }
    case "rooms":
      return [rooms(field, roster)];
    case "moment":
      return moment(field);
    default:
      return field satisfies never;
  }
}

function choiceSet(properties: { readonly [name: string]: Json }): Element {
  return { type: "Input.ChoiceSet", wrap: true, ...properties };
}

/** Where the choices stand open their titles are parsed as Markdown; in a list that folds out they are not. */
function picking(
  look: "radio" | "boxes" | "menu" | "search",
  options: readonly Option[],
): { readonly [name: string]: Json } {
  if (look === "menu") return { style: "compact", choices: plainly(options) };
  if (look === "search") return { style: "filtered", choices: plainly(options) };
  return {
    style: "expanded",
    choices: plainly(options).map(({ title, value }) => ({ title: escapeMarkdown(title), value })),
  };
}

function plainly(options: readonly Option[]): { title: string; value: string }[] {
  return options.map(({ label, hint, value }) => ({ title: hint ? `${label}: ${hint}` : label, value }));
}

/** Those who are there can be searched by name; in a large conversation the client finds the others. */
function people({ id, label, value, most }: Extract<Field, { kind: "people" }>, roster: Roster): Element {
  const known = new Set(roster.people.map((person) => person.value));
  const others = value
    .filter((person) => !known.has(person.id))
    .map((person) => ({ value: person.id, label: person.name }));
  const search = { type: "Data.Query", dataset: "graph.microsoft.com/users?scope=currentContext" };
  return choiceSet({
    id,
    label,
    style: "filtered",
    choices: plainly([...roster.people, ...others]),
    value: value.map((person) => person.id).join(","),
    isMultiSelect: most > 1,
    ...(roster.more ? { "choices.data": search } : {}),
  });
}

/** A team with many channels: they are searched by name, as people are. */
function rooms({ id, label, value }: Extract<Field, { kind: "rooms" }>, { rooms: offered }: Roster): Element {
  const chosen = value.filter((room) => offered.some((one) => one.value === room));
  return choiceSet({
    id,
    label,
    style: "filtered",
    isMultiSelect: true,
    choices: plainly(offered),
    value: chosen.join(","),
  });
}

function moment({ id, label, clock, value, zone }: Extract<Field, { kind: "moment" }>): Element[] {
  const wall = typeof value === "number" ? wallOf(value, zone) : (value ?? { date: "", time: "" });
  return [
    entered("Input.Date", { id: `${id}.date`, label }, wall.date, /^\d{4}-\d\d-\d\d$/, "2026-11-27"),
    entered("Input.Time", { id: `${id}.time`, label: `${clock} (${zone})` }, wall.time, /^\d\d:\d\d$/, "14:30"),
  ];
}

/** What a client sent in another form it would not show in such an input: then it stands in one of text, to be mended. */
function entered(
  type: "Input.Date" | "Input.Time",
  field: { readonly id: string; readonly label: string },
  value: string,
  form: RegExp,
  placeholder: string,
): Element {
  if (value === "") return { type, ...field };
  return form.test(value) ? { type, ...field, value } : { type: "Input.Text", ...field, value, placeholder };
}
