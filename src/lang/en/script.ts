// What to say to a vendor, on the phone and in its form, ready to be read out or copied, in English.
export const script = {
  button: "What to say",
  title: (vendor: string) => `What to say to ${vendor}`,
  byPhone: "On the phone",
  inWriting: "In writing, to copy",
  translated: "The same in your language",
  who: (name: string) => `My name is ${name}.`,
  whoMay: (name: string) => `My name is ${name}, I am a designated contact.`,
  reports: (priority: number, name: string) => `I am reporting a case of priority ${priority} (${name}).`,
  wrong: (title: string) => `What is wrong: ${title}`,
  meaning: (meaning: string) => `By your own rules this priority means: ${meaning}.`,
  answers: (answers: string) => `Here: ${answers}.`,
  site: (site: string) => `Site: ${site}`,
  due: (length: string, when: string) => `Your first response comes within ${length}, so by ${when}.`,
  aim: (length: string, when: string) => `You aim to respond within ${length}, so by ${when}.`,
  asks: "Please give me the ticket number, and say who takes care of it.",
  subject: (priority: number, title: string) => `Priority ${priority}: ${title}`,
};
