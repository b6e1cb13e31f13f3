// The few words that are said when nothing else can be, in Romanian: the store is slow, or something broke on our side.
import { say, sla } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const fallback: ChatWords["fallback"] = {
  title: "Dueline",
  close: "Închide",
  waiting: "O clipă, formularul sosește imediat …",
  apology: say`Din păcate, ceva nu a mers la noi și nu s-a salvat nimic. Vă rugăm să încercați din nou; ${sla("hotline")} arată numerele de telefon.`,
  unread: say`Acest formular nu mai este cunoscut aici. Vă rugăm să începeți din nou cu ${sla()}.`,
  late: "Durează mai mult decât ar trebui. Poate că a mers totuși: uitați-vă în conversație înainte să încercați din nou.",
  done: "Gata.",
  closable: "Puteți închide fereastra; rezultatul apare în conversație.",
  onlyYou: "Răspunsul este în conversație și îl vedeți numai dumneavoastră.",
  openForm: "Deschide formularul",
  openHint: "Formularul se deschide într-o fereastră separată.",
  here: "Această conversație",
  required: "Vă rugăm să completați.",
};
