// The pack of evidence: its paper, its files, and whether it is whole, in English.
import { counted, type Forms } from "../plural.ts";
import { time } from "./time.ts";

const cases: Forms = { one: "case", other: "cases" };
const entries: Forms = { one: "entry", other: "entries" };
const { plurals } = time;

export const evidence = {
  verify: {
    whole: (some: number, all: number) =>
      `Whole: ${counted(plurals, some, cases)} with ${counted(plurals, all, entries)}, as they were written down.`,
    erased: (count: number) => `A person was taken out of ${count} of them; for the rest of those they still stand.`,
    carried: (count: number) =>
      `${count} of them an earlier version wrote: those are vouched for since the update of Dueline.`,
    unsealed: (count: number) => `${count} of them have no seal, so nobody can vouch for those.`,
    "entry-changed": (number: number, entry: number) =>
      `Changed: entry ${entry} of case ${number} is not what was written down.`,
    "entry-moved": (number: number, entry: number) =>
      `Changed: entry ${entry} of case ${number} does not stand in its place.`,
    gap: (number: number, after: number, before: number) =>
      `Changed: between entries ${after} and ${before} of case ${number} something was taken out or put elsewhere.`,
    start: (number: number, before: number) =>
      `Changed: before entry ${before} of case ${number} something was taken out or put elsewhere.`,
    end: (number: number, after: number) =>
      `Changed: what came after entry ${after} of case ${number} was taken out, or put elsewhere.`,
    "terms-changed": (number: number) =>
      `Changed: the terms that case ${number} stands under are not those of its first day.`,
    "told-changed": (number: number, path: string) =>
      `Changed: in case ${number}, “${path}” does not follow from what was written down.`,
    "case-changed": (number: number) => `Changed: something beside the entries of case ${number}, such as its link.`,
    "pack-changed": "Changed: the head of the pack, such as when it was made, or which cases are in it.",
    "no-pack": "This is no evidence pack of Dueline's in JSON.",
    newer: "A newer Dueline made this pack: verify it with that version.",
  },
};
