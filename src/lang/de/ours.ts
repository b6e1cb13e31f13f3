// What we owe a vendor, and how long it waited for us, in German.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const ours: ChatWords["ours"] = {
  asked: "Er braucht etwas von uns",
  unreachable: "Er hat niemanden erreicht",
  told: (who, vendor, why) => say`${who} hat vermerkt, dass ${vendor} niemanden erreicht hat: ${why}`,
  waited: (length) => `der Anbieter wartete insgesamt ${length} auf uns`,
  inVain: (length) => `davon ${length}, weil niemand zu erreichen war`,
  confirming: (length) => `${length} wartete er auf unsere Bestätigung, dass es läuft`,
  setting: {
    label: "Jemand erreichbar bei Priorität 1",
    hint: "Wer den Fall hat, wird eine halbe Stunde nach der Meldung erinnert, dann nach 12 und 24 Stunden. Was der Anbieter verlangt, gilt ohnehin.",
    ways: {
      documented: "Wo es das Dokument des Anbieters verlangt",
      "priority-1": "Bei jedem Anbieter, als eigene Regel",
    },
  },
  /** Where no document asks for it. */
  atHand: (vendor) =>
    `Wer ist jetzt für ${vendor} erreichbar? Das ist eine hier gewählte Regel für Priorität 1; im Dokument von ${vendor} steht davon nichts.`,
  /** Behind "working again since …". */
  closes: (vendor, section, when) =>
    say`ohne Nachricht von uns schließt ${vendor} den Fall, nach der Regel „${section}“: ${when}`,
};
