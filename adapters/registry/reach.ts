// How the vendor is reached: who may, by which ways, at which numbers, and what to have at hand.

import { readPhone } from "../../src/policy/phone.ts";
import type { Channel, Line, Policy } from "../../src/policy/policy.ts";
import { hoursLink } from "./hours.ts";
import { html, type Markup } from "./html.ts";
import { bullets, cite, type Look, section, told } from "./look.ts";

export function reach(policy: Policy, look: Look): Markup {
  const { registry, talk, card } = look.words;
  const { contact, channels, bring, hotlines, noPhone = [] } = policy;
  const who = [contact.text, contact.others, contact.onCall?.text].filter((text) => text !== undefined);
  const withPlan = (contact.byPlan ?? []).map(({ plans, text, others }) => {
    const said = [text, others].filter((one) => one !== undefined);
    return `${named(plans, policy)}: ${said.map((one) => told(one, look)).join(". ")}`;
  });
  return section(
    "reach",
    registry.reach,
    html`<p><strong>${talk.whoMay}:</strong> ${who.map((text) => told(text, look)).join(". ")}</p>${cite(contact.source, policy, look)}`,
    bullets(withPlan),
    html`<ul class="ways">${channels.map((channel) => wayOf(channel, policy, look))}</ul>`,
    hotlines ? numbersOf(hotlines, policy, look) : null,
    bullets(noPhone.map(({ plans, why }) => `${plans ? `${named(plans, policy)}: ` : ""}${told(why, look)}`)),
    bring.length > 0 ? html`<h3>${card.bring}</h3>` : null,
    bullets(bring.map((text) => told(text, look))),
  );
}

/** For who came to call: the number of the vendor's own country, else the first, and how many more there are; or the way that there is. */
export function callFirst({ hotlines, channels, home, plans }: Policy, look: Look): Markup | null {
  const { registry, sheet } = look.words;
  const lines = hotlines?.lines ?? [];
  const line = lines.find(({ country }) => country === home.country) ?? lines[0];
  const best = channels.find(({ preferred }) => preferred) ?? channels[0];
  if (!line && !best) return null;
  const said = line
    ? html`${dialled(line, look)} <small>${told(line.place, look)}</small>`
    : best && linkOf(best, look);
  const some =
    line && hotlines?.plans ? html`<br><small>${sheet.only(named(hotlines.plans, { plans }))}</small>` : null;
  const more = lines.length > 1 ? html` · <a href="#reach-title">${registry.allNumbers} (${lines.length})</a>` : null;
  return html`<div><dt>${line ? registry.call : registry.noNumber}</dt><dd>${said}${more}${some}</dd></div>`;
}

function wayOf(channel: Channel, policy: Policy, look: Look): Markup {
  const { sheet } = look.words;
  const asides = [
    ...(channel.preferred ? [sheet.first] : []),
    sheet.access[channel.access],
    ...(channel.plans ? [sheet.only(named(channel.plans, policy))] : []),
    ...(channel.priorities ? [sheet.only(channel.priorities.map((level) => `P${level}`).join(", "))] : []),
  ];
  const texts = [channel.text, channel.elsewhere].filter((text) => text !== undefined);
  return html`<li class="card"><h3>${linkOf(channel, look)}</h3><p class="small">${asides.join(" · ")}${channel.hours ? html` · ${hoursLink(channel.hours)}` : null}</p>${texts.map((text) => html`<p>${told(text, look)}</p>`)}${cite(channel.source, policy, look)}</li>`;
}

function linkOf({ name, url, address }: Channel, look: Look): Markup {
  const text = told(name, look);
  if (url !== undefined) return html`<a href="${url}" rel="external noopener">${text}</a>`;
  return address === undefined ? html`${text}` : html`${text}: <a href="mailto:${address}">${address}</a>`;
}

function numbersOf(hotlines: NonNullable<Policy["hotlines"]>, policy: Policy, look: Look): Markup {
  const { plans, lines, roundTheClock } = hotlines;
  const { sheet } = look.words;
  return html`<h3>${sheet.numbers}</h3>
${plans ? html`<p class="small">${sheet.only(named(plans, policy))}</p>` : null}
<ul class="numbers">${lines.map((line) => numberOf(line, hotlines, look))}</ul>
${roundTheClock ? html`<p class="small">${told(roundTheClock.why, look)}</p>` : null}
${cite(hotlines.source, policy, look)}`;
}

function numberOf(line: Line, { regions = [] }: NonNullable<Policy["hotlines"]>, look: Look): Markup {
  const { place, region, hours, tollFree } = line;
  const { card, sheet } = look.words;
  const serving = regions.find(({ id }) => id === region);
  const open = hours ?? serving?.hours;
  return html`<li>${dialled(line, look)}
<span>${told(place, look)}${serving ? ` · ${serving.name}` : null}${tollFree ? ` · ${card.tollFree}` : null} · ${open === undefined ? sheet.always : hoursLink(open)}</span></li>`;
}

/** As published; a link where a phone can dial it. */
function dialled({ number, extension, country }: Line, { words: { card } }: Look): Markup {
  const { e164 } = readPhone(number, country);
  const shown = extension === undefined ? number : `${number} ${card.extension(extension)}`;
  const dial = extension === undefined ? `tel:${e164}` : `tel:${e164},${extension}`;
  return e164 === null
    ? html`<strong>${shown}</strong> <small>${card.notDialled}</small>`
    : html`<a class="number" href="${dial}">${shown}</a>`;
}

function named(plans: readonly string[], policy: Pick<Policy, "plans">): string {
  return plans.map((id) => policy.plans.find((plan) => plan.id === id)?.name ?? id).join(", ");
}
