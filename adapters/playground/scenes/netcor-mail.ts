// NETCOR answers by mail: it is found to its case and proposed in the thread; a person says what it is.
import type { Scene } from "./scene.ts";

export const netcorMail: Scene = {
  id: "netcor-mail",
  title: { en: "NETCOR answers by mail", de: "NETCOR antwortet per Mail", ro: "NETCOR răspunde prin e-mail" },
  about: {
    en: "Slack. The mail finds its case, and one press notes it with its own time.",
    de: "Slack. Die Mail findet ihren Fall, und ein Klick vermerkt sie mit ihrer eigenen Zeit.",
    ro: "Slack. E-mailul își găsește cazul, iar o apăsare îl notează cu ora lui.",
  },
  steps: [
    { do: "be", who: "lena" },
    { do: "turn", to: { to: "monday", zone: "Europe/Berlin" } },
    { do: "go", app: "slack", place: "it-support" },
    {
      do: "write",
      app: "slack",
      text: "/sla netcor ausgefallen, kein Workaround",
      caption: {
        en: "Monday morning in Berlin: the monitoring is down.",
        de: "Montagmorgen in Berlin: Das Monitoring ist ausgefallen.",
        ro: "Luni dimineața la Berlin: monitorizarea a căzut.",
      },
    },
    { do: "dialog", app: "slack" },
    {
      do: "fill",
      app: "slack",
      field: "reported",
      value: "yes",
      caption: {
        en: "Lena has reported it already.",
        de: "Lena hat es schon gemeldet.",
        ro: "Lena a raportat deja.",
      },
    },
    { do: "submit", app: "slack" },
    { do: "card", app: "slack" },
    { do: "turn", to: { to: "minutes", minutes: 60 } },
    {
      do: "mail",
      from: "support@netcor.de",
      subject: "Ihre Meldung",
      text: "Guten Morgen Frau Brandt,\n\nwir haben uns den Fehler angesehen: Ein Dienst ist abgestürzt, wir arbeiten an der Behebung.\n\nMit freundlichen Grüßen\nJens Petersen, NETCOR Support",
      caption: {
        en: "An hour later NETCOR writes back, to the company's mailbox.",
        de: "Eine Stunde später schreibt NETCOR zurück, an das Postfach der Firma.",
        ro: "După o oră NETCOR răspunde la adresa firmei.",
      },
    },
    {
      do: "thread",
      caption: {
        en: "In the thread stands what it seems to be. Nothing is noted before somebody presses.",
        de: "Im Thread steht, was es zu sein scheint. Vermerkt wird nichts, bevor jemand drückt.",
        ro: "În fir apare ce pare a fi. Nimic nu se notează până nu apasă cineva.",
      },
    },
  ],
};
