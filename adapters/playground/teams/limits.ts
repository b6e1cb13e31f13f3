// What a card must keep to so that every Teams client shows it; each rule gives the places that break it.
import { inputsOf, type Node, nodesOf } from "./card.ts";
import { dig, type Json, textAt } from "./json.ts";
import { parserProblems } from "./parser.ts";
import type { Problem } from "./problem.ts";
import { unknownProperties } from "./properties.ts";

/** A card in a dialog needs no `fallbackText`. */
export type CardPlace = "message" | "dialog";

export const MOST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;
const MOST_COLUMNS = 3;
const MOST_REFRESHED = 60;

/** What is wrong with this card; empty if nothing is. */
export function cardProblems(card: Json, place: CardPlace): Problem[] {
  const nodes = nodesOf(card);
  return [
    ...ofTheWhole(card, place),
    ...nodes.flatMap(({ element, type, path }) =>
      ofElement(element, type, place).map((problem) => ({ path, problem })),
    ),
    ...twins(card),
    ...dates(card, "card"),
    ...unknownProperties(nodes),
    ...parserProblems(withoutNewer(card, nodes)),
  ];
}

function ofTheWhole(card: Json, place: CardPlace): Problem[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const told: [boolean, string][] = [
    [textAt(card, "type") !== "AdaptiveCard", "type is not AdaptiveCard"],
    [!isVersion(textAt(card, "version")), `version ${String(card.version)}: Teams takes 1.0 to 1.5`],
    [place === "message" && !textAt(card, "fallbackText"), "no fallbackText"],
    [bytes > MOST_BYTES, `${bytes} bytes: more than ${MOST_BYTES}`],
    [tooMany(card.actions, MOST_ACTIONS), `more than ${MOST_ACTIONS} actions`],
    [tooMany(dig(card, "refresh", "userIds"), MOST_REFRESHED), `more than ${MOST_REFRESHED} refresh.userIds`],
  ];
  return told.filter(([broken]) => broken).map(([, problem]) => ({ path: "card", problem }));
}

function ofElement(element: Json, type: string, place: CardPlace): string[] {
  const input = type.startsWith("Input.");
  const told: [boolean, string][] = [
    [
      !KNOWN.has(type) && element.fallback === undefined,
      `${type || "an element without type"} is newer than 1.5 and has no fallback`,
    ],
    [type === "ActionSet" && tooMany(element.actions, MOST_ACTIONS), `more than ${MOST_ACTIONS} actions`],
    [tooMany(element.columns, MOST_COLUMNS), `more than ${MOST_COLUMNS} columns`],
    [input && !textAt(element, "id"), `${type} has no id`],
    [input && !textAt(element, "label") && !textAt(element, "title"), `${type} has no label`],
    [
      input && element.isRequired === true && !textAt(element, "errorMessage"),
      `${type} is required and has no errorMessage`,
    ],
    [place === "dialog" && type === "Action.Execute", "Action.Execute: dialogs answer to Action.Submit"],
  ];
  return told.filter(([broken]) => broken).map(([, problem]) => problem);
}

function twins(card: Json): Problem[] {
  const ids = inputsOf(card).map((input) => textAt(input, "id"));
  const double = new Set(ids.filter((id, index) => id !== undefined && ids.indexOf(id) !== index));
  return [...double].map((id) => ({ path: "card", problem: `two inputs have the id ${id}` }));
}

const FORM = /^\{\{(DATE\([^,.()]+(, ?(SHORT|LONG|COMPACT))?\)|TIME\([^,.()]+\))\}\}$/;
const INSTANT = /\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)[,)]/;

/** `{{DATE(…)}}` and `{{TIME(…)}}` stay raw text if anything in them is off, milliseconds above all. */
function dates(value: unknown, path: string): Problem[] {
  if (typeof value === "string") {
    const forms = value.match(/\{\{[^}]*\}\}/g) ?? [];
    const broken = forms.filter((form) => !FORM.test(form) || !INSTANT.test(form));
    return broken.map((form) => ({ path, problem: `${form} stays raw text: RFC 3339 without milliseconds is needed` }));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => dates(inner, `${path}.${key}`));
}

/** The parser knows nothing newer than 1.5: what has a fallback is allowed and kept from it. */
function withoutNewer(card: Json, nodes: Node[]): Json {
  const newer = new Set(nodes.filter(({ type }) => !KNOWN.has(type)).map(({ element }) => element));
  const prune = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !newer.has(item)).map(prune);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, prune(inner)]));
  };
  return { ...card, body: prune(card.body ?? []), actions: prune(card.actions ?? []) };
}

const isVersion = (version?: string) => version !== undefined && /^1\.[0-5]$/.test(version);
const tooMany = (list: unknown, most: number) => Array.isArray(list) && list.length > most;

// Adaptive Cards 1.5: https://adaptivecards.io/explorer/
const KNOWN = new Set(
  (
    "AdaptiveCard TextBlock RichTextBlock TextRun Image ImageSet Media Container ColumnSet Column FactSet ActionSet " +
    "Table TableRow TableCell Input.Text Input.Number Input.Date Input.Time Input.Toggle Input.ChoiceSet " +
    "Action.OpenUrl Action.Submit Action.ShowCard Action.ToggleVisibility Action.Execute"
  ).split(" "),
);
