// CloudTalk staging is not priority 1: the vendor's own rules say so, before the vendor does.
import type { Scene } from "./scene.ts";

export const cloudtalkStaging: Scene = {
  id: "cloudtalk-staging",
  title: {
    en: "CloudTalk staging is not priority 1",
    de: "CloudTalk-Staging ist nicht Priorität 1",
    ro: "CloudTalk în staging nu este prioritatea 1",
  },
  about: {
    en: "Slack. Down and no workaround, yet in staging: the suggestion follows each answer.",
    de: "Slack. Ausfall ohne Workaround, aber im Staging: Der Vorschlag folgt jeder Antwort.",
    ro: "Slack. Căzut și fără soluție, dar în staging: propunerea urmează fiecare răspuns.",
  },
  steps: [
    {
      do: "be",
      who: "andrei",
      caption: {
        en: "Andrei works in Bucharest, and reads Romanian.",
        de: "Andrei arbeitet in Bukarest und liest Rumänisch.",
        ro: "Andrei lucrează la București și citește în română.",
      },
    },
    { do: "go", app: "slack", place: "telephony" },
    {
      do: "write",
      app: "slack",
      text: "/sla cloudtalk nu merge, fără soluție de ocolire",
      caption: {
        en: "CloudTalk is down, he writes.",
        de: "CloudTalk geht nicht, schreibt er.",
        ro: "Scrie că CloudTalk nu merge.",
      },
    },
    { do: "dialog", app: "slack" },
    { do: "inside", button: "usual" },
    { do: "fill", app: "slack", field: "answer.impact", value: "down" },
    { do: "fill", app: "slack", field: "answer.workaround", value: "none" },
    {
      do: "fill",
      app: "slack",
      field: "plan.cloudtalk",
      value: "advanced",
      caption: {
        en: "In production that would be priority 1, answered within an hour.",
        de: "Im Produktivbetrieb wäre das Priorität 1, mit Antwort in einer Stunde.",
        ro: "În producție ar fi prioritatea 1, cu răspuns într-o oră.",
      },
    },
    {
      do: "fill",
      app: "slack",
      field: "answer.environment",
      value: "staging",
      caption: {
        en: "But it is staging: priority 3, and the dialog says why.",
        de: "Aber es ist Staging: Priorität 3, und der Dialog sagt, warum.",
        ro: "Dar este staging: prioritatea 3, iar dialogul spune de ce.",
      },
    },
    { do: "submit", app: "slack" },
    {
      do: "card",
      app: "slack",
      caption: {
        en: "No false alarm: six business hours, by CloudTalk's own clock.",
        de: "Kein Fehlalarm: sechs Geschäftsstunden, nach der Uhr von CloudTalk.",
        ro: "Nicio alarmă falsă: șase ore lucrătoare, după ceasul CloudTalk.",
      },
    },
    {
      do: "turn",
      to: { to: "monday", zone: "Europe/Bucharest" },
      caption: {
        en: "On Monday at eight the card still knows how much time is left.",
        de: "Am Montag um acht weiß die Karte noch immer, wie viel Zeit bleibt.",
        ro: "Luni la opt, fișa știe în continuare cât timp a rămas.",
      },
    },
  ],
};
