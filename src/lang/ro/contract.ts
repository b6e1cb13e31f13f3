// What a tenant negotiated for itself, in Romanian.
import type { contract as english } from "../en/contract.ts";
import { say } from "../say.ts";

export const contract: typeof english = {
  source: "contractul propriu",
  own: (who, when) => say`Conform contractului propriu, introdus de ${who}, ${when}`,
  filed: "Conform contractului propriu, introdus de cine administrează Dueline",
  published: (length) => `condițiile publicate prevăd ${length}`,
  unpublished: "condițiile publicate nu garantează nimic",
  toContract: "Contractul nostru",
  title: "Contractul nostru",
  hint: "Ce ați negociat cu un furnizor se aplică aici pentru toți, înaintea a ce publică el. Unde contează, apare menționat.",
  inForce: "În vigoare:",
  anyPlan: "Orice plan",
  target: "Care promisiune?",
  amount: "Cât timp?",
  amountHint: "Un număr întreg. Lăsați gol ca să fie din nou valabil ce s-a publicat.",
  unit: "Cum se numără?",
  units: {
    minutes: "minute, non-stop",
    hours: "ore, non-stop",
    "business-minutes": "minute din programul furnizorului",
    "business-hours": "ore din programul furnizorului",
    "business-days": "zile lucrătoare ale furnizorului",
  },
  badAmount: "Scrieți un număr întreg de la 1 la 9999.",
  refused: (why) => `Nu se poate: ${why}.`,
  nothingToTakeBack: "În contractul propriu nu există o astfel de promisiune.",
  becomes: (what, length) => `${what}: ${length}`,
  takenBack: (what) => `${what}: cum s-a publicat`,
  openCases: "Cazurile deschise",
  keep: "își păstrează condițiile",
  move: "se schimbă și ele",
  put: "Pune în vigoare",
  told: (who) => say`${who} a pus în vigoare condițiile contractului propriu`,
};
