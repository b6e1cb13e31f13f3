// What stands above the columns of a table, in Romanian.
import type { ChatWords } from "../words.ts";

export const columns: ChatWords["columns"] = {
  case: "Caz",
  vendor: "Furnizor",
  priority: "Prioritate",
  what: "Ce nu merge",
  due: "Următorul termen",
  reach: "Sunați sau scrieți",
  opened: "Deschis",
  reported: "La furnizor din",
  closed: "Închis",
  promise: "Promisiune",
  published: "Publicat",
  kept: "Respectat sau nu",
  besides: "În plus",
};
