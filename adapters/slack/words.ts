// The few sentences that Slack alone needs, beside those of src/lang for the pages of the installation.
import type { Language } from "../../src/chat/door.ts";

export type SlackWords = {
  readonly installed: string;
  readonly openSlack: string;
  readonly cancelled: string;
  readonly staleLink: string;
  readonly notFinished: string;
  readonly again: string;
};

export const slackWords: { readonly [L in Language]: SlackWords } = {
  en: {
    installed:
      "Dueline is installed. Go back to Slack, type /sla in a channel, and invite the bot where it is to post.",
    openSlack: "Open Slack",
    cancelled: "Nothing was installed: you chose to cancel.",
    staleLink: "That link is more than ten minutes old, or was opened in another browser. Nothing was installed.",
    notFinished: "Slack did not finish the installation. Nothing was installed.",
    again: "Start again",
  },
  de: {
    installed:
      "Dueline ist installiert. Zurück in Slack: /sla in einem Kanal eingeben und den Bot dorthin einladen, wo er schreiben soll.",
    openSlack: "Slack öffnen",
    cancelled: "Es wurde nichts installiert: Der Vorgang wurde abgebrochen.",
    staleLink:
      "Dieser Link ist älter als zehn Minuten oder wurde in einem anderen Browser geöffnet. Es wurde nichts installiert.",
    notFinished: "Slack hat die Installation nicht abgeschlossen. Es wurde nichts installiert.",
    again: "Neu beginnen",
  },
  ro: {
    installed:
      "Dueline este instalat. Înapoi în Slack: scrieți /sla într-un canal și invitați botul acolo unde trebuie să scrie.",
    openSlack: "Deschide Slack",
    cancelled: "Nu s-a instalat nimic: ați ales să renunțați.",
    staleLink: "Acest link are mai mult de zece minute sau a fost deschis în alt browser. Nu s-a instalat nimic.",
    notFinished: "Slack nu a încheiat instalarea. Nu s-a instalat nimic.",
    again: "Începe din nou",
  },
};
