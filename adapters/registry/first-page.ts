// The first page: all vendors, and a field to find one among them.
import type { Inner } from "./frame.ts";
import { html, type Markup } from "./html.ts";
import { bullets, type Look, told } from "./look.ts";
import { quickest } from "./promises.ts";
import type { Vendor } from "./shelf.ts";

export function firstPage(look: Look): Inner {
  const { registry } = look.words;
  const body = html`<div class="head"><h1>${registry.name}</h1><p class="lead">${registry.lead}</p></div>
<search hidden data-search><label for="find">${registry.search}</label><input id="find" type="search" autocomplete="off" placeholder="${registry.searchHint}"><output for="find" data-count></output></search>
<section aria-labelledby="vendors-title"><h2 id="vendors-title">${registry.vendors}</h2>
<ul class="vendors">${look.vendors.map((vendor) => tileOf(vendor, look))}</ul>
<p data-none hidden>${registry.none} <a href="contributing/">${registry.contribute}</a></p></section>`;
  return { title: `${registry.title} · Dueline`, about: registry.lead, body };
}

function tileOf({ id, name, policy, inForce }: Vendor, look: Look): Markup {
  const { registry, card, ask } = look.words;
  const quick = quickest(policy, look);
  const plans = policy.plans.map((plan) => plan.name);
  const found = [id, name, ...(policy.aliases ?? []), ...plans, told(policy.about, look)].join(" ").toLowerCase();
  return html`<li class="card" data-found="${found}"><h3><a href="vendors/${id}/">${name}</a>${inForce ? null : html` <small>${registry.incomplete}</small>`}</h3>
<p>${told(policy.about, look)}</p>
<dl class="facts">${quick ? html`<div><dt>${card.facts["first-response"]}, ${registry.mostUrgent}</dt><dd>${quick}</dd></div>` : null}
${plans.length > 0 ? html`<div><dt>${ask.plan}</dt><dd>${plans.join(", ")}</dd></div>` : null}</dl></li>`;
}

export function contributingPage(look: Look): Inner {
  const { registry } = look.words;
  const { lead, steps, wrong, licence } = registry.contributing;
  const body = html`<div class="head"><p class="crumb"><a href="${look.home}">${registry.home}</a></p><h1>${registry.contribute}</h1><p class="lead">${lead}</p></div>
<section><ol>${steps.map((step) => html`<li>${step}</li>`)}</ol><p>${wrong}</p><p>${licence}</p>
${look.repository ? bullets([html`<a href="${look.repository}" rel="external noopener">${look.repository}</a>`]) : null}</section>`;
  return { title: `${registry.contribute} · Dueline`, about: lead, body };
}
