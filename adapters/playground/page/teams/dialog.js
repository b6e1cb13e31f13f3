// Teams' dialog: a title, a card with inputs, and the library's own checks before anything is sent.
import { inTeams, page } from "../live.js";
import { sceneStrip } from "../scene/strip.js";
import { openOnce } from "../slack/dialog.js";
import { h } from "../view.js";
import { say } from "../words.js";
import { adaptiveCard } from "./card.js";

/** The card of the open dialog, as the library has it: scenes fill its inputs. */
export let openCard;

/** Counts dialogs, so that a new one is drawn anew even if its card is the same. */
let shown = { card: undefined, number: 0 };

export function teamsDialog() {
  const dialog = page.seen?.teams.dialog;
  if (!dialog) {
    openCard = undefined;
    return undefined;
  }
  const written = JSON.stringify(dialog.card);
  if (written !== shown.card) shown = { card: written, number: shown.number + 1 };
  const dismiss = () => inTeams({ do: "dismiss" });
  return h(
    "dialog",
    {
      class: "modal teams",
      key: "teams-dialog",
      "aria-labelledby": "teams-modal-title",
      after: openOnce,
      onCancel: (event) => {
        event.preventDefault();
        dismiss();
      },
    },
    h(
      "header",
      {},
      h("h2", { id: "teams-modal-title" }, dialog.title || page.seen.app),
      h(
        "button",
        { type: "button", class: "icon", "aria-label": say("close"), title: say("close"), onClick: dismiss },
        "✕",
      ),
    ),
    h("div", { class: "fields", tabindex: "-1", key: `card-${shown.number}` }, cardOf(dialog), said()),
    sceneStrip(),
  );
}

function cardOf(dialog) {
  const press = (button, inputs) => inTeams({ do: "submit", button, inputs });
  const keep = (card) => {
    openCard = card;
  };
  return adaptiveCard("dialog-card", dialog.card, { press, keep });
}

function said() {
  const bar = page.seen.teams.bars.findLast(({ messageId }) => messageId === undefined);
  return bar?.tone === "error" ? h("p", { class: "bar error", role: "alert" }, bar.text) : undefined;
}
