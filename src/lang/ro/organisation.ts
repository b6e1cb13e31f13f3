// One company over several workspaces, and its one report, in Romanian.
import { counted, type Forms } from "../plural.ts";
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";
import { time } from "./time.ts";

const spaces: Forms = { one: "spațiu de lucru", few: "spații de lucru", other: "de spații de lucru" };

export const organisation: ChatWords["organisation"] = {
  title: "Organizația dumneavoastră",
  none: "Acest spațiu de lucru nu ține aici de nicio organizație. Cine mă administrează îl poate invita; apoi un administrator își dă acordul aici.",
  invited: (name) => say`${name} dorește să includă acest spațiu de lucru într-un raport comun.`,
  means:
    "Administratorii și auditorii ei văd atunci cifrele cazurilor de aici, iar ai dumneavoastră văd cifrele lor: pe furnizori și priorități, fără niciun cuvânt din vreun caz. Nimic altceva nu se împarte, iar retragerea este posibilă oricând.",
  joined: (name, when) => say`Acest spațiu de lucru ține de ${name}, din ${when}.`,
  counts: (workspaces) =>
    workspaces === 1
      ? "Încă nu ține de ea niciun alt spațiu."
      : `Țin de ea ${counted(time.plurals, workspaces, spaces)}.`,
  join: "Acceptă",
  joinedNow: "Acceptat.",
  leave: "Retrage",
  leaveTitle: "Retrageți spațiul din organizație?",
  leaveText: "Raportul ei nu mai numără acest spațiu, iar al dumneavoastră îl numără doar pe acesta.",
  left: "Acest spațiu de lucru nu mai ține de ea.",
  meanwhile: "Între timp s-a schimbat ceva. Situația este aceasta:",
  onlyAdmins: "Doar administratorii pot accepta pentru acest spațiu de lucru sau îl pot retrage.",
  onlyThey: "Raportul întregii organizații îl pot citi doar administratorii și auditorii acestei firme.",
  report: "Toată organizația",
  across: (name, workspaces) => [
    workspaces === 1
      ? "în singurul spațiu de lucru din "
      : `în toate cele ${counted(time.plurals, workspaces, spaces)} din `,
    name,
    ".",
  ],
};
