// All that is heard, whatever language it is said in: people mix them.
import { perLanguage, wordsOf } from "../../lang/index.ts";

export { type CommandWord, commandWords, type Heard, meanings, type Sense } from "../../lang/heard.ts";
export { type Language, languages } from "../../lang/index.ts";

export const heard = perLanguage((language) => wordsOf(language).heard);
