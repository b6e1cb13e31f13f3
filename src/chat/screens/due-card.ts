// "What if": when an answer would be due, if the vendor were told now.

import { deadlinesOf } from "../../case/deadlines.ts";
import { inWords } from "../../lang/text.ts";
import { termsOf } from "../../triage/terms.ts";
import type { Command } from "../commands.ts";
import { aloud, flat, shown, spoken, type Telling } from "../line.ts";
import { button, says, whispers } from "../part.ts";
import { guessSite } from "../reading/place.ts";
import { shorten } from "../reading/title.ts";
import { readWhen } from "../reading/when.ts";
import type { Part, Reply } from "../reply.ts";
import { siteText } from "../site-text.ts";
import { planUnder, type Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { promiseParts, reachParts, restsPart } from "./due-parts.ts";
import { nameIn } from "./open-case/suggestion.ts";
import { titlesIn } from "./rests.ts";
import { besideParts } from "./versions-beside.ts";

export async function dueCard(visit: Visit, asked: Extract<Command, { kind: "due" }>): Promise<Reply> {
  const { words, settings, origin } = visit;
  const { vendor, priority } = asked;
  const site = settings.site ?? guessSite(origin.who.zone);
  const plan = asked.plan ?? planUnder(visit, vendor);
  const known = vendor.priorities.find(({ level }) => level === priority);
  if (!known) return { kind: "refusal", text: [words.moves.problems["unknown-priority"]] };
  if (!site) return { kind: "refusal", text: words.talk.siteNeeded };
  const terms = termsOf(vendor, { plan, site });
  if (!terms.ok) {
    const plans = vendor.plans.map(({ id }) => id).join(", ");
    return { kind: "refusal", text: words.talk.planNeeded(vendor.id, priority, plans) };
  }
  const at = asked.when === "" ? origin.now : readWhen(asked.when, origin.now, origin.who.zone ?? site.zone);
  // Never answered for now when another time was meant.
  if (at === null)
    return { kind: "refusal", text: words.talk.whenUnclear(shorten(asked.when, 60), vendor.id, priority) };
  const title = words.talk.dueTitle(vendor.name, nameIn(vendor, priority, words));
  const { value } = terms;
  const level = value.levels.find((one) => one.level === priority) ?? { targets: [] };
  const deadlines = deadlinesOf(level, { startedAt: at, pauses: [] }, origin.now);
  const promised = { deadlines, vendorZone: value.vendorZone, readings: value.readings, titled: titlesIn(vendor) };
  const place = [value.plan ? words.ask.planNamed(value.plan.name) : "", siteText(site, words.language)].join("");
  const parts = (telling: Telling): Part[] => [
    says(asked.when === "" ? [words.talk.dueIntro] : flat(words.talk.dueIntroAt(telling.when(at, value.vendorZone)))),
    ...promiseParts(promised, telling),
    ...reachParts({ terms: value, site, priority, at: origin.now }, telling),
    whispers([place]),
    restsPart(inWords(known.meaning, words.language), promised, telling),
    ...besideParts(vendor, visit.core.catalog.every, words),
  ];
  const start = button({
    id: buttonId.start,
    label: words.talk.openCase,
    value: vendor.id,
    look: "primary",
    opensForm: true,
  });
  const said = aloud(title, parts(spoken(words)), words.language);
  return {
    kind: "card",
    card: { tone: "info", title, parts: parts(shown(words, visit.origin.who.zone)), buttons: [start], spoken: said },
  };
}
