// A vendor's page: everything that its policy says.
import type { Inner } from "./frame.ts";
import { hours } from "./hours.ts";
import { html, type Markup } from "./html.ts";
import { levels } from "./levels.ts";
import { day, type Look, told } from "./look.ts";
import { promises, quickest } from "./promises.ts";
import { callFirst, reach } from "./reach.ts";
import { readings, rules, sources } from "./rules.ts";
import { checkedOn, type Vendor } from "./shelf.ts";
import { structured } from "./structured.ts";
import { versions } from "./versions.ts";

export function vendorPage(vendor: Vendor, look: Look): Inner {
  const { policy, id, name } = vendor;
  const { registry } = look.words;
  const body = html`<div class="head"><p class="crumb"><a href="${look.home}">${registry.home}</a></p>
<h1>${name}</h1>
<p class="lead">${told(policy.about, look)}</p>
${factsOf(vendor, look)}
${policy.incomplete ? html`<p class="warning"><strong>${registry.incomplete}:</strong> ${told(policy.incomplete, look)}</p>` : null}
</div>
${promises(policy, look)}
${reach(policy, look)}
${hours(policy, look)}
${levels(policy, look)}
${rules(policy, look)}
${readings(policy, look)}
${sources(policy, look)}
${versions(vendor, look)}
${badge(vendor, look)}`;
  return {
    title: `${registry.vendorTitle(name)} · Dueline`,
    about: told(policy.about, look),
    body: html`${body}${structured(vendor, look)}`,
    data: `api/v1/${id}.json`,
  };
}

function factsOf({ policy, inForce }: Vendor, look: Look): Markup {
  const { registry, sheet, card } = look.words;
  const checked = checkedOn(policy);
  const quick = quickest(policy, look);
  const { from, until = null } = policy.valid;
  return html`<dl class="facts">
${quick ? html`<div><dt>${card.facts["first-response"]}, ${registry.mostUrgent}</dt><dd>${quick}</dd></div>` : null}
${callFirst(policy, look)}
</dl>
<p class="small">${sheet.version(policy.version, from, until)}${inForce ? null : `, ${registry.notInForce}`} · ${registry.source}: ${checked ? html`${registry.checked("")}${day(checked, look)}` : registry.unchecked}</p>`;
}

function badge({ id, name }: Vendor, { root, url, words }: Look): Markup {
  const place = `${url ?? ""}vendors/${id}/`;
  const image = `${url ?? ""}badges/${id}.svg`;
  return html`<section aria-labelledby="badge-title"><h2 id="badge-title">${words.registry.badge}</h2>
<p><img src="${root}badges/${id}.svg" alt="${name}: ${words.registry.title}" height="20"></p>
<p><code class="copy">[![${name}](${image})](${place})</code></p></section>`;
}
