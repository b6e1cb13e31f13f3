// What administrators are told of somebody who left and is still named, in Romanian.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const departed: ChatWords["departed"] = {
  title: "Cineva care a plecat este încă trecut aici",
  company: (who) => say`${who} nu mai are cont aici.`,
  team: (who) => say`${who} nu mai face parte dintr-o echipă în care se află Dueline.`,
  contact: (vendors) =>
    `Încă trecut ca persoană de contact desemnată la: ${vendors}. Vă rugăm să desemnați pe altcineva: acești furnizori vorbesc numai cu persoanele desemnate.`,
  owner: (cases) => `Încă responsabil de cazuri deschise: ${cases}. Vă rugăm să aveți grijă să le preia cineva.`,
};
