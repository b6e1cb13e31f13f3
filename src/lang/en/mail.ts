// Mails of vendors, and what they seem to be, in English.
import { type Saying, say } from "../say.ts";

export const mail = {
  label: "Vendor's mail",
  reads: {
    automatic: (vendor: string) => `${vendor} wrote: it looks like an automatic reply`,
    answer: (vendor: string) => `${vendor} wrote: it looks like an answer`,
    question: (vendor: string) => `${vendor} wrote: it looks like a question to us`,
    priority: (vendor: string) => `${vendor} wrote: it looks like a new priority`,
    solved: (vendor: string) => `${vendor} wrote: it seems to work again`,
    unsure: (vendor: string) => `${vendor} wrote something`,
  },
  newPriority: (vendor: string, level: string) => `${vendor} wrote: it looks like a new priority, ${level}`,
  sent: <P>(when: P, domain: P): Saying<P> => say`Sent ${when} from ${domain}.`,
  clocks: {
    received: "That is when it arrived: the mail's own time is missing or cannot be right.",
    forwarded: "That is the time that the forwarded mail shows, to the minute.",
  },
  forwarded: "One of us forwarded it, so nothing shows who really sent it.",
  checked: (results: string) => `Sender checked: ${results}.`,
  unconfirmed: (results: string) => `Sender not confirmed: ${results}.`,
  unchecked: "Nobody has checked the sender.",
  forged: (results: string) => `The sender may be forged (${results}). Read the mail itself before you accept.`,
  stranger: <P>(domain: P, vendor: string): Saying<P> => say`${domain} is not known as an address of ${vendor}.`,
  unsure: "What is it? Read the mail, then choose.",
  accept: "What you choose is noted with the mail's time. The words of the mail are not kept here.",
  priority: (level: number) => `New priority: ${level}`,
  nothing: "Nothing to note",
  why: { pause: "a question in its mail", reclassify: "as its mail says", nothing: "nothing to note in it" },
  already: "Somebody has said already what this mail is. The card shows how the case stands.",
  address: "Mails are sent here, as they come (docs/mail.md):",
  trouble: {
    title: "The mailbox cannot be read",
    refused: <P>(box: P): Saying<P> => say`${box}: the mail server does not let me in.`,
    silent: <P>(box: P, when: P): Saying<P> => say`${box}: I have not reached the mail server since ${when}.`,
    next: "Until then no mail of a vendor is proposed. Whoever runs me checks IMAP_URL (docs/mail.md). I keep trying, at least once an hour.",
  },
  mailbox: {
    label: "Address for vendors' mails",
    hint: "Such as support@example.com: the mailbox of docs/mail.md. What to say to a vendor then offers it as Cc, with the case's number.",
    mistake: "Write one address such as support@example.com, without a + in it.",
  },
};
