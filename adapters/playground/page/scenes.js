// The list of ready scenes, behind one button of the bar.
import { changed, page, turnStatus } from "./live.js";
import { play } from "./scene/player.js";
import { playing } from "./scene/playing.js";
import { h } from "./view.js";
import { language, say } from "./words.js";

let scenes = [];

fetch("/playground/api/scenes")
  .then((response) => response.json())
  .then((list) => {
    scenes = list;
    changed();
  });

export function scenesButton() {
  return h(
    "div",
    { class: "scenes" },
    h("button", { type: "button", class: "bar-button primary", popovertarget: "scene-list" }, "▶ ", say("scenes")),
    h(
      "div",
      { id: "scene-list", popover: "auto", role: "dialog", "aria-label": say("scenes") },
      h("p", {}, playing.over || say("scenesAbout")),
      h("ul", {}, scenes.map(entry)),
      statusSwitch(),
    ),
  );
}

/** What Zoom's status page says, for whoever plays by hand. */
function statusSwitch() {
  const now = page.seen.statusPage;
  const choose = (to) => h("option", { value: to }, say(`status-${to}`));
  const keep = (node) => {
    if (node.value !== now) node.value = now;
  };
  return h(
    "label",
    { class: "status-page" },
    h("span", {}, say("statusPage")),
    h(
      "select",
      { id: "status-page", onChange: ({ target }) => turnStatus(target.value), after: keep },
      ["well", "outage", "resolved"].map(choose),
    ),
  );
}

/** Plays that scene at once; nothing while the list is on its way. */
export function sceneButton(id) {
  const scene = scenes.find((one) => one.id === id);
  if (!scene) return undefined;
  return h("button", { type: "button", key: id, onClick: () => play(scene) }, `▶ ${scene.title[language()]}`);
}

function entry(scene) {
  const spoken = language();
  const begin = () => {
    document.getElementById("scene-list").hidePopover();
    play(scene);
  };
  return h(
    "li",
    { key: scene.id },
    h(
      "button",
      { type: "button", "data-scene": scene.id, onClick: begin },
      h("strong", {}, scene.title[spoken]),
      h("span", {}, scene.about[spoken]),
    ),
  );
}
