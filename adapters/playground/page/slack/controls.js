// The elements that an input block may hold, each as the control a browser has for it.
import { page } from "../live.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { fromWall, toWall } from "../zones.js";
import { textObject } from "./mrkdwn.js";
import { described } from "./option.js";
import { checks, filtered, peoplePicker, roomPicker } from "./several.js";

export const controls = {
  plain_text_input: { draw: text },
  radio_buttons: { group: true, draw: radio },
  checkboxes: { group: true, draw: (given) => checks(given, given.element.options, "selected_options") },
  multi_static_select: { group: true, draw: (given) => filtered(given, optionsOf(given.element), "selected_options") },
  multi_users_select: { group: true, draw: peoplePicker },
  static_select: {
    draw: (given) => menu(given, offered(given.element), given.held.selected_option?.value),
  },
  conversations_select: { draw: (given) => menu(given, rooms(), given.held.selected_conversation) },
  multi_conversations_select: { group: true, draw: (given) => roomPicker(given, rooms()) },
  datetimepicker: { draw: moment },
  unknown: { draw: ({ element }) => h("p", { class: "hint" }, `(${element.type})`) },
};

function common({ id, describedBy, invalid, required }) {
  return {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": invalid,
    "aria-required": required ? "true" : undefined,
  };
}

function text(given) {
  const { element, held, typed, type, leave } = given;
  const props = {
    ...common(given),
    value: typed ?? held.value ?? "",
    maxlength: element.max_length,
    placeholder: element.placeholder?.text,
    autocomplete: "off",
    onInput: (event) => type(event.target.value),
    onChange: leave,
  };
  return element.multiline ? h("textarea", { ...props, rows: "4" }) : h("input", { ...props, type: "text" });
}

function radio(given) {
  const { id, element, held, choose, describedBy } = given;
  return element.options.map((option) =>
    h(
      "label",
      { class: "pick" },
      h("input", {
        type: "radio",
        name: id,
        value: option.value,
        checked: held.selected_option?.value === option.value,
        "aria-describedby": describedBy,
        onChange: () => choose(option.value),
      }),
      h("span", {}, textObject(option.text), described(option)),
    ),
  );
}

function menu(given, options, chosen) {
  const none = h("option", { value: "", disabled: true, selected: chosen === undefined }, say("choose"));
  return h(
    "select",
    {
      ...common(given),
      onChange: (event) => given.choose(event.target.value),
      after: (node) => {
        if (document.activeElement !== node || node.value === "") node.value = chosen ?? "";
      },
    },
    none,
    options.map(asOption),
  );
}

function asOption({ value, label, options }) {
  return options ? h("optgroup", { label }, options.map(asOption)) : h("option", { value }, label);
}

function optionsOf({ options, option_groups: groups }) {
  return options ?? groups.flatMap((group) => group.options);
}

function offered({ options, option_groups: groups }) {
  if (!groups) return options.map(asChoice);
  return groups.map((group) => ({ label: group.label.text, options: group.options.map(asChoice) }));
}

function moment(given) {
  const { zone } = page.seen.me;
  const seconds = given.held.selected_date_time;
  const value = typeof seconds === "number" ? toWall(seconds * 1000, zone) : "";
  const choose = ({ target }) => given.choose(target.value === "" ? null : fromWall(target.value, zone) / 1000);
  return h("input", { ...common(given), type: "datetime-local", value, onChange: choose });
}

function asChoice(option) {
  const more = option.description ? ` – ${option.description.text}` : "";
  return { value: option.value, label: `${option.text.text}${more}` };
}

function rooms() {
  return page.seen.slack.channels
    .filter(({ kind }) => kind !== "dm")
    .map(({ id, name }) => ({ value: id, label: `# ${name}` }));
}
