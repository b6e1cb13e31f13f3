// What is said to whoever may not see or change a case, in German.
import type { ChatWords } from "../words.ts";

export const rights: ChatWords["rights"] = {
  hidden:
    "Dieser Fall gehört zu einer privaten Unterhaltung, in der Sie nicht sind; deshalb kann ich ihn nicht zeigen. Bitten Sie jemanden dort, Sie hinzuzufügen.",
  notThere:
    "Das ist eine private Unterhaltung, in der Sie nicht sind. Bitten Sie jemanden dort, Sie hinzuzufügen, oder wählen Sie eine andere.",
  auditor: "Sie sind hier als Prüfer eingetragen: Sie können jeden Fall lesen und keinen ändern.",
  outside: (who) =>
    `Sie sind hier Gast aus einer anderen Firma: Sie können diesen Fall sehen, ändern kann ihn nur, wer zur Firma gehört. Bitte ${who} fragen.`,
  outsideHere:
    "Sie sind hier Gast aus einer anderen Firma. Fälle, Einstellungen und Zahlen sind Sache dieser Firma. Bitte dort jemanden fragen.",
  byGuest: "von einem Gast aus einer anderen Firma",
};
