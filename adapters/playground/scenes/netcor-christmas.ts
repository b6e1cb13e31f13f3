// NETCOR on 24 December: business hours that stop for the holidays, told day by day.
import type { Scene } from "./scene.ts";

export const netcorChristmas: Scene = {
  id: "netcor-christmas",
  title: { en: "NETCOR on 24 December", de: "NETCOR am 24. Dezember", ro: "NETCOR pe 24 decembrie" },
  about: {
    en: "Slack. Four business hours begin before Christmas and end after it.",
    de: "Slack. Vier Geschäftsstunden beginnen vor Weihnachten und enden danach.",
    ro: "Slack. Patru ore lucrătoare încep înainte de Crăciun și se termină după el.",
  },
  steps: [
    {
      do: "be",
      who: "lena",
      caption: {
        en: "Berlin, 24 December, three in the afternoon.",
        de: "Berlin, 24. Dezember, drei Uhr nachmittags.",
        ro: "Berlin, 24 decembrie, ora trei după-amiaza.",
      },
    },
    { do: "turn", to: { to: "time", zone: "Europe/Berlin", date: "12-24", time: "15:00" } },
    { do: "go", app: "slack", place: "it-support" },
    {
      do: "write",
      app: "slack",
      text: "/sla netcor ausgefallen, kein Workaround",
      caption: {
        en: "The monitoring is down, and there is no workaround.",
        de: "Das Monitoring ist ausgefallen, und es gibt keinen Workaround.",
        ro: "Monitorizarea a căzut și nu există soluție de ocolire.",
      },
    },
    { do: "dialog", app: "slack" },
    { do: "fill", app: "slack", field: "answer.impact", value: "down" },
    { do: "fill", app: "slack", field: "answer.workaround", value: "none" },
    {
      do: "fill",
      app: "slack",
      field: "reported",
      value: "yes",
      caption: {
        en: "She has reported it already, so NETCOR's clock runs.",
        de: "Sie hat es schon gemeldet, also läuft die Uhr von NETCOR.",
        ro: "A raportat deja, deci ceasul NETCOR merge.",
      },
    },
    { do: "submit", app: "slack" },
    { do: "card", app: "slack" },
    {
      do: "press",
      app: "slack",
      button: "why",
      caption: {
        en: "Why that day? Counted day by day: two hours today, holidays and a weekend left out, the rest after.",
        de: "Warum an diesem Tag? Tag für Tag gezählt: zwei Stunden heute, Feiertage und Wochenende fallen weg, der Rest danach.",
        ro: "De ce în acea zi? Numărat zi cu zi: două ore azi, sărbătorile și weekendul nu contează, restul după.",
      },
    },
    {
      do: "turn",
      to: { to: "next" },
      caption: {
        en: "To the next reminder: it waits for NETCOR's opening hours, too.",
        de: "Zur nächsten Erinnerung: Auch sie wartet auf die Geschäftszeiten von NETCOR.",
        ro: "Până la următorul memento: și el așteaptă programul NETCOR.",
      },
    },
  ],
};
