// The cards of cases that stand on the screen.
import { page } from "../live.js";
import { actionNamed } from "./teams-hand.js";

/** What tells one message of a platform from another. */
export const nameOf = (message) => message?.ts ?? message?.id;

/** The newest message with a card of a case, where one is. */
export function lastCase(app) {
  if (app === "slack") {
    const here = page.seen.slack.channels.find(({ id }) => id === page.slack.place);
    return here?.messages.findLast(
      (one) => slackButton(one, "report") ?? slackButton(one, "respond") ?? slackButton(one, "restore"),
    );
  }
  const here = page.seen.teams.conversations.find(({ id }) => id === page.teams.place);
  return here?.messages.findLast(({ cards }) =>
    ["report", "respond", "restore"].some((name) => actionNamed(cards[0], name) >= 0),
  );
}

/** In every language it stands as “Case 17 · …”. */
export function caseNumber(message) {
  return Number(/\p{L}+ (\d+) · /u.exec(JSON.stringify(message?.blocks ?? []))?.[1] ?? 0);
}

export function slackButton({ blocks }, name) {
  for (const block of blocks) {
    const element = block.elements?.find((one) => one.action_id?.startsWith(`press:${name}~`));
    if (element) return { block, element };
  }
  return undefined;
}
