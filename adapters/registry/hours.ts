// The hours in which a vendor's time is counted or its phones are answered, and whether they are open just now.
import { elsewhereText, hoursText } from "../../src/chat/policy-hours.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { dataBlock, html, type Markup } from "./html.ts";
import { type Look, section } from "./look.ts";
import { opensIn } from "./open-times.ts";

export function hours(policy: Policy, look: Look): Markup | null {
  const { words, now } = look;
  const { registry, sheet } = words;
  const calendars = Object.entries(policy.calendars);
  if (calendars.length === 0) return null;
  const rows = calendars.map(([name, rule]) => {
    const others = (rule.bySite ?? []).map((one) => html`<br><small>${elsewhereText(rule, one, words)}</small>`);
    return html`<li class="card" id="hours-${name}"><h3>${name} <span class="now" data-calendar="${name}"></span></h3><p>${hoursText(rule, words)}${others}</p></li>`;
  });
  const said = {
    open: registry.openNow,
    closed: registry.closedNow,
    opens: registry.opens("{when}"),
    closes: registry.closes("{when}"),
    own: registry.byOwnZone,
    locale: words.time.locale,
  };
  const times = Object.fromEntries(calendars.map(([name]) => [name, opensIn(policy, name, now)]));
  return section("hours", sheet.hours, html`<ul class="ways">${rows}</ul>`, dataBlock("open-times", { said, times }));
}

export function hoursLink(name: string): Markup {
  return html`<a href="#hours-${name}">${name}</a> <span class="now brief" data-calendar="${name}"></span>`;
}
