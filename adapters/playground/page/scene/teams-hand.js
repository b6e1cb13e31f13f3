// A hand on an Adaptive Card: finds its buttons by the name they carry, and fills its inputs as a person would.
import { prepared } from "../teams/card.js";

/** The place, among all actions of the card, of the button that carries this name; -1 if there is none. */
export function actionNamed(card, name) {
  let found = -1;
  const look = (value) => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) {
      const { dueline } = value.data ?? {};
      if (found < 0 && value.type?.startsWith("Action.") && dueline?.press === name) found = Number(value.id.slice(1));
      for (const [key, held] of Object.entries(value)) if (key !== "data") look(held);
    }
  };
  if (card) look(prepared(card));
  return found;
}

/** True once the input holds it. */
export function fillInput(input, value) {
  const node = input?.renderedElement;
  if (!node) return false;
  node.scrollIntoView({ block: "center" });
  const option = [...node.querySelectorAll("input[type=radio], input[type=checkbox]")].find(
    (one) => one.value === value,
  );
  if (option) {
    option.click();
    return true;
  }
  const control = node.querySelector("input, select, textarea");
  if (!control) return false;
  control.value = value;
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
  return input.value === value;
}
