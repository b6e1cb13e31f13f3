// Bars as both windows draw them: a row for each label, a piece for each series, and the figures in words beside them.
import { h } from "./view.js";

/** `series`: name and look; `bars`: label and a value for each series. */
export function bars({ title, series, bars: rows }) {
  const longest = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, one) => sum + one, 0)));
  return h(
    "figure",
    { class: "bars" },
    h("figcaption", {}, title),
    h(
      "ul",
      { class: "legend", "aria-hidden": "true" },
      series.map(({ name, look }) => h("li", { class: `bar-${look}` }, name)),
    ),
    h(
      "ul",
      {},
      rows.map((row) => barOf(row, series, longest)),
    ),
  );
}

function barOf({ label, values }, series, longest) {
  const said = series.flatMap(({ name }, nth) => (values[nth] ? [`${name}: ${values[nth]}`] : [])).join("; ");
  const wide = (value) => (node) => node.style.setProperty("inline-size", `${(value / longest) * 100}%`);
  return h(
    "li",
    {},
    h("span", { class: "bar-label" }, label),
    h(
      "span",
      { class: "bar-track", role: "img", "aria-label": said || "0", title: said },
      values.map((value, nth) => h("span", { class: `bar-${series[nth].look}`, after: wide(value) })),
    ),
    h("span", { class: "bar-sum" }, values.filter((value) => value > 0).join(" · ") || "0"),
  );
}
