// Three things to try, where nothing has been said yet but a welcome: a scene, a sentence, a question.
import { sceneButton } from "./scenes.js";
import { h } from "./view.js";
import { say } from "./words.js";

/** `write` sends a text as the person would; `welcomes`: so many messages are there from the start. What one person alone sees counts for nothing. */
export function offers(messages, write, welcomes = 1) {
  if (messages.filter(({ ephemeral, onlyYou }) => !ephemeral && !onlyYou).length > welcomes) return undefined;
  return h(
    "div",
    { class: "offers", role: "group", "aria-label": say("offers"), key: "offers" },
    h("span", { "aria-hidden": "true" }, say("offers")),
    sceneButton("purecloud-perth"),
    ["offerSentence", "offerQuestion"].map((word) =>
      h("button", { type: "button", onClick: () => write(say(word)) }, h("code", {}, say(word))),
    ),
  );
}
