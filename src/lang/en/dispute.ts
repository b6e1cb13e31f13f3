// When a vendor lowers a priority or keeps quiet: its own ladder, and an objection to send, in English.
import { type Saying, say } from "../say.ts";

export const dispute = {
  ladder: {
    title: "Escalation",
    allowed: "allowed now",
    used: <P>(when: P): Saying<P> => say`used ${when}`,
    notYet: {
      reported: "allowed once it is reported",
      missed: "allowed once a deadline has passed unanswered",
      lowered: "allowed once the vendor has lowered the priority",
    },
  },
  objection: {
    button: "Draft an objection",
    title: (number: number, vendor: string) => `Objection to ${vendor}: case ${number}`,
    nothing: (vendor: string) => `There is nothing to object to: ${vendor} has not lowered the priority of this case.`,
    toSend: "To send, in the vendor's language:",
    toRead: "The same in yours:",
    ourCase: (number: number) => `our case ${number}`,
    subject: (ticket: string, title: string) => `Objection to the priority of ${ticket}: ${title}`,
    lowered: (when: string, from: number, to: number) =>
      `On ${when} you changed the priority of this ticket from ${from} to ${to}.`,
    reason: (why: string) => `The reason given was: “${why}”.`,
    clause: (document: string, section: string, level: string, meaning: string) =>
      `Your document “${document}”, section “${section}”, has priority ${level} for this: ${meaning}.`,
    meaning: (level: string, meaning: string) => `Priority ${level} is for this: ${meaning}.`,
    answers: (answers: string) => `What we see: ${answers}.`,
    reported: (when: string) => `We reported it ${when}.`,
    responded: (when: string) => `You answered ${when}.`,
    wasDue: (target: string, when: string) => `With the priority as it was, ${target} was due ${when}.`,
    nowDue: (target: string, when: string) => `With the lowered priority, ${target} would be due ${when}.`,
    asks: (from: number) => `We ask you to set the priority back to ${from}, or to tell us which point does not apply.`,
  },
};
