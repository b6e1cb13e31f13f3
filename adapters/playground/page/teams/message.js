// One message of the stand-in's Teams, with its cards, and what the client says beneath them.
import { inTeams, page } from "../live.js";
import { face, menu } from "../parts.js";
import { h } from "../view.js";
import { timeOfDay, written } from "../when.js";
import { say } from "../words.js";
import { adaptiveCard } from "./card.js";

export function message(one, conversation) {
  const { id, at, text, cards, from, edited, onlyYou } = one;
  const mine = from.id === page.seen.teams.person.id;
  return h(
    "article",
    {
      class: `message ${onlyYou ? "private" : ""} ${mine ? "mine" : ""}`,
      key: id,
      "data-message": id,
      "aria-label": from.name,
    },
    face(from.name, from.app ? "app" : ""),
    h(
      "div",
      { class: "said" },
      h(
        "p",
        { class: "who" },
        h("strong", {}, from.name),
        h(
          "time",
          { datetime: new Date(at).toISOString(), title: written(at, { dateStyle: "full", timeStyle: "short" }) },
          timeOfDay(at),
        ),
        edited ? h("span", { class: "edited" }, say("edited")) : undefined,
      ),
      onlyYou ? h("p", { class: "only-you" }, say("onlyYou")) : undefined,
      text && !cards.length ? h("p", { class: "text" }, spoken(text)) : undefined,
      cards.map((card, index) => cardOf(card, index, id)),
      barsOf(id),
    ),
    menu(`menu-${id}`, [[say("openCase"), () => inTeams({ do: "message-command", conversation, message: id })]]),
  );
}

function cardOf(card, index, message) {
  const press = (button, inputs) => inTeams({ do: "click", message, button, inputs });
  return h("div", { class: "card", key: `card-${index}` }, adaptiveCard("drawn", card, { press }));
}

/** Mentions come as `<at>name</at>`. */
function spoken(text) {
  return text.split(/(<at>[^<]*<\/at>)/).map((part) => {
    const name = /^<at>([^<]*)<\/at>$/.exec(part)?.[1];
    return name === undefined ? plain(part) : h("span", { class: "mention" }, name);
  });
}

function plain(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** The last thing that the client said of this card. */
function barsOf(id) {
  const bar = page.seen.teams.bars.findLast(({ messageId }) => messageId === id);
  return bar ? h("p", { class: `bar ${bar.tone}`, role: "status" }, bar.text) : undefined;
}
