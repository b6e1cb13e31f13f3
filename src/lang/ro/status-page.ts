// What a vendor says of itself, as Dueline tells it, in Romanian.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const statusPage: ChatWords["statusPage"] = {
  trouble: (vendor, what) => `Pagina de stare ${vendor} anunță ${what}`,
  since: (when) => say` din ${when}`,
  normal: (vendor) => `Pagina de stare ${vendor} nu mai arată nicio problemă`,
  states: {
    maintenance: "lucrări de mentenanță",
    disturbed: "un incident",
    degraded: "performanță redusă",
    partial: "o întrerupere parțială",
    major: "o întrerupere majoră",
  },
  itself: "Raportați totuși: ceasul furnizorului pornește de la raportarea dumneavoastră.",
  label: "Pagina de stare a furnizorului",
};
