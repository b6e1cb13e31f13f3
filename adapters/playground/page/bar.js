// The bar on top: who one is, what time it is, where to turn the clock, scenes, light or dark.
import { be, changed, now, page, turn } from "./live.js";
import { pick } from "./pick.js";
import { scenesButton } from "./scenes.js";
import { h } from "./view.js";
import { sameDay, timeOfDay, written } from "./when.js";
import { say } from "./words.js";

/** While the clock is being turned, nothing else turns it. */
let isTurning = false;
let told = "";

export function topBar() {
  return [
    h(
      "h1",
      {},
      h("span", { class: "mark", "aria-hidden": "true" }),
      h("span", { class: "name" }, "Dueline"),
      h("small", {}, say("title")),
    ),
    person(),
    h("div", { class: "clock-group", role: "group", "aria-label": say("clock") }, clock(), turns()),
    h("div", { class: "bar-end" }, scenesButton(), themeButton()),
    told ? h("p", { class: "told", role: "status" }, told) : undefined,
  ];
}

function person() {
  const options = page.seen.people.map(({ id, name, city }) => h("option", { value: id }, `${name} · ${city}`));
  const choose = async ({ target }) => {
    page.slack.thread = undefined;
    if (!page.seen.slack.channels.some(({ id, kind }) => id === page.slack.place && kind !== "dm"))
      page.slack.place = "C0INCIDENTS";
    await be(target.value);
  };
  const keep = (node) => {
    if (node.value !== page.as) node.value = page.as;
  };
  return h(
    "label",
    { class: "person" },
    h("span", {}, say("you")),
    h("select", { id: "person", onChange: choose, after: keep }, options),
  );
}

function clock() {
  const { zone } = page.seen.me;
  const at = now();
  return h(
    "p",
    { class: "clock" },
    h("time", { datetime: new Date(at).toISOString() }, timeOfDay(at)),
    h(
      "span",
      {},
      written(at, { weekday: "short", day: "numeric", month: "short", year: "numeric" }),
      h("br"),
      " ",
      zone.split("/").at(-1).replaceAll("_", " "),
    ),
  );
}

function turns() {
  const { zone } = page.seen.me;
  return h(
    "div",
    { class: "turns" },
    turner("quarter", { to: "minutes", minutes: 15 }),
    turner("next", { to: "next" }, dueNext()),
    turner("monday", { to: "monday", zone }),
    pick(turnTo),
  );
}

async function turnTo(to) {
  if (isTurning) return;
  isTurning = true;
  told = "";
  changed();
  const { turned } = await turn(to);
  isTurning = false;
  told = turned === false ? say("nothingDue") : "";
  changed();
}

function turner(name, to, more = "") {
  return h(
    "button",
    {
      type: "button",
      class: "bar-button",
      title: say(`${name}Long`),
      "aria-label": [say(name), more, say(`${name}Long`)].filter(Boolean).join(" · "),
      "aria-disabled": isTurning ? "true" : undefined,
      onClick: () => turnTo(to),
    },
    say(name),
    more ? [" ", h("span", { class: "due" }, more)] : undefined,
  );
}

/** When something is due next, as short as it can be said. */
function dueNext() {
  const { nextDueAt } = page.seen;
  if (nextDueAt === null) return "";
  const time = timeOfDay(nextDueAt);
  return sameDay(nextDueAt, now()) ? time : `${written(nextDueAt, { weekday: "short" })} ${time}`;
}

function themeButton() {
  const { dataset } = document.documentElement;
  const other = dataset.theme === "dark" ? "light" : "dark";
  const choose = () => {
    dataset.theme = other;
    localStorage.setItem("dueline-theme", other);
    changed();
  };
  return h(
    "button",
    {
      type: "button",
      class: "bar-button icon-only",
      "aria-label": `${say("theme")}: ${say(other)}`,
      title: say(other),
      onClick: choose,
    },
    dataset.theme === "dark" ? "☀" : "☾",
  );
}
