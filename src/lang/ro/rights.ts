// What is said to whoever may not see or change a case, in Romanian.
import type { ChatWords } from "../words.ts";

export const rights: ChatWords["rights"] = {
  hidden:
    "Acest caz ține de o conversație privată din care nu faceți parte, așa că nu îl pot arăta. Rugați pe cineva de acolo să vă adauge.",
  notThere:
    "Aceea este o conversație privată din care nu faceți parte. Rugați pe cineva de acolo să vă adauge sau alegeți alta.",
  auditor: "Aici aveți rol de auditor: puteți citi orice caz, dar nu puteți schimba niciunul.",
  outside: "Acest caz aparține altei firme: îi vedeți aici fișa, dar îl pot schimba doar oamenii ei.",
};
