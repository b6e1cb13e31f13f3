// What a platform shows of the app itself, in English: its listing, its commands, and the page at the end of an installation.
import { type Saying, say, sla } from "../say.ts";

export const app = {
  full: "Dueline: support cases with your vendors",
  short: "How urgent by the vendor's own rules, due when, and whom to call",
  about:
    "Say what is broken. Dueline asks what the vendor's own rules ask, suggests a priority with its reasons, shows until when the vendor must answer and which number is open now, and reminds the channel before a deadline passes.",
  /** Of the command that opens the dialog. */
  command: "Open a case with a vendor: priority, deadline and the number to call",
  /** What may be said to the bot. The words stay English in every language: all of them are understood in all. */
  commands: {
    list: "The open cases here",
    status: "One case with its history, such as: status 12",
    hotline: "Whom to call, and whether they are open, such as: hotline zoom",
    due: "When an answer would be due, if reported now, such as: due zoom 1",
    why: "A deadline, counted day by day, such as: why 12",
    report: "Which vendor kept what was promised",
    settings: "Vendors, plans, site and reminders",
    help: "What can be done, and how",
  },
  /** Of the search in the compose box, and when what it shows was so. */
  search: {
    about: "Put a case's card into this chat",
    words: "Words",
    wordsAbout: "A case's number, or words of it",
    asOf: "As it stood",
  },
  /** The page of one's own, in the personal chat. */
  home: "Your cases by urgency, and whom to call now",
  /** A step of a workflow: it hands somebody the form. Why it failed is read by whoever made the workflow. */
  stepTitle: "Open a case with a vendor",
  stepAsks: <P>(who: P): Saying<P> => say`${who}, a workflow asks you to open a case.`,
  stepOff: "This step is switched off: SLACK_WORKFLOW_STEP=on in Dueline's settings switches it on.",
  stepUnsaid: (why: string) =>
    say`Dueline could not write there (${why}). Invite it into the channel, or leave the channel out.`,
  /** Of the page that a browser shows when an installation is over. */
  installed: (platform: string) =>
    say`Dueline is installed. Go back to ${platform}, type ${sla()} in a channel, and invite the bot where it is to post.`,
  openPlatform: (platform: string) => `Open ${platform}`,
  cancelled: "Nothing was installed: you chose to cancel.",
  staleLink: "That link is more than ten minutes old, or was opened in another browser. Nothing was installed.",
  notFinished: (platform: string) => `${platform} did not finish the installation. Nothing was installed.`,
  again: "Start again",
};
