// When a vendor lowers a priority or keeps quiet: its own ladder, and an objection to send, in German.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const dispute: Pick<ChatWords, "ladder" | "objection"> = {
  ladder: {
    title: "Eskalation",
    allowed: "jetzt möglich",
    used: (when) => say`genutzt ${when}`,
    notYet: {
      reported: "möglich, sobald gemeldet ist",
      missed: "möglich, sobald eine Frist ohne Antwort verstrichen ist",
      lowered: "möglich, sobald der Anbieter die Priorität gesenkt hat",
    },
  },
  objection: {
    button: "Einspruch entwerfen",
    title: (number, vendor) => `Einspruch bei ${vendor}: Fall ${number}`,
    nothing: (vendor) => `Es gibt nichts einzuwenden: ${vendor} hat die Priorität dieses Falls nicht gesenkt.`,
    toSend: "Zum Absenden, in der Sprache des Anbieters:",
    toRead: "Dasselbe in Ihrer Sprache:",
    ourCase: (number) => `unserem Fall ${number}`,
    subject: (ticket, title) => `Einspruch gegen die Priorität von ${ticket}: ${title}`,
    lowered: (when, from, to) => `Sie haben die Priorität dieses Tickets von ${from} auf ${to} geändert: ${when}.`,
    reason: (why) => `Als Grund wurde genannt: „${why}“.`,
    clause: (document, section, level, meaning) =>
      `Ihr Dokument „${document}“, Abschnitt „${section}“, sieht Priorität ${level} hierfür vor: ${meaning}.`,
    meaning: (level, meaning) => `Priorität ${level} ist hierfür vorgesehen: ${meaning}.`,
    answers: (answers) => `Was wir feststellen: ${answers}.`,
    reported: (when) => `Gemeldet haben wir das: ${when}.`,
    responded: (when) => `Ihre Antwort kam: ${when}.`,
    wasDue: (target, when) => `Mit der bisherigen Priorität war ${target} fällig: ${when}.`,
    nowDue: (target, when) => `Mit der gesenkten Priorität wäre ${target} fällig: ${when}.`,
    asks: (from) =>
      `Wir bitten Sie, die Priorität wieder auf ${from} zu setzen oder uns zu sagen, welcher Punkt nicht zutrifft.`,
  },
};
