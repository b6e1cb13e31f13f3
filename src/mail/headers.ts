// The lines that programs put above a mail that they quote or pass on: "From: … Sent: …", in the languages that they speak.
import { plainLetters } from "./plain.ts";

export type Quoted = {
  readonly from?: string;
  readonly sent?: string;
  readonly to?: string;
  readonly subject?: string;
};

/** As Outlook, Gmail, Apple Mail and Thunderbird write them in English, German, Romanian and French. */
const names: readonly (readonly [keyof Quoted, RegExp])[] = [
  ["from", /^(from|von|de( la)?|expediteur|expeditor)$/],
  ["sent", /^(sent|date|gesendet|datum|data|trimis|envoye)$/],
  ["to", /^(to|an|catre|a)$/],
  ["subject", /^(subject|betreff|subiect|objet)$/],
];

const header = /^[>\s*]*([\p{L} ]{1,12}?)\s*\*?:\*?\s*(.*)$/u;

/** One such line; null: it is none. */
function headerIn(line: string): { readonly name: keyof Quoted; readonly value: string } | null {
  const [, written = "", value = ""] = header.exec(line) ?? [];
  const called = plainLetters(written).trim();
  const found = names.find(([, form]) => form.test(called));
  return found ? { name: found[0], value: value.trim() } : null;
}

/** A block of them that begins at a line: who, when, and where it ends; null: none does. */
export function blockAt(
  lines: readonly string[],
  start: number,
): { readonly quoted: Quoted; readonly end: number } | null {
  const quoted: { -readonly [K in keyof Quoted]: Quoted[K] } = {};
  let end = start;
  for (; end < lines.length && end < start + 12; end++) {
    const found = headerIn(lines[end] ?? "");
    if (found && quoted[found.name] === undefined) quoted[found.name] = found.value;
    // A long list of readers goes on in the next line; other headers stand between ours.
    else if (!/^([>\s]*[\p{L}-]{1,20}:\s|\s+\S)/u.test(lines[end] ?? "")) break;
  }
  return quoted.from !== undefined && quoted.sent !== undefined ? { quoted, end } : null;
}
