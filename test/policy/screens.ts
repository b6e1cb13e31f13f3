// Everything that people are shown of a policy, in English, by the screen on which it stands.
import { policySheet } from "../../adapters/console/policies-text.ts";
import { deadlinesOf } from "../../src/case/deadlines.ts";
import { make } from "../../src/case/make.ts";
import type { Move } from "../../src/case/move.ts";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { shown } from "../../src/chat/line.ts";
import { caseParts } from "../../src/chat/screens/case-card.ts";
import { promiseParts, restsPart } from "../../src/chat/screens/due-parts.ts";
import { vendorParts } from "../../src/chat/screens/hotline-parts.ts";
import { suggestionParts } from "../../src/chat/screens/open-case/suggestion.ts";
import { titlesIn } from "../../src/chat/screens/rests.ts";
import { countedParts } from "../../src/chat/screens/why-parts.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { everyAnswer, withDefaults } from "../../src/policy/impact.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { reachOf } from "../../src/triage/reach.ts";
import { readingsInForce, termsOf } from "../../src/triage/terms.ts";
import { at, berlin, draftOf, mara } from "../case/people.ts";

export const screens = ["dialog", "card", "due", "why", "hotline", "show"] as const;
export type Screen = (typeof screens)[number];

const words = wordsOf("en");
const telling = shown(words);
const now = at("2026-11-23T10:00:00+01:00");

/** All words of each screen, for every plan, level and answer. */
export function wordsOn(policy: Policy): { readonly [S in Screen]: string } {
  const plans = policy.plans.length > 0 ? policy.plans.map(({ id }) => id) : [undefined];
  return {
    dialog: plans.map((plan) => dialog(policy, plan)).join("\n"),
    card: plans.map((plan) => cards(policy, plan)).join("\n"),
    due: plans.map((plan) => due(policy, plan)).join("\n"),
    why: plans.map((plan) => why(policy, plan)).join("\n"),
    hotline: plans.map((plan) => hotline(policy, plan)).join("\n"),
    show: shownOf(policy),
  };
}

export function shownOf(policy: Policy): string {
  return stringsIn(policySheet(policy, words));
}

function dialog(policy: Policy, plan: string | undefined): string {
  const asked = policy.asks.filter((question) => question !== "scope");
  const all = [...everyAnswer(asked, withDefaults({ impact: "none" }))];
  // As suggested, and as somebody chose who knows better.
  const choices = [null, 1];
  const drafts = all.flatMap((answers) => choices.map((choice) => ({ answers, choice, plan: plan ?? null })));
  return drafts.map((draft) => stringsIn(suggestionParts({ policy, draft, site: berlin, now }, words))).join("\n");
}

function cards(policy: Policy, plan: string | undefined): string {
  const terms = termsIn(policy, plan);
  const zoom = draftOf({ vendor: "zoom", plan: "pro", answers: { impact: "down" } });
  return terms.levels
    .map(({ level }) => {
      const opened = open({ ...zoom, terms, priority: level, suggested: level }, mara, now, noSettings).case;
      const told = [opened, after(opened, { kind: "report", ...logged(policy) })];
      return told.map((row) => stringsIn(caseParts(row, now, telling, 300))).join("\n");
    })
    .join("\n");
}

const logged = ({ response }: Policy) => (response.starts === "ticket-received" ? { logged: true } : {});

function after(row: Parameters<typeof make>[1], move: Move) {
  const change = make(move, row, mara, now, noSettings);
  return "problem" in change ? row : change.case;
}

function due(policy: Policy, plan: string | undefined): string {
  const { levels, vendorZone, readings } = termsIn(policy, plan);
  return levels
    .map((level) => {
      const deadlines = deadlinesOf(level, { startedAt: now, pauses: [] }, now);
      const promised = { deadlines, vendorZone, readings, titled: titlesIn(policy) };
      return stringsIn([promiseParts(promised, telling), restsPart(level.meaning.en, promised, telling)]);
    })
    .join("\n");
}

function why(policy: Policy, plan: string | undefined): string {
  const { levels, vendorZone, readings, response } = termsIn(policy, plan);
  const pauses = policy.response.pauses ? [{ from: now + 60_000, until: now + 120_000 }] : [];
  const counted = { until: now, here: "Europe/Berlin", vendorZone, readings, titled: titlesIn(policy), mostDays: 99 };
  const pauseReadings = response.readings ?? [];
  return levels
    .flatMap(({ effort, targets }) => [
      effort?.en ?? "",
      ...targets.map((target) =>
        stringsIn(countedParts({ ...counted, target, pauseReadings, clock: { startedAt: now, pauses } }, telling)),
      ),
    ])
    .join("\n");
}

function hotline(policy: Policy, plan: string | undefined): string {
  const reach = reachOf(policy, { plan, site: berlin });
  if (!reach.ok) throw new Error(reach.shortfall.code);
  const priorities = [undefined, ...policy.priorities.map(({ level }) => level)];
  return priorities
    .map((priority) =>
      stringsIn(
        vendorParts({ policy, reach: reach.value, site: berlin, priority, planKnown: true, at: now }, telling, 99),
      ),
    )
    .join("\n");
}

function termsIn(policy: Policy, plan: string | undefined) {
  const terms = termsOf(policy, { plan, site: berlin, answers: {} });
  if (!terms.ok) throw new Error(terms.shortfall.code);
  return { ...terms.value, readings: readingsInForce(policy) };
}

function stringsIn(node: unknown): string {
  if (typeof node === "string") return node;
  if (typeof node !== "object" || node === null) return "";
  return Object.values(node).map(stringsIn).join("\n");
}
