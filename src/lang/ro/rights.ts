// What is said to whoever may not see or change a case, in Romanian.
import type { ChatWords } from "../words.ts";

export const rights: ChatWords["rights"] = {
  hidden:
    "Acest caz ține de o conversație privată din care nu faceți parte, așa că nu îl pot arăta. Rugați pe cineva de acolo să vă adauge.",
  notThere:
    "Aceea este o conversație privată din care nu faceți parte. Rugați pe cineva de acolo să vă adauge sau alegeți alta.",
  auditor: "Aici aveți rol de auditor: puteți citi orice caz, dar nu puteți schimba niciunul.",
  outside: (who) =>
    `Sunteți aici ca invitat din altă firmă: puteți vedea acest caz, dar îl pot schimba doar oamenii acestei firme. Persoana potrivită: ${who}.`,
  outsideHere:
    "Sunteți aici ca invitat din altă firmă. Deschiderea cazurilor, setările și cifrele țin de oamenii acestei firme: vă rugăm să întrebați pe cineva dintre ei.",
  byGuest: "de un invitat din altă firmă",
};
