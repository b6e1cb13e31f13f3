// Zoom Pro, no phone: the same damage with another plan has another way to the vendor.
import type { Scene } from "./scene.ts";

export const zoomPro: Scene = {
  id: "zoom-pro",
  title: { en: "Zoom Pro, no phone", de: "Zoom Pro, kein Telefon", ro: "Zoom Pro, fără telefon" },
  about: {
    en: "Teams. Urgent, but this plan has no number to call: Dueline says what to do instead.",
    de: "Teams. Dringend, aber dieser Plan hat keine Rufnummer: Dueline sagt, was stattdessen geht.",
    ro: "Teams. Urgent, dar acest plan nu are număr de telefon: Dueline spune ce se poate face în schimb.",
  },
  steps: [
    {
      do: "be",
      who: "grace",
      caption: {
        en: "Grace works in Indianapolis, in Teams.",
        de: "Grace arbeitet in Indianapolis, in Teams.",
        ro: "Grace lucrează la Indianapolis, în Teams.",
      },
    },
    { do: "go", app: "teams", place: "Incidents" },
    {
      do: "write",
      app: "teams",
      text: "/sla",
      caption: {
        en: "/sla opens the dialog.",
        de: "/sla öffnet den Dialog.",
        ro: "/sla deschide dialogul.",
      },
    },
    { do: "dialog", app: "teams" },
    { do: "fill", app: "teams", field: "vendor", value: "zoom" },
    { do: "fill", app: "teams", field: "title", value: "Nobody can join a meeting" },
    { do: "submit", app: "teams" },
    {
      do: "fill",
      app: "teams",
      field: "answer.impact",
      value: "down",
      caption: {
        en: "Only what this vendor's rules ask for.",
        de: "Nur, was die Regeln dieses Anbieters wissen wollen.",
        ro: "Doar ce cer regulile acestui furnizor.",
      },
    },
    { do: "fill", app: "teams", field: "answer.workaround", value: "none" },
    { do: "fill", app: "teams", field: "plan.zoom", value: "pro" },
    { do: "submit", app: "teams" },
    {
      do: "dialog",
      app: "teams",
      caption: {
        en: "Priority 1, and the plan Pro has no phone: the card names another way.",
        de: "Priorität 1, und der Plan Pro hat kein Telefon: Die Karte nennt einen anderen Weg.",
        ro: "Prioritatea 1, iar planul Pro nu are telefon: fișa arată altă cale.",
      },
    },
    { do: "fill", app: "teams", field: "reported", value: "yes" },
    { do: "submit", app: "teams" },
    { do: "card", app: "teams" },
    {
      do: "turn",
      to: { to: "minutes", minutes: 45 },
      caption: {
        en: "Forty-five minutes later the reminders are in the thread.",
        de: "Eine Dreiviertelstunde später stehen die Erinnerungen im Thread.",
        ro: "După patruzeci și cinci de minute, mementourile sunt în fir.",
      },
    },
    {
      do: "press",
      app: "teams",
      button: "respond",
      caption: {
        en: "Zoom has answered. In time, says the card.",
        de: "Zoom hat geantwortet. Rechtzeitig, sagt die Karte.",
        ro: "Zoom a răspuns. La timp, spune fișa.",
      },
    },
  ],
};
