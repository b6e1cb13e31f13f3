// Our own words as they are true in Teams: there `/sla` opens the dialog, everything else is said to the bot by name.

/** For our own words alone: what a person typed stays as it was typed. */
export function inTeams(words: string): string {
  return phrases.reduce((said, [elsewhere, here]) => said.replaceAll(elsewhere, here), words);
}

const phrases: readonly (readonly [RegExp, string])[] = [
  // “/sla and say …” names the command alone; “/sla list” is a word to the bot.
  [/\/sla (?!and |eingeben |și )(?=[\p{Ll}“])/gu, "@Dueline "],
  [/Type \/invite @Dueline in that channel/g, "Add me to that team or chat"],
  [/In jenem Kanal \/invite @Dueline eingeben/g, "Mich in jenem Team oder Chat hinzufügen"],
  [/Scrieți \/invite @Dueline în acel canal/g, "Adăugați-mă în acea echipă sau conversație"],
];
