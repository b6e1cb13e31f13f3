// What we owe a vendor, and how long it waited for us, in Romanian.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const ours: ChatWords["ours"] = {
  asked: "Are nevoie de ceva de la noi",
  unreachable: "Nu a găsit pe nimeni",
  told: (who, vendor, why) => say`${who} a notat că ${vendor} nu a găsit pe nimeni: ${why}`,
  waited: (length) => `furnizorul ne-a așteptat ${length} în total`,
  inVain: (length) => `din care ${length} fiindcă nu a găsit pe nimeni`,
  confirming: (length) => `a așteptat ${length} confirmarea noastră că funcționează`,
  setting: {
    label: "Cineva disponibil la prioritatea 1",
    hint: "Cine se ocupă de caz primește un memento la jumătate de oră după raportare, apoi după 12 și 24 de ore. Ce cere furnizorul se aplică oricum.",
    ways: {
      documented: "Unde o cere documentul furnizorului",
      "priority-1": "La orice furnizor, ca regulă a noastră",
    },
  },
  /** Where no document asks for it. */
  atHand: (vendor) =>
    `Cine este disponibil acum pentru ${vendor}? Este o regulă aleasă aici pentru prioritatea 1; documentul ${vendor} nu o cere.`,
  /** Behind "working again since …". */
  closes: (vendor, section, when) =>
    say`fără vești de la noi, ${vendor} închide cazul, după regula „${section}”: ${when}`,
};
