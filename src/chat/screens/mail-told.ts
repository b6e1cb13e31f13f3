// That a vendor wrote and how it reads, in one sentence: for the card, the history and what stands on paper.
import type { SupportCase } from "../../case/case.ts";
import type { MailFact } from "../../case/mail.ts";
import type { Words } from "../../lang/index.ts";
import { levelName } from "../level-name.ts";

export function mailTold({ terms }: SupportCase, { reading, level }: MailFact, { mail, language }: Words): string {
  const named = terms.levels.find((one) => one.level === level);
  return reading === "priority" && named
    ? mail.newPriority(terms.vendorName, levelName(named, language))
    : mail.reads[reading](terms.vendorName);
}
