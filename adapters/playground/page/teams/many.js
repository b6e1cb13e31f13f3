// A box to type into above many choices, as the client has it where several may be chosen; the library draws them all.
import { mostAtOnce, narrow } from "../narrow.js";
import { say } from "../words.js";

export function narrowMany(card) {
  for (const choices of card.querySelectorAll(".ac-choiceSetInput-multiSelect")) {
    if (choices.children.length > mostAtOnce)
      (choices.parentElement ?? choices).before(filterOf(choices, labelOf(choices, card)));
  }
}

function filterOf(choices, label) {
  const box = document.createElement("input");
  box.type = "text";
  box.className = "ac-input many-filter";
  box.autocomplete = "off";
  box.placeholder = say("filter");
  box.ariaLabel = label === "" ? say("filter") : `${label}: ${say("filter")}`;
  box.addEventListener("input", () => narrow(choices.children, box.value));
  return box;
}

function labelOf(choices, card) {
  return card.querySelector(`label[for="${CSS.escape(choices.id)}"]`)?.textContent.trim() ?? "";
}
