// The words that Teams itself shows of the app, in our three languages.
type Words = {
  readonly full: string;
  readonly short: string;
  readonly about: string;
  /** Of the command that opens the dialog. */
  readonly command: string;
  /** What may be said to the bot. The words stay English in every language: all of them are understood in all. */
  readonly commands: {
    readonly [C in "list" | "status" | "hotline" | "due" | "why" | "report" | "settings" | "help"]: string;
  };
};

export const words: { readonly [L in "en" | "de" | "ro"]: Words } = {
  en: {
    full: "Dueline: support cases with your vendors",
    short: "How urgent by the vendor's own rules, due when, and whom to call",
    about:
      "Say what is broken. Dueline asks what the vendor's own rules ask, suggests a priority with its reasons, shows until when the vendor must answer and which number is open now, and reminds the channel before a deadline passes.",
    command: "Open a case with a vendor: priority, deadline and the number to call",
    commands: {
      list: "The open cases here",
      status: "One case with its history, such as: status 12",
      hotline: "Whom to call, and whether they are open, such as: hotline zoom",
      due: "When an answer would be due, if reported now, such as: due zoom 1",
      why: "A deadline, counted day by day, such as: why 12",
      report: "Which vendor kept what was promised",
      settings: "Vendors, plans, site and reminders",
      help: "What can be done, and how",
    },
  },
  de: {
    full: "Dueline: Supportfälle bei Ihren Anbietern",
    short: "Wie dringend nach den Regeln des Anbieters, bis wann, und wen anrufen",
    about:
      "Sagen Sie, was nicht geht. Dueline fragt, was die Regeln des Anbieters fragen, schlägt eine Priorität mit ihren Gründen vor, zeigt, bis wann der Anbieter antworten muss und welche Nummer jetzt erreichbar ist, und erinnert den Kanal, bevor eine Frist verstreicht.",
    command: "Einen Fall bei einem Anbieter eröffnen: Priorität, Frist und Rufnummer",
    commands: {
      list: "Die offenen Fälle hier",
      status: "Ein Fall mit seiner Geschichte, etwa: status 12",
      hotline: "Wen man anruft und ob dort jemand da ist, etwa: hotline zoom",
      due: "Bis wann eine Antwort fällig wäre, bei Meldung jetzt, etwa: due zoom 1",
      why: "Eine Frist, Tag für Tag gezählt, etwa: why 12",
      report: "Welcher Anbieter gehalten hat, was er versprach",
      settings: "Anbieter, Pläne, Standort und Erinnerungen",
      help: "Was es gibt, und wie",
    },
  },
  ro: {
    full: "Dueline: cazuri de asistență la furnizorii dumneavoastră",
    short: "Cât de urgent după regulile furnizorului, până când și pe cine sunați",
    about:
      "Spuneți ce nu merge. Dueline întreabă ce întreabă regulile furnizorului, propune o prioritate cu motivele ei, arată până când trebuie să răspundă furnizorul și ce număr răspunde acum și trimite un memento în canal înainte să treacă un termen.",
    command: "Deschide un caz la un furnizor: prioritate, termen și număr de telefon",
    commands: {
      list: "Cazurile deschise de aici",
      status: "Un caz cu istoricul lui, de exemplu: status 12",
      hotline: "Pe cine sunați și dacă răspunde cineva, de exemplu: hotline zoom",
      due: "Până când ar trebui să vină un răspuns, dacă raportați acum: due zoom 1",
      why: "Un termen, numărat zi cu zi, de exemplu: why 12",
      report: "Ce furnizor a respectat ce a promis",
      settings: "Furnizori, planuri, sediu și mementouri",
      help: "Ce se poate face și cum",
    },
  },
};

/** One language's file of the package. */
export function localizationOf(language: keyof typeof words): { readonly [key: string]: string } {
  const { full, short, about, command, commands } = words[language];
  const lists = [0, 1].flatMap((list) =>
    Object.entries(commands).flatMap(([title, description], index) => {
      const key = `bots[0].commandLists[${list}].commands[${index}]`;
      return [
        [`${key}.title`, title],
        [`${key}.description`, description],
      ];
    }),
  );
  return {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json",
    "name.short": "Dueline",
    "name.full": full,
    "description.short": short,
    "description.full": about,
    "composeExtensions[0].commands[0].title": "sla",
    "composeExtensions[0].commands[0].description": command,
    ...Object.fromEntries(lists),
  };
}
