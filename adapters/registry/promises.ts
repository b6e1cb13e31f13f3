// What is promised, as a table: a row a priority, a column for plans that are promised the same.
import { inWords } from "../../src/lang/text.ts";
import { durationText } from "../../src/lang/when.ts";
import { type Cell, type Column, promisesByPlan } from "../../src/policy/matrix.ts";
import { type Duration, isBusiness } from "../../src/policy/parts.ts";
import type { Policy, Priority, Target } from "../../src/policy/policy.ts";
import { html, type Markup } from "./html.ts";
import { cite, type Look, levelMark, section, told } from "./look.ts";

export function promises(policy: Policy, look: Look): Markup {
  const { registry, card } = look.words;
  const columns = promisesByPlan(policy);
  const heads = columns.map((column) => titleOf(column, policy, look));
  return section(
    "promised",
    registry.promised,
    html`<p class="hint">${registry.promisedHint}</p>
<table role="table" class="promises">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${card.facts.priority}</th>${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${policy.priorities.map((priority, row) => rowOf(priority, row, columns, heads, look))}</tbody>
</table>
${citesOf(policy, look)}`,
  );
}

/** Each place of a document once. */
function citesOf(policy: Policy, look: Look): Markup[] {
  const places = [...policy.targets, ...(policy.noGuarantee ?? [])].map(({ source }) => source);
  const once = new Map(places.map((source) => [`${source.document} ${source.section}`, source]));
  return [...once.values()].map((source) => cite(source, policy, look));
}

function rowOf(priority: Priority, row: number, columns: Column[], heads: string[], look: Look): Markup {
  const { level, name, gloss } = priority;
  return html`<tr role="row"><th role="rowheader" scope="row">${levelMark(level)} <a href="#priority-${level}">${name}</a><small>${told(gloss, look)}</small></th>${columns.map(
    ({ cells }, index) =>
      html`<td role="cell"><span class="plan" aria-hidden="true">${heads[index]}</span>${cellOf(cells[row], look)}</td>`,
  )}</tr>`;
}

/** "Business, Education, API"; with the product where there are several. */
function titleOf({ plans }: Column, { products = [] }: Policy, { words }: Look): string {
  if (plans.length === 0) return words.registry.every;
  const byProduct = Map.groupBy(plans, ({ product }) => product);
  return [...byProduct]
    .map(([id, own]) => {
      // A plan of several products is called "Product · Plan" already: the product is said once for all of its plans.
      const product = products.find((one) => one.id === id)?.name;
      const names = own.map(({ name }) =>
        product && name.startsWith(`${product} · `) ? name.slice(product.length + 3) : name,
      );
      return `${product ? `${product}: ` : ""}${names.join(", ")}`;
    })
    .join("; ");
}

function cellOf(cell: Cell | undefined, look: Look): Markup {
  const { registry, sheet } = look.words;
  if (!cell) return html``;
  if (cell.withheld)
    return html`<span class="none">${registry.notOffered}</span><small>${told(cell.withheld, look)}</small>`;
  const refused = cell.refused
    ? html`<span class="none">${sheet.unpromised}</span><small>${told(cell.refused, look)}</small>`
    : null;
  if (!refused && cell.targets.length === 0) return html`<span class="none">${registry.nothing}</span>`;
  return html`${refused}${cell.targets.map((target) => targetOf(target, look))}`;
}

function targetOf(target: Target, look: Look): Markup {
  const { kind, within, measure, aimed, by, otherwise, calendar } = target;
  const { card, registry, moves, sheet, why, language } = look.words;
  const asides = [
    ...(kind === "first-response" ? [] : [card.facts[kind]]),
    registry.measured[measure],
    ...(aimed ? [why.aimedToo] : []),
    ...(by ? [moves.by[by]] : []),
    ...(otherwise ? [sheet.otherwise(durationText(otherwise.within, language))] : []),
  ];
  const counted =
    calendar && isBusiness(within) ? html` · <a href="#hours-${calendar}">${calendar}</a>` : html` · ${sheet.always}`;
  return html`<div class="${kind === "first-response" ? "first target" : "target"}"><strong>${durationText(within, language)}</strong><small>${asides.join(" · ")}${within.unit === "times-a-week" ? null : counted}</small></div>`;
}

/** "1 hour", or "1 hour – 1 business day" from plan to plan: the first answer at the most urgent level; null: none is promised. */
export function quickest(policy: Policy, look: Pick<Look, "words">): string | null {
  const answers = promisesByPlan(policy).flatMap(({ cells }) =>
    (cells[0]?.targets ?? []).filter(({ kind }) => kind === "first-response"),
  );
  const sorted = answers.map(({ within }) => within).toSorted((a, b) => roughly(a) - roughly(b));
  const ends = [sorted[0], sorted.at(-1)].flatMap((within) =>
    within ? [durationText(within, look.words.language)] : [],
  );
  return [...new Set(ends)].join(" – ") || null;
}

/** Hours in which it will be over, for the order alone: a business day is a day, business hours are a third of one. */
function roughly({ amount, unit }: Duration): number {
  return amount * hoursOf[unit];
}

const hoursOf = {
  minutes: 1 / 60,
  hours: 1,
  "business-minutes": 1 / 20,
  "business-hours": 3,
  "business-days": 24,
  "next-business-days": 30,
  "times-a-week": 168,
} as const;

/** What is not owed under a condition stands beside the table. */
export function conditionsOf(policy: Policy, language: Look["words"]["language"]): string[] {
  return (policy.noGuarantee ?? []).filter(({ when }) => when).map(({ why }) => inWords(why, language));
}
