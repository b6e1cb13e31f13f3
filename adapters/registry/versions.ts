// The versions of a vendor's policy that are kept, and what changed from one to the next.
import { changeText } from "../../src/chat/change-text.ts";
import type { Words } from "../../src/lang/index.ts";
import { changesBetween } from "../../src/policy/change/between.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { html, type Markup } from "./html.ts";
import { bullets, type Look, section, told } from "./look.ts";
import type { Vendor } from "./shelf.ts";

export function versions({ versions: all, policy, inForce }: Vendor, look: Look): Markup {
  const { registry, sheet } = look.words;
  const rows = all.map((version, index) => {
    const holds = inForce && version.version === policy.version;
    const { from, until = null } = version.valid;
    return html`<li class="card"><h3>${sheet.version(version.version, from, until)} <small>${holds ? registry.inForce : registry.notInForce}</small></h3>
<p>${told(version.about, look)}</p>
${version.incomplete ? html`<p class="small">${registry.incomplete}: ${told(version.incomplete, look)}</p>` : null}
${bullets(changesSince(all[index + 1], version, look.words))}</li>`;
  });
  return section("changes", registry.changes, html`<ul class="ways">${rows}</ul>`);
}

/** In words; where there is none before it, that. */
export function changesSince(before: Policy | undefined, after: Policy, words: Words): string[] {
  if (!before) return [words.registry.firstVersion];
  const changes = changesBetween(before, after).map((change) => changeText(change, words));
  return changes.length > 0 ? changes : [words.changes.none];
}
