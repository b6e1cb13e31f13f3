// The words that Teams itself shows of the app, as its package holds them.
import { appWords } from "../../../src/chat/app-words.ts";
import type { Language } from "../../../src/chat/door.ts";

/** One language's file of the package. */
export function localizationOf(language: Language): { readonly [key: string]: string } {
  const { full, short, about, command, commands, search, home } = appWords(language);
  const lists = [0, 1].flatMap((list) =>
    Object.entries(list === 0 ? commands : { ...commands, home }).flatMap(([title, description], index) => {
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
    "composeExtensions[0].commands[1].title": "Dueline",
    "composeExtensions[0].commands[1].description": command,
    "composeExtensions[0].commands[2].title": "find",
    "composeExtensions[0].commands[2].description": search.about,
    "composeExtensions[0].commands[2].parameters[0].title": search.words,
    "composeExtensions[0].commands[2].parameters[0].description": search.wordsAbout,
    ...Object.fromEntries(lists),
  };
}
