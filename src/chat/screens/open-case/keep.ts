// From a checked draft to a kept case.

import type { Person } from "../../../case/case.ts";
import { type Draft as CaseDraft, open } from "../../../case/open.ts";
import type { Settings } from "../../../case/settings.ts";
import { wordsOf } from "../../../lang/index.ts";
import { callersOf } from "../../../policy/contact.ts";
import { withDefaults } from "../../../policy/impact.ts";
import type { Policy } from "../../../policy/policy.ts";
import { type Terms, termsOf } from "../../../triage/terms.ts";
import { says } from "../../part.ts";
import { privateCard } from "../../private-card.ts";
import type { Reply } from "../../reply.ts";
import { barredFrom } from "../../rights.ts";
import { contactsOf, settingsIn, type Visit } from "../../visit.ts";
import { cardOf } from "../case-card.ts";
import { siteIn } from "./check.ts";
import type { Draft } from "./draft.ts";
import { suggestedIn } from "./suggestion.ts";

/**
 * The card goes out by itself; who sees it come in is told nothing more. Where the bot may not post, it is offered to the
 * one who opened the case.
 */
export async function keepCase(visit: Visit, draft: Draft, policy: Policy): Promise<Reply> {
  const { core, origin } = visit;
  // Sent twice, by an impatient hand or by the platform.
  if (await core.store.findCase(origin.tenant, draft.id)) return { kind: "done", card: null };
  const barred = draft.room === null ? null : await barredFrom(visit, draft.room, "open");
  if (barred) return barred;
  const settings = await settingsIn(core, origin.tenant, draft.room);
  const number = await core.store.nextNumber(origin.tenant);
  const change = open(caseOf(visit, draft, policy, settings, number), origin.who, origin.now, settings);
  if ((await core.store.keep(change)) === "stale") return { kind: "done", card: null };
  if (draft.obstacle === null && draft.from?.room === draft.room) return { kind: "done", card: null };
  const { ask } = visit.words;
  const card = privateCard(visit.words, ask.opened(number, policy.name), [says([ask.beingPosted])]);
  if (draft.obstacle === null) return { kind: "done", card };
  return { kind: "done", card, offered: cardOf(change.case, origin.now, wordsOf(draft.language)) };
}

function caseOf(visit: Visit, draft: Draft, policy: Policy, settings: Settings, number: number): CaseDraft {
  const { who, now, platform, tenant } = visit.origin;
  const { room, from } = draft;
  const { impact } = draft.answers;
  const site = siteIn(draft);
  if (!site || room === null || impact === undefined) throw new Error("an unchecked draft was to be kept");
  const answers = withDefaults({ ...draft.answers, impact });
  const terms = termsIn(policy, { ...draft, answers }, site, settings);
  const suggested = suggestedIn({ policy, draft }) ?? policy.priorities.length;
  const priority = draft.choice ?? suggested;
  return {
    id: draft.id,
    tenant,
    number,
    title: draft.title,
    description: draft.description,
    answers,
    suggested,
    priority,
    differsBecause: priority === suggested ? null : draft.because,
    terms,
    site,
    language: draft.language,
    reporter: who,
    owner: draft.owner,
    contact: callersOf(terms.contact) !== null ? callerFor(who, contactsOf(settings, policy.id)) : null,
    room: { platform, id: room, thread: from?.room === room ? from.thread : null },
    ticket: draft.ticket === "" ? null : draft.ticket,
    reportedAt: draft.reported ? (draft.told?.at ?? now) : null,
    reportedBy: draft.way,
  };
}

function termsIn(
  policy: Policy,
  draft: Pick<Draft, "plan" | "answers">,
  site: CaseDraft["site"],
  settings: Settings,
): Terms {
  const holidays = settings.holidays?.map((day) => ({ ...day }));
  const outcome = termsOf(policy, { plan: draft.plan ?? undefined, site, answers: draft.answers, holidays });
  if (!outcome.ok) throw new Error(`a checked draft falls short: ${JSON.stringify(outcome.shortfall)}`);
  return outcome.value;
}

/** Whoever reports calls himself if he may, else the first who may; null: nobody is known to. */
function callerFor(reporter: Person, contacts: readonly Person[]): Person | null {
  return contacts.find(({ id }) => id === reporter.id) ?? contacts[0] ?? null;
}
