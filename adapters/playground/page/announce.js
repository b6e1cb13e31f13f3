// Tells those who listen rather than look what was said anew, wherever it was said.
import { page } from "./live.js";
import { nameOf } from "./slack/mrkdwn.js";
import { h } from "./view.js";
import { say } from "./words.js";

let heard;
let person;
let last = "";

/** The place that screen readers watch. */
export function announcer() {
  return h("p", { class: "visually-hidden", role: "status", "aria-live": "polite", key: "announcer" }, last);
}

/** Says the newest of what has come since it was asked last; nothing of what was there when one became this person. */
export function announce() {
  const all = [...slackSaid(), ...teamsSaid()];
  const isNew = person !== page.as;
  const fresh = isNew ? [] : all.filter(({ id }) => !heard.has(id));
  heard = new Set(all.map(({ id }) => id));
  person = page.as;
  const newest = fresh.at(-1);
  if (newest) last = say("posted", newest);
}

function slackSaid() {
  const { channels, botUser } = page.seen.slack;
  const all = channels.flatMap(({ messages }) => messages.flatMap((message) => [message, ...message.replies]));
  return all
    .filter(({ user }) => user === botUser)
    .map(({ ts, user, text }) => ({ id: `slack ${ts}`, who: `Slack, ${nameOf(user)}`, what: text }));
}

function teamsSaid() {
  const all = page.seen.teams.conversations.flatMap(({ messages }) => messages);
  return all
    .filter(({ from }) => from.app)
    .map(({ id, from, text, summary, cards }) => {
      const what = summary ?? cards[0]?.speak ?? cards[0]?.fallbackText ?? text;
      return { id: `teams ${id}`, who: `Teams, ${from.name}`, what };
    });
}
