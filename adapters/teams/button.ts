// A button, as the action that brings its name back to us.
import type { Button } from "../../src/chat/reply.ts";
import { type Element, richText } from "./line.ts";

/** Execute answers the one who pressed; where a client has none, the same goes out as a message. Forms are fetched. */
export function renderButton(button: Button): Element {
  if (button.confirm) return confirmed(button, renderButton);
  // A name of our own keeps this apart from what inputs bring.
  const dueline = { press: button.id, value: button.value };
  const face = {
    title: button.label,
    ...lookOf(button),
    ...(button.spoken ? { tooltip: button.spoken } : {}),
  };
  if (button.opensForm) {
    return { type: "Action.Submit", ...face, data: { dueline, msteams: { type: "task/fetch" } } };
  }
  const fallback = { type: "Action.Submit", ...face, data: { dueline } };
  return { type: "Action.Execute", ...face, verb: button.id, data: { dueline }, fallback };
}

export function lookOf({ look }: Pick<Button, "look">): { readonly style?: string } {
  if (look === "plain") return {};
  return { style: look === "primary" ? "positive" : "destructive" };
}

/** Teams asks nothing back by itself: the question unfolds below, with the button that means it. */
export function confirmed({ confirm, ...button }: Button, render: (button: Button) => Element): Element {
  if (!confirm) return render(button);
  const { text, yes } = confirm;
  const card = {
    type: "AdaptiveCard",
    version: "1.5",
    body: [richText([text])],
    actions: [render({ ...button, label: yes })],
  };
  return { type: "Action.ShowCard", title: button.label, card };
}
