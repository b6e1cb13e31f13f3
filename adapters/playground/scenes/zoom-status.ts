// Is it them? Zoom's status page says so before anybody is asked; the case keeps it, and hears when it is over.
import type { Scene } from "./scene.ts";

export const zoomStatus: Scene = {
  id: "zoom-status",
  title: { en: "Is it them?", de: "Liegt es an ihnen?", ro: "Este de la ei?" },
  about: {
    en: "Slack. Zoom's status page reports an outage: the dialog says it, and the case keeps it.",
    de: "Slack. Zooms Statusseite meldet einen Ausfall: Der Dialog sagt es, und der Fall bewahrt es auf.",
    ro: "Slack. Pagina de stare Zoom anunță o cădere: dialogul o spune, iar cazul o păstrează.",
  },
  steps: [
    { do: "be", who: "jack" },
    { do: "go", app: "slack", place: "it-support" },
    {
      do: "status",
      to: "outage",
      caption: {
        en: "Zoom's status page reports a partial outage of Meetings.",
        de: "Zooms Statusseite meldet eine Teilstörung bei Meetings.",
        ro: "Pagina de stare Zoom anunță o întrerupere parțială la Meetings.",
      },
    },
    { do: "write", app: "slack", text: "/sla zoom is down, no workaround" },
    {
      do: "dialog",
      app: "slack",
      caption: {
        en: "It is them, says the dialog. Reporting is worth it all the same.",
        de: "Es liegt an ihnen, sagt der Dialog. Zu melden lohnt sich trotzdem.",
        ro: "Este de la ei, spune dialogul. Merită totuși raportat.",
      },
    },
    { do: "fill", app: "slack", field: "plan.zoom", value: "business" },
    { do: "fill", app: "slack", field: "reported", value: "yes" },
    { do: "submit", app: "slack" },
    { do: "card", app: "slack" },
    {
      do: "turn",
      to: { to: "minutes", minutes: 20 },
      caption: {
        en: "The case has kept what the page said, with its time.",
        de: "Der Fall hat festgehalten, was die Seite sagte, mit der Zeit.",
        ro: "Cazul a păstrat ce spunea pagina, cu ora.",
      },
    },
    {
      do: "status",
      to: "resolved",
      caption: {
        en: "Twenty minutes later the page says that it is over.",
        de: "Zwanzig Minuten später sagt die Seite, dass es vorbei ist.",
        ro: "După douăzeci de minute pagina spune că s-a terminat.",
      },
    },
    {
      do: "thread",
      caption: {
        en: "The thread has both. The vendor's clock runs on: a page is no answer.",
        de: "Im Thread steht beides. Die Uhr des Anbieters läuft weiter: Eine Seite ist keine Antwort.",
        ro: "În fir apar amândouă. Ceasul furnizorului merge mai departe: o pagină nu este un răspuns.",
      },
    },
  ],
};
