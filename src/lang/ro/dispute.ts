// When a vendor lowers a priority or keeps quiet: its own ladder, and an objection to send, in Romanian.
import { say } from "../say.ts";
import type { ChatWords } from "../words.ts";

export const dispute: Pick<ChatWords, "ladder" | "objection"> = {
  ladder: {
    title: "Escaladare",
    allowed: "posibilă acum",
    used: (when) => say`folosită ${when}`,
    notYet: {
      reported: "posibilă după raportare",
      missed: "posibilă după ce un termen a trecut fără răspuns",
      lowered: "posibilă după ce furnizorul a coborât prioritatea",
    },
  },
  objection: {
    button: "Pregătește o obiecție",
    title: (number, vendor) => `Obiecție către ${vendor}: cazul ${number}`,
    nothing: (vendor) => `Nu este nimic de obiectat: ${vendor} nu a coborât prioritatea acestui caz.`,
    toSend: "De trimis, în limba furnizorului:",
    toRead: "Același text în limba dumneavoastră:",
    ourCase: (number) => `cazul nostru ${number}`,
    subject: (ticket, title) => `Obiecție față de prioritatea pentru ${ticket}: ${title}`,
    lowered: (when, from, to) => `Ați schimbat prioritatea acestui tichet din ${from} în ${to}: ${when}.`,
    reason: (why) => `Motivul dat a fost: „${why}”.`,
    clause: (document, section, level, meaning) =>
      `Documentul dumneavoastră „${document}”, secțiunea „${section}”, prevede prioritatea ${level} pentru: ${meaning}.`,
    meaning: (level, meaning) => `Prioritatea ${level} este pentru: ${meaning}.`,
    answers: (answers) => `Ce constatăm: ${answers}.`,
    reported: (when) => `Am raportat: ${when}.`,
    responded: (when) => `Ați răspuns: ${when}.`,
    wasDue: (target, when) => `Cu prioritatea dinainte, termenul pentru ${target} era ${when}.`,
    nowDue: (target, when) => `Cu prioritatea coborâtă, termenul pentru ${target} ar fi ${when}.`,
    asks: (from) => `Vă rugăm să reveniți la prioritatea ${from} sau să ne spuneți care punct nu se potrivește.`,
  },
};
