// What each priority means, when it is suggested, and what is doubtful about it.
import { conditionText } from "../../src/chat/condition-text.ts";
import type { Policy, Priority } from "../../src/policy/policy.ts";
import { html, type Markup } from "./html.ts";
import { cite, type Look, levelMark, section, told } from "./look.ts";

export function levels(policy: Policy, look: Look): Markup {
  return section(
    "meanings",
    look.words.registry.meanings,
    ...policy.priorities.map((one) => levelOf(one, policy, look)),
  );
}

function levelOf({ level, name, aliases = [], ...priority }: Priority, policy: Policy, look: Look): Markup {
  const { words } = look;
  const { registry, sheet } = words;
  const doubts = (policy.caveats ?? []).filter(({ priorities }) => priorities.includes(level));
  const when = priority.when.map((one) => conditionText(one, words)).join("; ");
  return html`<article class="card" id="priority-${level}" aria-labelledby="priority-${level}-name">
<h3 id="priority-${level}-name">${levelMark(level)} ${name}</h3>
<p>${told(priority.meaning, look)}</p>
${priority.effort ? html`<p>${told(priority.effort, look)}</p>` : null}
<p class="small">${when ? `${registry.suggestedFor}: ${when}` : sheet.byChoice}</p>
${aliases.length > 0 ? html`<p class="small">${sheet.alsoCalled(aliases.join(", "))}</p>` : null}
${doubts.map((doubt) => html`<p class="small">${sheet.doubts}, ${conditionText(doubt.when, words)}: ${told(doubt.text, look)}</p>`)}
${cite(priority.source, policy, look)}
</article>`;
}
