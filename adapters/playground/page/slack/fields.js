// One input block as a field: its label, its hint, what is wrong with it, and what the stand-in is told of it.
import { changed, inSlack, page } from "../live.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { controls } from "./controls.js";
import { textObject } from "./mrkdwn.js";

/** What stands in text fields and was not told yet, by block id. A text is told when it is left, or before the next act. */
const typed = new Map();

export function field(block, { seen }) {
  const { element, block_id: id } = block;
  const control = controls[element.type] ?? controls.unknown;
  const held = seen.state[id]?.[element.action_id] ?? {};
  const error = seen.errors[id];
  const describedBy = [block.hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const given = {
    id: `f-${id}`,
    element,
    held,
    typed: typed.get(id),
    required: !block.optional,
    label: block.label.text,
    describedBy: describedBy || undefined,
    invalid: error ? "true" : undefined,
    type: (text) => typed.set(id, text),
    leave: () => tell(id),
    choose: (choice) => choose(id, choice),
  };
  return h(
    control.group ? "fieldset" : "div",
    { class: `field ${error ? "wrong" : ""}`, "data-field": id },
    h(
      control.group ? "legend" : "label",
      control.group ? {} : { for: given.id },
      textObject(block.label),
      block.optional ? h("span", { class: "optional" }, ` ${say("optional")}`) : undefined,
    ),
    control.draw(given),
    error ? h("p", { class: "error", id: `${id}-error`, role: "alert" }, error) : undefined,
    block.hint ? h("p", { class: "hint", id: `${id}-hint` }, textObject(block.hint)) : undefined,
  );
}

/** Tells the stand-in whatever was typed and not told yet: what the next act sends must hold it. */
export async function flush() {
  for (const id of [...typed.keys()]) await tell(id);
}

/** As a person would by keyboard; for scenes. */
export function typeInto(id, text) {
  typed.set(id, text);
  changed();
}

export async function choose(id, choice) {
  await flush();
  return inSlack({ do: "choose", field: id, choice });
}

async function tell(id) {
  const text = typed.get(id);
  if (text === undefined) return;
  const stands = page.seen.slack.views.at(-1)?.blocks.some((block) => block.block_id === id);
  typed.delete(id);
  if (stands) await inSlack({ do: "choose", field: id, choice: text });
}
