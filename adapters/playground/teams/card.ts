// Finding one's way in an Adaptive Card.
import { isJson, type Json, textAt } from "./json.ts";

export interface Node {
  element: Json;
  type: string;
  /** Where it stands, such as `body[2].columns[0]`. */
  path: string;
}

/** Every element and action of the card, outermost first; fallbacks are left out. */
export function nodesOf(card: Json): Node[] {
  return below(card, "");
}

export function inputsOf(card: Json): Json[] {
  return nodesOf(card)
    .filter(({ type }) => type.startsWith("Input."))
    .map(({ element }) => element);
}

/** The action with this title or id. @throws RangeError with what there is instead. */
export function actionOf(card: Json, wanted: string): Json {
  const all = actionsOf(card);
  const found = all.find((action) => textAt(action, "title") === wanted || textAt(action, "id") === wanted);
  if (found) return found;
  throw new RangeError(`No button “${wanted}”; there are: ${all.map((action) => textAt(action, "title")).join(", ")}`);
}

/** The action by title, id or index. @throws RangeError if the card has none such. */
export function actionAt(card: Json, wanted: string | number): Json {
  if (typeof wanted === "string") return actionOf(card, wanted);
  const action = actionsOf(card)[wanted];
  if (!action) throw new RangeError(`The card has no button ${wanted}`);
  return action;
}

export function actionsOf(card: Json): Json[] {
  return nodesOf(card)
    .filter(({ type }) => type.startsWith("Action."))
    .map(({ element }) => element);
}

const HOLDERS = ["body", "items", "columns", "rows", "cells", "inlines", "actions", "selectAction", "card"];

function below(parent: Json, path: string): Node[] {
  return HOLDERS.flatMap((holder) => {
    const held = parent[holder];
    const where = path === "" ? holder : `${path}.${holder}`;
    if (Array.isArray(held)) return held.flatMap((child, index) => self(child, `${where}[${index}]`, holder));
    return self(held, where, holder);
  });
}

// Columns, rows and cells may leave out their type.
const IMPLIED: Record<string, string> = {
  columns: "Column",
  rows: "TableRow",
  cells: "TableCell",
  card: "AdaptiveCard",
};

function self(child: unknown, path: string, holder: string): Node[] {
  if (!isJson(child)) return [];
  const type = textAt(child, "type") ?? IMPLIED[holder] ?? "";
  return [{ element: child, type, path }, ...below(child, path)];
}
