// What holds whatever the priority, how open wordings are read, which documents were read, and the versions.

import { durationText } from "../../src/lang/when.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { readingsInForce } from "../../src/triage/terms.ts";
import { html, type Markup } from "./html.ts";
import { bullets, cite, day, type Look, section, told } from "./look.ts";
import { conditionsOf } from "./promises.ts";

export function rules(policy: Policy, look: Look): Markup {
  const { registry, sheet, language } = look.words;
  const { response, closesAfter, reclassification, notes = [], escalation = [], outside, unprioritised } = policy;
  const level = policy.priorities.find((one) => one.level === unprioritised);
  const conditions = conditionsOf(policy, language);
  const ladder = escalation.map(({ whom, how, say }) => [whom, how, say].map((text) => told(text, look)).join(". "));
  const others = [
    ...(level ? [sheet.unprioritised(level.name)] : []),
    ...(reclassification ? [told(reclassification.text, look)] : []),
    ...notes.map(({ text }) => told(text, look)),
    ...(outside ? [`${sheet.outside}: ${outside.topics.map((topic) => told(topic, look)).join(", ")}`] : []),
    ...ladder,
  ];
  return section(
    "rules",
    registry.rules,
    html`<p>${told(response.text, look)}</p>${cite(response.source, policy, look)}`,
    ...(closesAfter
      ? [
          html`<p>${sheet.closes(durationText(closesAfter.within, language))}</p>`,
          cite(closesAfter.source, policy, look),
        ]
      : []),
    conditions.length > 0 ? html`<h3>${registry.conditions}</h3>` : null,
    bullets(conditions),
    others.length > 0 ? html`<h3>${sheet.notes}</h3>` : null,
    bullets(others),
  );
}

export function readings(policy: Policy, look: Look): Markup | null {
  const { registry, sheet } = look.words;
  const all = readingsInForce(policy);
  if (all.length === 0) return null;
  const rows = all.map(({ id, published, chosen, others }) => {
    const written = policy.readings[id.slice(policy.id.length + 1)];
    return html`<li class="card"><h3><code>${id}</code></h3><p>${told(published, look)}</p>
<p><strong>${registry.inForce}:</strong> ${told(chosen, look)}</p>
${others.map((other) => html`<p class="small">${registry.otherwise}: ${told(other, look)}</p>`)}
${written ? cite(written.source, policy, look) : null}</li>`;
  });
  return section("readings", sheet.readings, html`<ul class="ways">${rows}</ul>`);
}

export function sources(policy: Policy, look: Look): Markup {
  const { registry, sheet } = look.words;
  const rows = policy.sources.map(({ title, url, language, dated, read }, index) => {
    const named = url ? html`<a href="${url}" rel="external noopener">${title}</a>` : html`${title}`;
    const checked = read ? html`${registry.checked("")}${day(read, look)}` : registry.unchecked;
    return html`<li id="source-${index + 1}"><span lang="${language}">${named}</span> <small>${language}${dated ? ` · ${sheet.dated(dated)}` : ""} · ${checked}</small></li>`;
  });
  const missing = (policy.missing ?? []).map((one) => told(one, look));
  return section(
    "sources",
    sheet.documents,
    html`<ol>${rows}</ol>`,
    missing.length > 0 ? html`<h3>${sheet.missing}</h3>` : null,
    bullets(missing),
  );
}
