// The few words that are said when nothing else can be: the store is slow, or something broke on our side.
import type { Language } from "../policy/parts.ts";
import { type Said, say, sla } from "./chat/say.ts";

export type FallbackWords = {
  readonly title: string;
  readonly close: string;
  readonly waiting: string;
  readonly apology: Said;
  readonly unread: Said;
  /** The answer is not there in time: it may still come to pass. */
  readonly late: string;
  readonly done: string;
  /** Beside `done`, in a window that stays open. */
  readonly closable: string;
  /** Under a card whose button was pressed: the answer stands in the conversation, for the presser alone. */
  readonly onlyYou: string;
  /** Where a form must be opened by a button: its label, and the sentence above it. */
  readonly openForm: string;
  readonly openHint: string;
  /** The conversation that one is in, where it has no name. */
  readonly here: string;
  /** At a field that was left empty. */
  readonly required: string;
};

export const fallback: { readonly [L in Language]: FallbackWords } = {
  en: {
    title: "Dueline",
    close: "Close",
    waiting: "One moment, the form is on its way …",
    apology: say`Sorry, that did not work on our side, and nothing was saved. Please try again; ${sla("hotline")} shows the numbers to call.`,
    unread: say`This form is no longer known here. Please start again with ${sla()}.`,
    late: "This takes longer than it should. It may still have worked: look at the conversation before you try again.",
    done: "Done.",
    closable: "You can close this window; what comes of it is shown in the conversation.",
    onlyYou: "The answer is in the conversation, and only you see it.",
    openForm: "Open the form",
    openHint: "The form opens in a window of its own.",
    here: "This conversation",
    required: "Please answer this.",
  },
  de: {
    title: "Dueline",
    close: "Schließen",
    waiting: "Einen Moment, das Formular kommt gleich …",
    apology: say`Das hat bei uns leider nicht geklappt, und es wurde nichts gespeichert. Bitte noch einmal versuchen; ${sla("hotline")} zeigt die Rufnummern.`,
    unread: say`Dieses Formular ist hier nicht mehr bekannt. Bitte mit ${sla()} neu beginnen.`,
    late: "Das dauert länger, als es sollte. Vielleicht hat es trotzdem geklappt: Bitte erst in der Unterhaltung nachsehen, bevor Sie es noch einmal versuchen.",
    done: "Erledigt.",
    closable: "Dieses Fenster kann geschlossen werden; alles Weitere steht in der Unterhaltung.",
    onlyYou: "Die Antwort steht in der Unterhaltung, nur für Sie sichtbar.",
    openForm: "Formular öffnen",
    openHint: "Das Formular öffnet sich in einem eigenen Fenster.",
    here: "Diese Unterhaltung",
    required: "Bitte ausfüllen.",
  },
  ro: {
    title: "Dueline",
    close: "Închide",
    waiting: "O clipă, formularul sosește imediat …",
    apology: say`Din păcate, ceva nu a mers la noi și nu s-a salvat nimic. Vă rugăm să încercați din nou; ${sla("hotline")} arată numerele de telefon.`,
    unread: say`Acest formular nu mai este cunoscut aici. Vă rugăm să începeți din nou cu ${sla()}.`,
    late: "Durează mai mult decât ar trebui. Poate că a mers totuși: uitați-vă în conversație înainte să încercați din nou.",
    done: "Gata.",
    closable: "Puteți închide fereastra; rezultatul apare în conversație.",
    onlyYou: "Răspunsul este în conversație și îl vedeți numai dumneavoastră.",
    openForm: "Deschide formularul",
    openHint: "Formularul se deschide într-o fereastră separată.",
    here: "Această conversație",
    required: "Vă rugăm să completați.",
  },
};
