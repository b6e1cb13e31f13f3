// The pack of evidence: its paper, its files, and whether it is whole, in English.
import { counted, type Forms } from "../plural.ts";
import { type Saying, say } from "../say.ts";
import { time } from "./time.ts";

const nouns: Forms = { one: "case", other: "cases" };
const entries: Forms = { one: "entry", other: "entries" };
const { plurals } = time;

export const evidence = {
  chat: {
    button: "Evidence pack",
    inThread: (title: string) => `${title}: PDF, CSV and JSON are in the thread of the case.`,
    sentToYou: (title: string) => `${title}: I have sent you PDF, CSV and JSON in a private message.`,
    comment: (title: string, by: string, seal: string) => `${title}, for ${by}. Fingerprint: ${seal}`,
    links: <P>(title: string, until: P): Saying<P> =>
      say`${title}. These links open until ${until}, for whoever has them:`,
    none: "There is no case among these that I may show you.",
    scope:
      "I may not send files in this workspace yet. Ask an administrator to install Dueline again: then it gets the right to upload files (files:write).",
    address:
      "I cannot give you a link: I do not know my own address. Whoever runs Dueline can set it: PUBLIC_URL in its settings.",
    place: "I may not post files there. Add me to that conversation, and try again.",
    failed: "The files could not be sent just now. Please try again.",
    expired: "This link is too old. Press “Evidence pack” again for a new one.",
    forged: "This link is not one of Dueline's, or something in it was changed.",
  },
  paper: {
    kicker: "Evidence",
    reportTitle: (cases: number) => `Evidence: ${counted(plurals, cases, nouns)}`,
    missed: "Missed",
    kept: "In time",
    undecided: "Nothing is decided yet",
    neverDecided: "Nothing was decided",
    anew: (when: string) =>
      `Counted from ${when}, when the case became so urgent: counted from the report, the deadline had passed by then.`,
    inTime: (level: string, target: string, due: string, came: string) =>
      `${level}: ${target} was due ${due} and came ${came}, in time.`,
    late: (level: string, target: string, due: string, came: string, length: string) =>
      `${level}: ${target} was due ${due} and came ${came}, ${length} after the deadline.`,
    lateClosed: (level: string, target: string, due: string, came: string) =>
      `${level}: ${target} was due ${due} and came ${came}, after closing time.`,
    never: (level: string, target: string, due: string) =>
      `${level}: ${target} was due ${due} and did not come while that priority stood.`,
    followUps: (all: number, met: number, missed: number) =>
      `Follow-ups due: ${all}. In time: ${met}. Missed: ${missed}.`,
    onlyMissed: (all: number) =>
      `Of ${all} follow-ups only the missed ones are listed here; the pack's CSV and JSON have all of them.`,
    noDeadline: "The vendor published no time for this, or was not told of it yet: nothing was due.",
    policy: "Support policy",
    opened: "Opened",
    reported: "Reported to the vendor",
    reporter: "Opened by",
    notYet: "not yet",
    course: "The course of the case",
    deadlines: "Every deadline",
    history: "What happened",
    damage: "The damage, as it was described",
    rules: "By which rules",
    check: "How this can be checked",
    figures: "How promises were kept",
    cases: "The cases",
    heads: {
      what: "Promise",
      published: "Published",
      due: "Due",
      came: "Came",
      verdict: "Verdict",
      nth: "No.",
      happened: "Happened",
      noted: "Noted",
      entry: "Entry",
      vendor: "Vendor",
      title: "What was broken",
    },
    outcome: { met: "in time", missed: "missed", open: "still open", superseded: "superseded" },
    closedBefore: "closed before it was due",
    average: "published average",
    roundTheClock: "round the clock",
    hoursOf: (place: string) => `by business hours in ${place}`,
    reallyThis: (told: string) => `Corrected: ${told}.`,
    really: (when: string) => `Corrected: it happened ${when}.`,
    spans: {
      runs: "the vendor's clock runs",
      shut: "outside its hours",
      waits: "the vendor waits for us",
      late: "too late",
    },
    frozen: (vendor: string, version: string) =>
      `The support policy of ${vendor}, version ${version}, as it was when the case was opened. Later versions move nothing here.`,
    zones: (place: string, offset: string) => `Times are those of ${place} (${offset}) unless another place is named.`,
    made: (when: string) => `Made by Dueline ${when}.`,
    more: (most: number) => `There are more cases than a pack holds; these are the latest ${most}.`,
    page: (nth: number, all: number) => `Page ${nth} of ${all}`,
    link: "The case in its conversation",
    chain: "Last seal of its journal (SHA-256)",
    fingerprint: "Fingerprint of the pack",
    proves:
      "Every entry is sealed with the one before it when it is written, so an entry that is changed, taken out or moved afterwards breaks the chain. The JSON file of this pack carries the chain: “dueline verify” counts it again and says whether it is whole. That the whole chain was not written anew is shown by an earlier copy of a seal, such as this paper.",
  },
  /** What the vendor's own record says of its ticket. */
  vendors: {
    label: "By the vendor's record",
    opened: <P>(when: P): Saying<P> => say`opened ${when}`,
    closed: <P>(when: P): Saying<P> => say`closed ${when}`,
  },
  verify: {
    whole: (some: number, all: number) =>
      `Whole: ${counted(plurals, some, nouns)} with ${counted(plurals, all, entries)}, as they were written down.`,
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
