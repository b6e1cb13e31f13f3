// On a phone one window at a time: these choose which.
import { changed, page } from "./live.js";
import { h } from "./view.js";

const names = { slack: "Slack", teams: "Teams" };

export function tabs() {
  const buttons = Object.entries(names).map(([id, name]) =>
    h(
      "button",
      { type: "button", "aria-pressed": String(page.shown === id), class: `tab-${id}`, onClick: () => show(id) },
      name,
    ),
  );
  return h("div", { class: "window-tabs", role: "group", "aria-label": "Slack, Teams" }, buttons);
}

function show(id) {
  page.shown = id;
  changed();
}
