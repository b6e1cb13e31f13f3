// What stands above the columns of a table, in German.
import type { ChatWords } from "../words.ts";

export const columns: ChatWords["columns"] = {
  case: "Fall",
  vendor: "Anbieter",
  priority: "Priorität",
  what: "Was nicht geht",
  due: "Als Nächstes fällig",
  reach: "Anrufen oder schreiben",
  opened: "Eröffnet",
  reported: "Beim Anbieter seit",
  closed: "Geschlossen",
  promise: "Zusage",
  published: "Veröffentlicht",
  kept: "Gehalten oder nicht",
  besides: "Außerdem",
};
