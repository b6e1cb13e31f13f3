// What stands beside bars, in German.
import type { ChatWords } from "../words.ts";

export const chart: ChatWords["chart"] = {
  kept: "Pünktlich",
  late: "Zu spät",
  open: "Noch nicht fällig",
  cases: "Fälle",
  counts: "Stunden, die zählen",
  paused: "Stunden angehalten",
  hours: "Stunden",
};
