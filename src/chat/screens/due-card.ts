// "What if": when an answer would be due, if the vendor were told now.

import { deadlinesOf } from "../../case/deadlines.ts";
import { inWords } from "../../lang/text.ts";
import { durationText } from "../../lang/when.ts";
import { termsOf } from "../../triage/terms.ts";
import { callLine, noCall, writeLine, writesFirst } from "../call.ts";
import type { Command } from "../commands.ts";
import { aloud, flat, shown, siteText, spoken, type Telling } from "../line.ts";
import { button, says, whispers } from "../part.ts";
import { guessSite } from "../reading/place.ts";
import { shorten } from "../reading/title.ts";
import { readWhen } from "../reading/when.ts";
import type { Line, Part, Reply } from "../reply.ts";
import { planOf, type Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { nameIn } from "./open-case/suggestion.ts";

export async function dueCard(visit: Visit, asked: Extract<Command, { kind: "due" }>): Promise<Reply> {
  const { words, settings, origin } = visit;
  const { vendor, priority } = asked;
  const site = settings.site ?? guessSite(origin.who.zone);
  const plan = asked.plan ?? planOf(visit, vendor.id) ?? undefined;
  const known = vendor.priorities.some(({ level }) => level === priority);
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
  const parts = (telling: Telling): Part[] => {
    const ask = { terms: value, site, priority, at: origin.now };
    const call = callLine(ask, telling);
    const write = writeLine(ask, telling);
    const writing = write ? [says([`${words.card.facts.write}: `, ...write])] : [];
    const [first, why] = [writesFirst(ask), noCall(ask, telling)];
    const facts = deadlinesOf(level, { startedAt: at, pauses: [] }, origin.now).map(({ target, dueAt }) => ({
      label: words.card.facts[target.kind],
      line: dueLine(target, dueAt, value.vendorZone, telling),
    }));
    const place = [value.plan ? words.ask.planNamed(value.plan.name) : "", siteText(site, words.language)].join("");
    return [
      says(asked.when === "" ? [words.talk.dueIntro] : flat(words.talk.dueIntroAt(telling.when(at, value.vendorZone)))),
      { kind: "facts", facts },
      ...(first ? writing : []),
      ...(call ? [says([`${words.card.facts.call}: `, ...call])] : []),
      ...(!call && why !== null ? [says([`${words.card.facts.phone}: ${why}`])] : []),
      ...(first ? [] : writing),
      whispers([place]),
    ];
  };
  const start = button({
    id: buttonId.start,
    label: words.talk.openCase,
    value: vendor.id,
    look: "primary",
    opensForm: true,
  });
  const said = aloud(title, parts(spoken(words)), words.language);
  return { kind: "card", card: { tone: "info", title, parts: parts(shown(words)), buttons: [start], spoken: said } };
}

function dueLine(
  target: ReturnType<typeof deadlinesOf>[number]["target"],
  dueAt: number | null,
  vendorZone: string,
  telling: Telling,
): Line {
  const { card, language } = telling.words;
  if (!target.guaranteed) return [card.noGuarantee(inWords(target.why, language))];
  const when = telling.when(dueAt ?? 0, target.calendar?.zone ?? vendorZone);
  const due = target.measure === "average" ? card.onAverage(when) : card.dueBy(when);
  return [`${durationText(target.within, language)}: `, ...flat(due)];
}
