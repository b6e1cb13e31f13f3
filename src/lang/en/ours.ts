// What we owe a vendor, and how long it waited for us, in English.
import { type Saying, say } from "../say.ts";

export const ours = {
  asked: "It asks for something",
  unreachable: "It could reach nobody",
  told: <P>(who: P, vendor: string, why: P): Saying<P> => say`${who} noted that ${vendor} could reach nobody: ${why}`,
  waited: (length: string) => `the vendor waited for us ${length} in all`,
  inVain: (length: string) => `${length} of that because it could reach nobody`,
  confirming: (length: string) => `it waited ${length} for our word that it works`,
  setting: {
    label: "Somebody at hand at priority 1",
    hint: "Whoever has the case is reminded half an hour after the report, then after 12 and 24 hours. What the vendor's document asks for holds anyway.",
    ways: {
      documented: "Where the vendor's document asks for it",
      "priority-1": "At every vendor, as a rule of our own",
    },
  },
  /** Where no document asks for it. */
  atHand: (vendor: string) =>
    `Who can be reached for ${vendor} now? To have somebody at hand at priority 1 was chosen here; ${vendor} does not ask for it in its document.`,
  /** Behind "working again since …". */
  closes: <P>(vendor: string, section: string, when: P): Saying<P> =>
    say`without word from us ${vendor} closes the case, by its rule “${section}”: ${when}`,
};
