// Answers as sheets to be read: the same parts that a chat shows of the same question.
import { flat, type Telling } from "../../src/chat/line.ts";
import { says, whispers } from "../../src/chat/part.ts";
import type { Part } from "../../src/chat/reply.ts";
import { promiseParts, reachParts, restsPart } from "../../src/chat/screens/due-parts.ts";
import { vendorParts } from "../../src/chat/screens/hotline-parts.ts";
import { nameIn, suggestionParts } from "../../src/chat/screens/open-case/suggestion.ts";
import { titlesIn } from "../../src/chat/screens/rests.ts";
import { countedParts } from "../../src/chat/screens/why-parts.ts";
import { siteText } from "../../src/chat/site-text.ts";
import type { Words } from "../../src/lang/index.ts";
import { inWords } from "../../src/lang/text.ts";
import { readingsInForce } from "../../src/triage/terms.ts";
import type { Sheet } from "./card.ts";
import type { Due } from "./due.ts";
import type { Reached } from "./hotline.ts";
import { printed } from "./telling.ts";
import type { Triaged } from "./triage.ts";
import type { Explained } from "./why.ts";

/** `reached` null: more has to be known before anybody can be called. */
export function dueSheet(due: Due, reached: Reached | null, words: Words, now: number): Sheet {
  const zone = zoneOf(due);
  const telling = printed(words, zone, now);
  const parts = [introOf(due, telling, now), ...dueParts(due, reached, telling)];
  return { title: titleOf(due, words), parts, zone, language: words.language };
}

export function triageSheet({ policy, answers, due, reached }: Triaged, words: Words, now: number): Sheet {
  const zone = due ? zoneOf(due) : policy.home.zone;
  const judged = { policy, draft: { answers, choice: null, plan: null }, site: null, now };
  const promised = due ? dueParts(due, reached, printed(words, zone, now)) : [];
  const parts = [...suggestionParts(judged, words), ...promised];
  return { title: policy.name, parts, zone, language: words.language };
}

export function hotlineSheet(reached: Reached, words: Words, now: number): Sheet {
  const { policy, given } = reached;
  const zone = given.site?.zone ?? policy.home.zone;
  const asked = { ...reached, site: given.site, planKnown: given.plan !== undefined };
  const parts = vendorParts(asked, printed(words, zone, now), Number.POSITIVE_INFINITY);
  return { title: words.talk.hotlineTitle(policy.name), parts, zone, language: words.language };
}

export function whySheet(explained: Explained, words: Words, now: number): Sheet {
  const { policy, deadlines, clock } = explained;
  const zone = zoneOf(explained);
  const telling = printed(words, zone, now);
  const shared = {
    clock,
    until: now,
    here: zone,
    vendorZone: policy.home.zone,
    readings: readingsInForce(policy),
    pauseReadings: policy.response.readings ?? [],
    titled: titlesIn(policy),
    mostDays: Number.POSITIVE_INFINITY,
  };
  const counted = deadlines.flatMap(({ target }) => countedParts({ ...shared, target }, telling));
  return {
    title: titleOf(explained, words),
    parts: [introOf(explained, telling, now), ...(counted.length > 0 ? counted : [says([words.talk.noClock])])],
    zone,
    language: words.language,
  };
}

function dueParts(due: Due, reached: Reached | null, telling: Telling): Part[] {
  const { policy, given, level, deadlines } = due;
  const { words } = telling;
  const { home } = policy;
  const promised = {
    deadlines,
    vendorZone: home.zone,
    readings: readingsInForce(policy),
    titled: titlesIn(policy),
  };
  const call = reached && {
    terms: { ...reached.reach, vendorZone: home.zone },
    site: given.site,
    priority: level.level,
    at: reached.at,
  };
  const plan = policy.plans.find(({ id }) => id === given.plan);
  const place = [plan ? words.ask.planNamed(plan.name) : "", given.site ? siteText(given.site, words.language) : ""];
  return [
    ...promiseParts(promised, telling),
    ...(call ? reachParts(call, telling) : []),
    ...(place.join("") === "" ? [] : [whispers([place.join("").replace(/ · $/, "")])]),
    restsPart(inWords(level.meaning, words.language), promised, telling),
  ];
}

function introOf({ clock, policy }: Due, telling: Telling, now: number): Part {
  const { talk } = telling.words;
  if (clock.startedAt === now) return says([talk.dueIntro]);
  return says(flat(talk.dueIntroAt(telling.when(clock.startedAt, policy.home.zone))));
}

function titleOf({ policy, level }: Due, words: Words): string {
  return words.talk.dueTitle(policy.name, nameIn(policy, level.level, words));
}

/** The reader's: the site's, or without one the zone in which the vendor counts. */
function zoneOf({ policy, deadlines, given }: Due): string {
  const counted = deadlines.find(({ target }) => target.guaranteed && target.calendar !== null)?.target;
  return given.site?.zone ?? (counted?.guaranteed ? counted.calendar?.zone : undefined) ?? policy.home.zone;
}
