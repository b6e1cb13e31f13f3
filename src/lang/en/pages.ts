// Privacy, terms and support, as stores and people ask for them, in English.
export const pages = {
  operator: "Whoever gave you this address",
  contact: "Contact",
  nobody: "whoever runs Dueline for you",
  privacy: {
    title: "Privacy",
    who: (operator: string) => `${operator} runs this installation of Dueline and is responsible for what it keeps.`,
    keptTitle: "What is kept, and why",
    kept: [
      "What people type into its forms and say to it; ids, names, languages and time zones of those who act on support cases; ids of the conversations that cases belong to, and which messages were posted there; of a vendor's mail that is handed in: that it came, from which domain, and when.",
      "It is kept so that cases can be followed, their deadlines and reminders posted, and questions answered by the rights that people have. Messages that neither name the app nor are written to it are not read, except the one from which somebody opens a case.",
    ],
    goesTitle: "Where it goes",
    goes: "To the chat platform from which it came, and to other programs (webhooks, pagers, calendars, the API) where your administrators or you yourself have set that up; nowhere else. Nothing is sold, and nothing is used to train anything.",
    longTitle: "How long",
    stays: "Cases stay until they are deleted, unless your administrators have set a time.",
    removed: (months: number) =>
      `Closed cases and lines of the audit log are removed after ${months === 1 ? "1 month" : `${months} months`}, unless your administrators have set another time or a legal hold. Open cases stay.`,
    deletionTitle: "Deletion",
    deletion:
      "Where the chat platform says that the app was removed from a whole workspace, everything of that workspace is erased at once, unless it is under a legal hold. Elsewhere, and for a single person, whoever runs Dueline erases it on request. Back-ups go by the operator's own rules.",
  },
  terms: {
    title: "Terms of use",
    works: (operator: string) =>
      `${operator} runs this installation of Dueline for those who are let into it. It works out deadlines and priorities from the vendors' published support policies, as they were read on the day that each policy file names. What a vendor owes you is in your contract with it, not in Dueline.`,
    offered:
      "Dueline is offered as it is, under the licence that comes with it, without any warranty. Do not type into it what your own rules forbid, such as data of patients or of payment cards.",
  },
  support: {
    title: "Support",
    help: (word: string, command: string) =>
      `Write ${word} to the app: it says what it can do. Whoever runs it sees with ${command} what is wrong.`,
  },
};
