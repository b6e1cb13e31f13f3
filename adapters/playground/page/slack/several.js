// Controls that take several answers: boxes to tick, people to pick.
import { page } from "../live.js";
import { mostAtOnce, narrow } from "../narrow.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { textObject } from "./mrkdwn.js";
import { described } from "./option.js";

/** One box an option; `key` is where the element holds what is ticked. */
export function checks({ held, choose, describedBy }, options, key) {
  const ticked = (held[key] ?? []).map(({ value }) => value);
  return options.map((option) =>
    tick({
      label: [textObject(option.text), described(option)],
      isOn: ticked.includes(option.value),
      describedBy,
      toggle: (isOn) => choose(toggled(ticked, option.value, isOn)),
    }),
  );
}

/** As Slack's menu of many: a box to type into, and below it what fits. */
export function filtered(given, options, key) {
  const picks = checks(given, options, key);
  if (options.length <= mostAtOnce) return picks;
  const label = `${given.label}: ${say("filter")}`;
  return h(
    "div",
    { class: "picks", key: `picks-${given.id}` },
    h("input", {
      ...{ type: "text", placeholder: say("filter"), "aria-label": label, autocomplete: "off" },
      // What is typed stays in the box alone: drawing anew changes neither it nor what it hides.
      onInput: ({ target }) => narrow(target.nextElementSibling.children, target.value),
      onKeydown: (event) => event.key === "Enter" && event.preventDefault(),
    }),
    h("div", { class: "pick-list" }, picks),
  );
}

export function peoplePicker(given) {
  const people = page.seen.slack.people.map(({ id, realName }) => ({ value: id, label: realName }));
  return picker(given, people, given.held.selected_users);
}

export function roomPicker(given, rooms) {
  return picker(given, rooms, given.held.selected_conversations);
}

/** As many boxes as there are, and no more ticked than may be. */
function picker({ element, choose, describedBy }, options, picked = []) {
  const most = element.max_selected_items ?? 100;
  return options.map(({ value, label }) =>
    tick({
      label: [label],
      isOn: picked.includes(value),
      isFull: picked.length >= most && most > 1,
      describedBy,
      toggle: (isOn) => choose(most === 1 && isOn ? [value] : toggled(picked, value, isOn)),
    }),
  );
}

function tick({ label, isOn, isFull = false, describedBy, toggle }) {
  return h(
    "label",
    { class: "pick" },
    h("input", {
      type: "checkbox",
      checked: isOn,
      disabled: isFull && !isOn,
      "aria-describedby": describedBy,
      onChange: (event) => toggle(event.target.checked),
    }),
    h("span", {}, label),
  );
}

function toggled(list, value, isOn) {
  return isOn ? [...list, value] : list.filter((one) => one !== value);
}
