// The words of each language.
import type { Language } from "../../policy/parts.ts";
import { ask as askDe } from "./de/ask.ts";
import { card as cardDe } from "./de/card.ts";
import { moves as movesDe } from "./de/moves.ts";
import { settings as settingsDe } from "./de/settings.ts";
import { talk as talkDe } from "./de/talk.ts";
import { ask as askEn } from "./en/ask.ts";
import { card as cardEn } from "./en/card.ts";
import { moves as movesEn } from "./en/moves.ts";
import { settings as settingsEn } from "./en/settings.ts";
import { talk as talkEn } from "./en/talk.ts";
import { ask as askRo } from "./ro/ask.ts";
import { card as cardRo } from "./ro/card.ts";
import { moves as movesRo } from "./ro/moves.ts";
import { settings as settingsRo } from "./ro/settings.ts";
import { talk as talkRo } from "./ro/talk.ts";
import type { ChatWords } from "./words.ts";

export type { ChatWords } from "./words.ts";

const words: { readonly [L in Language]: ChatWords } = {
  en: { language: "en", ask: askEn, card: cardEn, moves: movesEn, settings: settingsEn, talk: talkEn },
  de: { language: "de", ask: askDe, card: cardDe, moves: movesDe, settings: settingsDe, talk: talkDe },
  ro: { language: "ro", ask: askRo, card: cardRo, moves: movesRo, settings: settingsRo, talk: talkRo },
};

export function chatWords(language: Language): ChatWords {
  return words[language];
}
