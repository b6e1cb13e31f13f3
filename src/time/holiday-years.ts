// How far the data of date-holidays reach. Most rules ("easter -2", "12-25") hold for any year; three kinds come to an end.

export type Years = { readonly from: number; readonly to: number };

export const ALL_YEARS: Years = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

// The tables of months in date-holidays-parser 3 (src/internal): full from the first year to the last given here.
const TABLES: readonly { months: RegExp; years: Years }[] = [
  {
    months: /muharram|safar|rabi al-|jumada al-|rajab|shaban|ramadan|shawwal|dhu al-/i,
    years: { from: 1970, to: 2076 },
  },
  {
    months: /nisan|iyyar|sivan|tamuz|\bav\b|elul|tishrei|cheshvan|kislev|tevet|shvat|adar/i,
    years: { from: 1970, to: 2099 },
  },
];

// Fewer dates under one name are single events (a coronation, an election), not a feast that returns.
const A_SERIES = 5;

/** The years for which a region's rules are complete. Substitutions that a government proclaims year by year can be in no data. */
export function yearsKnown(rules: readonly unknown[]): Years {
  let known = ALL_YEARS;
  const series = new Map<string, Set<number>>();
  for (const { rule, type, name } of rules.filter(isRule)) {
    if (type !== undefined && type !== "public") continue;
    for (const { months, years } of TABLES) if (months.test(rule)) known = overlap(known, years);
    const dated = /^(\d{4})-\d\d-\d\d/.exec(rule);
    const feast = JSON.stringify(name);
    if (dated) series.set(feast, (series.get(feast) ?? new Set()).add(Number(dated[1])));
  }
  // Dates given one by one ("2026-07-10" for Matariki) end with the last; the first is when the feast was made one.
  for (const years of series.values()) {
    if (years.size >= A_SERIES) known = overlap(known, { from: Number.NEGATIVE_INFINITY, to: Math.max(...years) });
  }
  return known;
}

function overlap(a: Years, b: Years): Years {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

// What date-holidays gives for a rule; it declares a class without fields.
type Rule = { readonly rule: string; readonly type?: string; readonly name: unknown };

function isRule(rule: unknown): rule is Rule {
  return typeof rule === "object" && rule !== null && "rule" in rule && typeof rule.rule === "string";
}
