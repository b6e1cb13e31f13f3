// The fonts on the paper, and what becomes of a letter that they do not have.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const fileOf = (style: string) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`));

const [plain, strong] = [fileOf("400Regular"), fileOf("600SemiBold")];
/** For what reads them by itself. */
export const letterFiles = [plain, strong];

/** Read once: they are not small. */
let read: { readonly plain: Buffer; readonly strong: Buffer } | null = null;

export function letters() {
  read ??= { plain: readFileSync(plain), strong: readFileSync(strong) };
  return read;
}

/**
 * Latin, Greek, Cyrillic and common signs are in the font. Anything else (emoji, Chinese) is shown as �: the
 * JSON of the pack has it as it was typed. What cannot be seen is left out: it could turn the line's direction.
 */
export function printable(text: string): string {
  return covered(text.replace(/[←→≤≥]/g, (sign) => spelled[sign] ?? sign));
}

/** The same where a spelled arrow would be markup. */
export function covered(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, (sign) => (sign === "\n" ? "\n" : ""))
    .replace(unprintable, "�");
}

const spelled: { readonly [sign: string]: string } = { "←": "<-", "→": "->", "≤": "<=", "≥": ">=" };

const unprintable =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9\u0020-\u007e\u00a0-\u00ff\u2013-\u203a\u20ac№™\n�]/gu;
