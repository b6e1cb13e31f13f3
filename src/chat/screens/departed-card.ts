// For administrators: somebody who left is still named here.
import type { Words } from "../../lang/index.ts";
import type { Departed, StillNamed } from "../departure.ts";
import { flat, mention } from "../line.ts";
import { button, says } from "../part.ts";
import { privateCard } from "../private-card.ts";
import type { Card } from "../reply.ts";
import { buttonId } from "./case-buttons.ts";

/** Cases by their numbers alone: they may be of channels that whoever reads it is not in. */
export function departedCard(words: Words, { who, vendors, cases }: StillNamed, from: Departed["from"]): Card {
  const { departed, talk } = words;
  const parts = [says(flat(departed[from](mention(who))))];
  if (vendors.length > 0) parts.push(says([departed.contact(vendors.join(", "))]));
  if (cases.length > 0) parts.push(says([departed.owner(cases.join(", "))]));
  const settings = button({ id: buttonId.settings, label: talk.settings, value: "", opensForm: true });
  return privateCard(words, departed.title, parts, vendors.length > 0 ? [settings] : []);
}
