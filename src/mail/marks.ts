// What in a mail may say which case it is about: numbers that look like tickets, and the case's own address.
import type { Letter } from "./letter.ts";

/** `support+sla17@example.com`: the mail is for case 17. */
const tag = /\+sla-?(\d{1,9})@/i;

export function caseTagged({ to }: Pick<Letter, "to">): number | null {
  const found = to.map((address) => tag.exec(address)?.[1]).find((one) => one !== undefined);
  return found === undefined ? null : Number(found);
}

/** With the case's number in it, as {@link caseTagged} reads it; null: this is no address, or has a mark of its own. */
export function caseAddress(address: string, number: number): string | null {
  const [, name = "", domain = ""] = /^([a-z0-9._-]+)@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(address) ?? [];
  return name === "" ? null : `${name}+sla${number}@${domain}`;
}

const most = 12;
const called = /^(ticket|tickets|case|caz|cazul|fall|nr|no|id|tichet|tichetul|request|anfrage|incident|vorgang)$/i;

/** The subject's before the text's, each once; words and number as they stand together. */
export function ticketsIn({ subject, text }: Pick<Letter, "subject" | "text">): string[] {
  const found = [subject, text.slice(0, 4000)].flatMap((part) => [...ticketsOf(part)]);
  return [...new Set(found)].slice(0, most);
}

function* ticketsOf(text: string): Iterable<string> {
  for (const { 0: whole, index } of text.matchAll(/(?:\p{L}{2,10}[-_ #:]{0,3})?#?\d[\d\p{L}-]*/gu)) {
    const [, word = "", number = ""] = /^(\p{L}*)[-_ #:]*(\d[\d\p{L}-]*)$/u.exec(whole) ?? [];
    const isMarked = called.test(word) || text[index - 1] === "#" || whole.includes("#");
    if (word !== "" && !called.test(word) && /\d/.test(number) && word.length + number.length >= 4)
      yield `${word}-${number}`;
    if (number.length >= (isMarked ? 3 : 5)) yield number;
  }
}
