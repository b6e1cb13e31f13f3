// Whom to call and where to write, for the site of the one who asks.
import type { Policy } from "../../policy/policy.ts";
import { reachOf } from "../../triage/reach.ts";
import { aloud, shown, spoken, type Telling } from "../line.ts";
import { button, heading, says, whispers } from "../part.ts";
import { guessSite } from "../reading/place.ts";
import type { Part, Reply } from "../reply.ts";
import { planUnder, policiesOf, type Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";
import { lineParts, linesFor, preferredParts, type ReachAsked, vendorParts, whoParts } from "./hotline-parts.ts";
import { besideParts } from "./versions-beside.ts";

const mostLines = 12;
const mostVendors = 5;

/** Null: the vendors used here, one line each, those first that can be called now. */
export async function hotlineCard(visit: Visit, policy: Policy | null): Promise<Reply> {
  const { words } = visit;
  const all = callableFirst(visit, policiesOf(visit));
  const used = all.slice(0, mostVendors);
  const others = [...all, ...visit.core.catalog.policies.filter((one) => !all.includes(one))].slice(used.length);
  const title = policy ? words.talk.hotlineTitle(policy.name) : words.talk.hotlineNow;
  const parts = (telling: Telling) =>
    policy
      ? wholeParts(visit, policy, telling)
      : [...used.flatMap((one) => briefParts(visit, one, telling)), ...byName(others, telling)];
  const said = aloud(title, parts(spoken(words)), words.language);
  const buttons = policy
    ? []
    : used.map(({ id, name }) => button({ id: buttonId.hotline, label: name.slice(0, 30), value: id }));
  return {
    kind: "card",
    card: { tone: "info", title, parts: parts(shown(words, visit.origin.who.zone)), buttons, spoken: said },
  };
}

function callableFirst(visit: Visit, policies: readonly Policy[]): Policy[] {
  const rank = (policy: Policy) => {
    const asked = askedOf(visit, policy);
    const [line] = asked ? linesFor(asked) : [];
    return line?.open ? 0 : line ? 1 : 2;
  };
  return policies.toSorted((a, b) => rank(a) - rank(b));
}

function briefParts(visit: Visit, policy: Policy, telling: Telling): Part[] {
  const asked = askedOf(visit, policy);
  const told = asked
    ? [...preferredParts(asked, telling), ...lineParts(asked, telling, 1), ...whoParts(asked.reach, telling)]
    : unknown(telling);
  return [heading(policy.name), ...told];
}

const mostNames = 40;

function byName(others: readonly Policy[], { words }: Telling): Part[] {
  const names = others.slice(0, mostNames).map(({ name }) => name);
  return names.length === 0 ? [] : [whispers([words.talk.hotlineOthers(names.join(", "))])];
}

function wholeParts(visit: Visit, policy: Policy, telling: Telling): Part[] {
  const asked = askedOf(visit, policy);
  const told = asked ? vendorParts(asked, telling, mostLines) : unknown(telling);
  return [...told, ...besideParts(policy, visit.core.catalog.every, telling.words)];
}

function unknown({ words }: Telling): Part[] {
  return [says([words.talk.noNumberAtAll])];
}

/** Null: the policy cannot be applied to what is known. */
function askedOf(visit: Visit, policy: Policy): ReachAsked | null {
  const { settings, origin } = visit;
  const site = settings.site ?? guessSite(origin.who.zone) ?? undefined;
  const plan = planUnder(visit, policy);
  // Without a plan the widest is shown: the numbers exist, and the plan's own word stands beside them.
  const reach = reachOf(policy, { plan: plan ?? widestPlan(policy), site });
  return reach.ok ? { policy, reach: reach.value, site, planKnown: plan !== undefined, at: origin.now } : null;
}

function widestPlan({ plans, hotlines }: Policy): string | undefined {
  return hotlines?.plans?.[0] ?? plans[0]?.id;
}
