// The versions of a vendor's policy that are kept, and what changed from one to the next.
import { html, type Markup } from "./html.ts";
import { type Look, section, told } from "./look.ts";
import type { Vendor } from "./shelf.ts";

export function versions({ versions: all, policy, inForce }: Vendor, look: Look): Markup {
  const { registry, sheet } = look.words;
  const rows = all.map((version, index) => {
    const holds = inForce && version.version === policy.version;
    const { from, until = null } = version.valid;
    return html`<li class="card"><h3>${sheet.version(version.version, from, until)} <small>${holds ? registry.inForce : registry.notInForce}</small></h3>
<p>${told(version.about, look)}</p>
${version.incomplete ? html`<p class="small">${registry.incomplete}: ${told(version.incomplete, look)}</p>` : null}
${index === all.length - 1 ? html`<p class="small">${registry.firstVersion}</p>` : null}</li>`;
  });
  return section("changes", registry.changes, html`<ul class="ways">${rows}</ul>`);
}
