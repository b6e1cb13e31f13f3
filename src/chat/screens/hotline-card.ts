// Whom to call and where to write, for the site of the one who asks.
import { inWords } from "../../lang/text.ts";
import type { Policy } from "../../policy/policy.ts";
import { channelsFor, hotlinesFor } from "../../triage/hotline.ts";
import { reachOf } from "../../triage/reach.ts";
import { channelSpan, hotlineLine } from "../hotline-line.ts";
import { aloud, shown, siteText, spoken, type Telling } from "../line.ts";
import { button, heading, list, says, whispers } from "../part.ts";
import { guessSite } from "../reading/place.ts";
import type { Line, Part, Reply } from "../reply.ts";
import { planOf, policiesOf, type Visit } from "../visit.ts";
import { buttonId } from "./case-buttons.ts";

const mostLines = 12;
const mostVendors = 5;

/** Null: the vendors used here, one line each. */
export async function hotlineCard(visit: Visit, policy: Policy | null): Promise<Reply> {
  const { words } = visit;
  const used = policiesOf(visit).slice(0, mostVendors);
  const title = words.talk.hotlineTitle(policy?.name ?? used.map(({ name }) => name).join(", "));
  const parts = (telling: Telling) =>
    policy ? vendorParts(visit, policy, telling, mostLines) : allParts(visit, used, telling);
  const said = aloud(title, parts(spoken(words)), words.language);
  const buttons = policy
    ? []
    : used.map(({ id, name }) => button({ id: buttonId.hotline, label: name.slice(0, 30), value: id }));
  return { kind: "card", card: { tone: "info", title, parts: parts(shown(words)), buttons, spoken: said } };
}

function allParts(visit: Visit, policies: readonly Policy[], telling: Telling): Part[] {
  return policies.flatMap((policy) => [heading(policy.name), ...vendorParts(visit, policy, telling, 1)]);
}

/** `most` 1: the right line and no more. */
function vendorParts(visit: Visit, policy: Policy, telling: Telling, most: number): Part[] {
  const { settings, origin, words } = visit;
  const { talk, card, language } = words;
  const site = settings.site ?? guessSite(origin.who.zone) ?? undefined;
  const plan = planOf(visit, policy.id) ?? undefined;
  // Without a plan the widest is shown: the numbers exist, and the plan's own word stands beside them.
  const reach = reachOf(policy, { plan: plan ?? widestPlan(policy), site });
  if (!reach.ok) return [says([talk.noNumberAtAll])];
  const terms = reach.value;
  const lines = hotlinesFor(terms, { site, at: origin.now }).slice(0, most);
  const always = terms.roundTheClock;
  const channels = channelsFor(terms, { at: origin.now }).filter(({ kind }) => kind !== "phone");
  const brief = most === 1;
  const noPhone = policy.noPhone ?? [];
  return [
    ...(site && !brief ? [whispers([talk.hotlineAt(siteText(site, language))])] : []),
    ...(lines.length > 0
      ? [list(lines.map((line) => hotlineLine(line, { vendorZone: policy.home.zone }, telling)))]
      : [says([terms.noPhone ? talk.noNumber(inWords(terms.noPhone, language)) : talk.noNumberAtAll])]),
    ...(always && lines.length > 0 ? [whispers([inWords(always.why, language)])] : []),
    ...(brief ? [] : elsewhere(terms.channels).map((text) => whispers([inWords(text, language)]))),
    ...(plan === undefined && lines.length > 0 ? noPhone.map(({ why }) => whispers([inWords(why, language)])) : []),
    ...(brief
      ? []
      : [
          says(
            [
              `${talk.channels}: `,
              ...channels.flatMap((one, index): Line => [index ? ", " : "", channelSpan(one, language)]),
            ].filter((span) => span !== ""),
          ),
        ]),
    ...(terms.contact.who === "designated"
      ? [whispers([`${talk.whoMay}: ${inWords(terms.contact.text, language)}`])]
      : []),
    ...(brief || terms.bring.length === 0
      ? []
      : [says([`${card.bring}: ${terms.bring.map((text) => inWords(text, language)).join("; ")}`])]),
  ];
}

function widestPlan({ plans, hotlines }: Policy): string | undefined {
  return hotlines?.plans?.[0] ?? plans[0]?.id;
}

/** Which priorities the phone does not take, and where those go. */
function elsewhere(channels: readonly Policy["channels"][number][]) {
  return channels.flatMap(({ kind, priorities, elsewhere: text }) =>
    kind === "phone" && priorities && text ? [text] : [],
  );
}
