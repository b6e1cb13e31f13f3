// The few words that are said when nothing else can be: the store is slow, or something broke on our side.
import type { Language } from "../policy/parts.ts";

export type FallbackWords = {
  readonly title: string;
  readonly close: string;
  readonly waiting: string;
  readonly apology: string;
  readonly unread: string;
};

export const fallback: { readonly [L in Language]: FallbackWords } = {
  en: {
    title: "Dueline",
    close: "Close",
    waiting: "One moment, the form is on its way …",
    apology:
      "Sorry, that did not work on our side, and nothing was saved. Please try again; `/sla hotline` shows the numbers to call.",
    unread: "This form is no longer known here. Please start again with `/sla`.",
  },
  de: {
    title: "Dueline",
    close: "Schließen",
    waiting: "Einen Moment, das Formular kommt gleich …",
    apology:
      "Das hat bei uns leider nicht geklappt, und es wurde nichts gespeichert. Bitte noch einmal versuchen; `/sla hotline` zeigt die Rufnummern.",
    unread: "Dieses Formular ist hier nicht mehr bekannt. Bitte mit `/sla` neu beginnen.",
  },
  ro: {
    title: "Dueline",
    close: "Închide",
    waiting: "O clipă, formularul sosește imediat …",
    apology:
      "Din păcate nu a mers la noi și nu s-a salvat nimic. Te rugăm să încerci din nou; `/sla hotline` arată numerele de telefon.",
    unread: "Acest formular nu mai este cunoscut aici. Te rugăm să începi din nou cu `/sla`.",
  },
};
