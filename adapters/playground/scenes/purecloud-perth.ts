// PureCloud is down in Perth at night: round-the-clock help, and the number that is open there now.
import type { Scene } from "./scene.ts";

export const purecloudPerth: Scene = {
  id: "purecloud-perth",
  title: {
    en: "PureCloud is down in Perth at night",
    de: "PureCloud fällt nachts in Perth aus",
    ro: "PureCloud cade noaptea la Perth",
  },
  about: {
    en: "Slack. The highest priority counts round the clock, and one number is open now.",
    de: "Slack. Die höchste Priorität zählt rund um die Uhr, und eine Nummer ist jetzt offen.",
    ro: "Slack. La prioritatea cea mai mare timpul curge non-stop, iar un număr răspunde acum.",
  },
  steps: [
    {
      do: "be",
      who: "jack",
      caption: {
        en: "Jack sits in Perth, Australia. It is late in the evening there.",
        de: "Jack sitzt in Perth, Australien. Dort ist es spät am Abend.",
        ro: "Jack este la Perth, în Australia. Acolo este seara târziu.",
      },
    },
    { do: "turn", to: { to: "time", zone: "Australia/Perth", time: "22:40" } },
    { do: "go", app: "slack", place: "incidents" },
    {
      do: "write",
      app: "slack",
      text: "/sla purecloud is down for everyone, no workaround",
      caption: {
        en: "He says what is broken, in his own words.",
        de: "Er sagt mit eigenen Worten, was nicht geht.",
        ro: "Spune cu vorbele lui ce nu merge.",
      },
    },
    { do: "dialog", app: "slack" },
    {
      do: "fill",
      app: "slack",
      field: "answer.impact",
      value: "down",
      caption: {
        en: "The answers were read from his words: priority 1, with the reason and the deadline.",
        de: "Die Antworten stehen schon in seinen Worten: Priorität 1, mit Grund und Frist.",
        ro: "Răspunsurile s-au citit din vorbele lui: prioritatea 1, cu motiv și termen.",
      },
    },
    { do: "fill", app: "slack", field: "answer.workaround", value: "none" },
    {
      do: "fill",
      app: "slack",
      field: "reported",
      value: "yes",
      caption: {
        en: "He calls at once, and says so: the vendor's clock starts.",
        de: "Er ruft sofort an und sagt es auch: Die Uhr des Anbieters läuft.",
        ro: "Sună imediat și o spune: ceasul furnizorului pornește.",
      },
    },
    { do: "submit", app: "slack" },
    {
      do: "card",
      app: "slack",
      caption: {
        en: "The card is in the channel: due when, and which number is open at this hour.",
        de: "Die Karte steht im Kanal: bis wann, und welche Nummer um diese Zeit offen ist.",
        ro: "Fișa este în canal: până când și ce număr răspunde la ora asta.",
      },
    },
    {
      do: "turn",
      to: { to: "next" },
      caption: {
        en: "Time goes on: to the next reminder.",
        de: "Die Zeit vergeht: bis zur nächsten Erinnerung.",
        ro: "Timpul trece: până la următorul memento.",
      },
    },
    {
      do: "be",
      who: "lena",
      caption: {
        en: "Lena in Berlin reads the same card, in her own time.",
        de: "Lena in Berlin liest dieselbe Karte, zu ihrer eigenen Zeit.",
        ro: "Lena, la Berlin, citește aceeași fișă, la ora ei.",
      },
    },
    {
      do: "press",
      app: "slack",
      button: "respond",
      caption: {
        en: "The vendor has called back: the clock stops, and the card says so.",
        de: "Der Anbieter hat zurückgerufen: Die Uhr hält an, und die Karte sagt es.",
        ro: "Furnizorul a sunat înapoi: ceasul se oprește, iar fișa o spune.",
      },
    },
  ],
};
