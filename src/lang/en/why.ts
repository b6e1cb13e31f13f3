// Why a deadline is where it is, in English.
import { type Saying, say } from "../say.ts";

export const why = {
  within: (duration: string) => `within ${duration}`,
  onAverage: (duration: string) => `${duration} on average`,
  aimedToo: "the vendor also aims at it",
  starts: <P>(when: P): Saying<P> => say`starts ${when}`,
  ends: <P>(when: P): Saying<P> => say`due ${when}`,
  dueShort: "due",
  counted: "counted",
  running: (length: string) => `${length} so far`,
  weekend: "not a business day",
  closed: "closed",
  holiday: (name: string) => `holiday: ${name}`,
  closure: (name: string) => `closed: ${name}`,
  pause: "the clock is paused: the vendor waits for us",
  roundTheClock: "calendar time: every hour counts, day and night",
  holidaysUnknown: (country: string) => `The holidays of ${country} are not known here, so none are taken out.`,
  uncovered: (years: string) =>
    `The public holidays of ${years} are not known yet: a day off may be missing, and the deadline may be later.`,
  readAs: (published: string, chosen: string) => `Reading: ${published}; read as: ${chosen}`,
  picture: {
    button: "Show as a picture",
    days: (title: string) => `${title}: the days of its deadlines`,
    inThread: (title: string) => `${title}: the picture is in the thread of the case.`,
    sentToYou: (title: string) => `${title}: I have sent you the picture in a private message.`,
  },
};
