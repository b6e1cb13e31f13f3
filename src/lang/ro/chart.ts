// What stands beside bars, in Romanian.
import type { ChatWords } from "../words.ts";

export const chart: ChatWords["chart"] = {
  kept: "La timp",
  late: "Prea târziu",
  open: "Încă în termen",
  cases: "Cazuri",
  counts: "Ore care contează",
  paused: "Ore în pauză",
  hours: "Ore",
};
