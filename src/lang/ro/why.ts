// Why a deadline is where it is, in Romanian.
import type { why as english } from "../en/why.ts";
import { say } from "../say.ts";

export const why: typeof english = {
  within: (duration) => `în cel mult ${duration}`,
  onAverage: (duration) => `în medie ${duration}`,
  aimedToo: "furnizorul o are și ca obiectiv",
  starts: (when) => say`începe ${when}`,
  ends: (when) => say`termen: ${when}`,
  dueShort: "termen:",
  counted: "contează",
  running: (length) => `${length} până acum`,
  weekend: "zi nelucrătoare",
  closed: "închis",
  holiday: (name) => `sărbătoare: ${name}`,
  closure: (name) => `închis: ${name}`,
  pause: "ceasul este oprit: furnizorul ne așteaptă",
  roundTheClock: "timp calendaristic: fiecare oră contează, zi și noapte",
  holidaysUnknown: (country) => `Sărbătorile din ${country} nu sunt cunoscute aici, deci nu este scăzută niciuna.`,
  uncovered: (years) =>
    `Sărbătorile legale din ${years} nu sunt încă cunoscute: poate lipsi o zi liberă, iar termenul poate fi mai târziu.`,
  readAs: (published, chosen) => `Interpretare: ${published}; se citește: ${chosen}`,
  picture: {
    button: "Arată ca imagine",
    days: (title) => `${title}: zilele termenelor`,
    inThread: (title) => `${title}: imaginea este în firul cazului.`,
    sentToYou: (title) => `${title}: v-am trimis imaginea într-un mesaj privat.`,
  },
};
