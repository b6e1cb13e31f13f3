// The card of a case and what its reminders say, in English. Button labels have at most 24 characters: they are titles too.
import { type Saying, say, sla } from "../say.ts";

export const card = {
  title: (number: number, vendor: string, priority: string) => `Case ${number} · ${vendor} · ${priority}`,
  caseName: (number: number, vendor: string) => `Case ${number} · ${vendor}`,
  facts: {
    priority: "Priority",
    "first-response": "First response",
    restoration: "Restoration",
    "follow-up": "Next follow-up",
    status: "Status",
    call: "Call now",
    phone: "Phone",
    write: "Report here",
    who: "Who calls",
    ticket: "Vendor's ticket",
    owner: "Owner",
    plan: "Plan",
    site: "Site",
  },
  dueBy: <P>(when: P): Saying<P> => say`by ${when}`,
  onAverage: <P>(when: P): Saying<P> => say`on average by ${when}; an average, not a promise`,
  provisional: <P>(due: P): Saying<P> => say`${due}, and later the longer the vendor waits for us`,
  noGuarantee: (why: string) => `not guaranteed: ${why}`,
  done: <P>(when: P): Saying<P> => say`came ${when}`,
  met: (spare: string) => `in time, ${spare} to spare`,
  missed: (late: string) => `too late by ${late}`,
  missedClosed: "too late, after closing time",
  brokenAs: { guarantee: "guarantee broken", aim: "aim missed", average: "longer than the published average" },
  shorter: "shorter than the published average",
  missedAs: <P>(level: string, target: string, due: P): Saying<P> => say`Missed as ${level}: ${target} was due ${due}`,
  thenLowered: {
    vendor: <P>(vendor: string, level: string, when: P): Saying<P> => say`made ${level} by ${vendor} ${when}`,
    us: <P>(_vendor: string, level: string, when: P): Saying<P> => say`we made it ${level} ${when}`,
  },
  unreported: (vendor: string) =>
    `Not reported to ${vendor} yet. Until it is, deadlines count from the opening of the case.`,
  reported: <P>(when: P): Saying<P> => say`Reported ${when}, no answer yet`,
  acknowledged: <P>(when: P): Saying<P> =>
    say`an automatic reply came ${when}; it does not count as the first response`,
  waiting: <P>(when: P): Saying<P> => say`The vendor has been waiting for us since ${when}: its clock stands still`,
  waitingRuns: <P>(when: P): Saying<P> =>
    say`The vendor has been waiting for us since ${when}; by its rules its clock runs on`,
  answered: <P>(when: P): Saying<P> => say`Answered ${when}`,
  restored: <P>(when: P): Saying<P> => say`Working again since ${when}`,
  closed: <P>(when: P): Saying<P> => say`Closed ${when}`,
  snoozed: <P>(until: P): Saying<P> => say`reminders are snoozed until ${until}`,
  muted: "reminders are muted",
  undelivered: (why: string) => `Messages about this case do not get through: ${why}`,
  unconfirmed: "a message may or may not have been posted. Please look in the channel.",
  openAlways: "open round the clock",
  openUntil: <P>(until: P): Saying<P> => say`open until ${until}`,
  opensAt: <P>(at: P): Saying<P> => say`closed, opens ${at}`,
  neverOpens: "closed",
  openElsewhere: <P>(line: P): Saying<P> => say`Open now: ${line}`,
  tollFree: "toll-free",
  notDialled: "as published; dialling it like this may fail",
  yourself: "You are a designated contact, so you may call yourself.",
  designated: <P>(who: P): Saying<P> =>
    say`${who}, a designated contact. Please call: the vendor speaks to nobody else.`,
  noContact: say`The vendor speaks to designated contacts only, and none is set here. Set them with ${sla("settings")}.`,
  bring: "Have at hand",
  reading: (readings: string) => `How we read the policy: ${readings}`,
  openedBy: <P>(who: P, when: P): Saying<P> => say`Opened by ${who}, ${when}`,
  chosenBecause: <P>(suggested: string, why: P): Saying<P> =>
    say`${suggested} was suggested; another was chosen because: ${why}`,
  buttons: { why: "Why?", more: "More", snooze30: "Snooze 30 min", snooze120: "Snooze 2 h", hotline: "All numbers" },
  left: (length: string) => `${length} left`,
  target: { "first-response": "the first response", restoration: "the restoration", "follow-up": "the follow-up" },
  remind: {
    unreported: (vendor: string) =>
      `This case is not reported to ${vendor} yet. The vendor's clock starts only with the report.`,
    half: <P>(vendor: string, target: string, when: P, left: string): Saying<P> =>
      say`Half of the time is used up. ${vendor} owes ${target} by ${when}, ${left}.`,
    soon: <P>(vendor: string, target: string, when: P, left: string): Saying<P> =>
      say`The deadline is near. ${vendor} owes ${target} by ${when}, ${left}.`,
    due: <P>(vendor: string, target: string, when: P): Saying<P> =>
      say`The deadline is here: ${vendor} owes ${target} by ${when}.`,
    overdue: <P>(vendor: string, target: string, when: P, ago: string): Saying<P> =>
      say`${vendor} is late: ${target} was due ${when}, ${ago}.`,
    daily: <P>(vendor: string, target: string, when: P, nth: number): Saying<P> =>
      say`Day ${nth} of waiting: ${vendor} has owed ${target} since ${when}.`,
    "follow-up": <P>(vendor: string, when: P, nth: number): Saying<P> =>
      say`Follow-up ${nth} by ${vendor} is due ${when}. Has the vendor been in touch?`,
    satisfaction: "The case is over. If the vendor asks how satisfied you are, an answer helps.",
    late: (length: string) => `This reminder is ${length} late: it could not be sent earlier.`,
  },
};
