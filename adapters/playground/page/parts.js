// Small things that both windows are made of: a face, a menu, a composer, the line between two days.
import { h } from "./view.js";
import { dayLine, sameDay } from "./when.js";
import { say } from "./words.js";

/** Initials on a colour of their own; the name stands beside it, so it says nothing by itself. */
export function face(name, look = "") {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? "")
    .join("");
  const tint = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;
  return h("span", { class: `face tint-${tint} ${look}`, "aria-hidden": "true" }, look === "app" ? "D" : initials);
}

/** A menu behind three dots. `entries`: label and what it does. */
export function menu(key, entries) {
  return h(
    "details",
    { class: "menu", key, onKeydown: closeOnEscape },
    h("summary", { "aria-label": say("more"), title: say("more") }, "⋯"),
    h(
      "div",
      { class: "menu-list" },
      entries.map(([label, act]) =>
        h("button", { type: "button", onClick: (event) => closeThen(event.target.closest("details"), act) }, label),
      ),
    ),
  );
}

function closeThen(details, act) {
  details.open = false;
  act();
}

function closeOnEscape(event) {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary").focus();
}

/** Where a person writes. Enter sends, Shift+Enter begins a new line. `key` tells composers apart. */
export function composer({ key, label, placeholder, send, before }) {
  const submit = async (form) => {
    const box = form.querySelector("textarea");
    const text = box.value.trim();
    if (text === "") return;
    box.value = "";
    await send(text);
  };
  return h(
    "form",
    {
      class: "composer",
      key,
      "data-composer": key,
      onSubmit: (event) => {
        event.preventDefault();
        submit(event.currentTarget);
      },
    },
    before,
    h("textarea", {
      rows: "1",
      "aria-label": label,
      placeholder,
      autocomplete: "off",
      onKeydown: (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        submit(event.target.form);
      },
    }),
    h("button", { type: "submit", class: "send", "aria-label": say("send"), title: say("send") }, "➤"),
  );
}

/** The messages with a line before each new day. `atOf` gives an instant of a message, epoch ms. */
export function byDay(messages, atOf, drawOne) {
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const isNew = !before || !sameDay(atOf(before), atOf(message));
    const line = h("p", { class: "day", key: `day-${atOf(message)}` }, h("span", {}, dayLine(atOf(message))));
    return isNew ? [line, drawOne(message)] : [drawOne(message)];
  });
}

/**
 * Shows the newest message when one has come, or has grown beneath the eye: its end, or its beginning where it is taller
 * than the list. Whoever has scrolled up stays there.
 */
export function keepAtEnd(count) {
  return (node) => {
    const isNew = node.dataset.count !== String(count);
    node.dataset.count = String(count);
    node.onscroll ??= () => {
      node.dataset.end = String(node.scrollTop + node.clientHeight > node.scrollHeight - 8);
    };
    if (isNew || node.dataset.end === "true") requestAnimationFrame(() => showNewest(node));
  };
}

function showNewest(list) {
  const newest = [...list.querySelectorAll(".message")].at(-1);
  const beginning = newest ? newest.offsetTop - list.offsetTop - 8 : 0;
  const end = list.scrollHeight - list.clientHeight;
  list.scrollTo({ top: newest && newest.offsetHeight > list.clientHeight ? Math.min(beginning, end) : end });
}
