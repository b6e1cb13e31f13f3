// What waits in Teams' compose box to be sent by the person, and the addresses that a card has opened.
import { inTeams, page } from "../live.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { adaptiveCard } from "./card.js";

export function composed(here) {
  const { compose, opened } = page.seen.teams;
  const url = opened.at(-1);
  return [
    url ? h("p", { class: "bar info", role: "status", key: "opened" }, say("opened", { url })) : undefined,
    compose && compose.conversationId === here.id ? waiting(compose.card) : undefined,
  ];
}

function waiting(card) {
  return h(
    "div",
    { class: "card waiting", key: "compose" },
    adaptiveCard("waiting", card, { press: () => {} }),
    h(
      "button",
      { type: "button", class: "t-button primary", onClick: () => inTeams({ do: "send-composed" }) },
      say("sendCard"),
    ),
  );
}
