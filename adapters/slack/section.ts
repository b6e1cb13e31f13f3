// Lines of our own words, as few sections as Slack lets them be.
import type { SectionBlock } from "@slack/web-api";
import { limits, within } from "./limits.ts";
import { mrkdwn } from "./line.ts";

export function section(text: string): SectionBlock {
  return { type: "section", text: mrkdwn(within(text, "section")) };
}

/** Slack folds what is long behind “See more”: an answer in lines is wanted whole. */
const most = { lines: 4, characters: 400 };
function isLong(text: string): boolean {
  return text.length > most.characters || text.split("\n").length > most.lines;
}

export function sections(lines: readonly string[]): SectionBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const longer = `${texts.at(-1) ?? ""}\n${line}`;
    if (texts.length > 0 && longer.length <= limits.section) texts.splice(-1, 1, longer);
    else texts.push(line);
  }
  return texts.map((text) => (isLong(text) ? { ...section(text), expand: true } : section(text)));
}
