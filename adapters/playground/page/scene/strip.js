// What a playing scene says of its step, and the button that ends it; it also stands in a dialog, which lets nothing else be reached.
import { h } from "../view.js";
import { say } from "../words.js";
import { playing, stop } from "./playing.js";

export function sceneStrip() {
  const { step, steps, caption } = playing;
  if (caption === undefined) return undefined;
  return h(
    "div",
    { class: "scene-strip", key: "scene" },
    h("span", { class: "scene-step" }, say("step", { step, steps })),
    h("p", { role: "status", "aria-live": "polite" }, caption),
    h("button", { type: "button", class: "bar-button", onClick: () => stop() }, say("stop")),
  );
}
