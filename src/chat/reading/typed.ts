// What came in through whatever door, without the characters that nobody sees.

/**
 * Invisible marks, marks that turn the direction of writing, and control characters: they come along when something is
 * copied, split a known word in two, and can turn a card round.
 */
const unseen =
  /\u034F|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|(?<!\u{1F3F4}[\u{E0000}-\u{E007F}]*)[\u{E0000}-\u{E007F}]|(?![\t\n\r])\p{Cc}/gu;

/**
 * A joiner between two pictures stays, 👩‍🚒 is one of them, and so do the two that Persian and Indian scripts are spelled
 * with; tags stay behind the flag that they belong to.
 */
const joiner =
  /(?<!\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?|[\p{scx=Arab}\p{scx=Deva}\p{scx=Beng}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}])[\u200C\u200D]|[\u200C\u200D](?!\p{Extended_Pictographic}|[\p{scx=Arab}\p{scx=Deva}\p{scx=Beng}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}])/gu;

/** Blanks of every width and kind, but for the end of a line. */
const blanks = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

export function visible(text: string): string {
  return text
    .replace(/[\u2028\u2029]|\r\n?/g, "\n")
    .replace(unseen, "")
    .replace(joiner, "")
    .replace(blanks, " ");
}
