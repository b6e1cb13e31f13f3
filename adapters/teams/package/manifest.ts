// What Teams is told of the app: its bot, its commands, and where they are found.
import { appWords, first, languages } from "../../../src/chat/app-words.ts";

export type PackageOptions = {
  /** The bot's application id in Entra; the app bears the same one. */
  readonly appId: string;
  /** A page of whoever runs it; https. */
  readonly website: string;
  /** Where Dueline serves /support, /privacy and /terms; without it the page above stands for all three. */
  readonly served?: string | undefined;
  readonly version: string;
};

/** Source: learn.microsoft.com, “App manifest schema”, 1.29: the first with slash commands. */
export function manifestOf({ appId, website, version, served }: PackageOptions) {
  const { full, short, about } = appWords(first);
  const page = (path: string) => (served === undefined ? website : new URL(path, served).href);
  return {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json",
    manifestVersion: "1.29",
    version,
    id: appId,
    // The schema says of the first: “the page that provides support information”.
    developer: {
      name: "Dueline",
      websiteUrl: page("/support"),
      privacyUrl: page("/privacy"),
      termsOfUseUrl: page("/terms"),
    },
    name: { short: "Dueline", full },
    description: { short, full: about },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#4F52B2",
    localizationInfo: {
      defaultLanguageTag: first,
      defaultLanguageFile: `${first}.json`,
      additionalLanguages: languages
        .filter((language) => language !== first)
        .map((language) => ({ languageTag: language, file: `${language}.json` })),
    },
    bots: botsOf(appId),
    composeExtensions: extensionsOf(appId),
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [],
    supportsChannelFeatures: "tier1",
    defaultInstallScope: "team",
    defaultGroupCapability: { team: "bot", groupchat: "bot" },
  };
}

function botsOf(appId: string) {
  const list = Object.entries(appWords(first).commands).map(([title, description]) => ({ title, description }));
  return [
    {
      botId: appId,
      scopes: ["personal", "team", "groupChat"],
      supportsFiles: false,
      isNotificationOnly: false,
      supportsTargetedMessages: true,
      commandLists: [
        { scopes: ["team", "groupChat"], triggers: ["mention", "slash"], commands: list },
        {
          scopes: ["personal"],
          triggers: ["mention"],
          commands: [...list, { title: "home", description: appWords(first).home }],
        },
      ],
    },
  ];
}

/** Named as what one says to the bot to look for a case. */
function searchOf({ about, words, wordsAbout }: ReturnType<typeof appWords>["search"]) {
  return {
    id: "find",
    type: "query",
    title: "find",
    description: about,
    context: ["compose", "commandBox"],
    initialRun: true,
    parameters: [{ name: "words", title: words, description: wordsAbout, inputType: "text" }],
  };
}

function extensionsOf(appId: string) {
  return [
    {
      botId: appId,
      commands: [
        {
          id: "sla",
          type: "action",
          title: "sla",
          description: appWords(first).command,
          context: ["compose", "commandBox"],
          triggers: ["slash"],
          fetchTask: true,
        },
        // In a message's menu nothing but the title says whose it is: so it is the app's name.
        {
          id: "dueline",
          type: "action",
          title: "Dueline",
          description: appWords(first).command,
          context: ["message"],
          fetchTask: true,
        },
        searchOf(appWords(first).search),
      ],
    },
  ];
}
