// The steps that scenes are made of, done as a person does them: with what stands on the screen.
import { be, clear, inTeams, page, sendMail, turn, turnStatus } from "../live.js";
import { submit } from "../slack/dialog.js";
import { press } from "../slack/elements.js";
import { choose, typeInto } from "../slack/fields.js";
import { openThread } from "../slack/message.js";
import { goTo as goInSlack } from "../slack/sidebar.js";
import { openCard } from "../teams/dialog.js";
import { goTo as goInTeams } from "../teams/rail.js";
import { caseNumber, lastCase, nameOf, slackButton } from "./cases.js";
import { come, pace, rest } from "./playing.js";
import { actionNamed, fillInput } from "./teams-hand.js";

/** By platform: the newest card of a case when a form was sent, which may be of an earlier scene. */
const earlier = {};

/** Each gives true once it is done. */
export const acts = {
  be: async ({ who }) => {
    await be(who);
    return clear();
  },
  go: async ({ app, place }) => {
    if (app === "slack") goInSlack(slackPlace(place));
    else goInTeams(teamsPlace(place));
    return true;
  },
  write: async ({ app, text }, isMine) => {
    const box = document.querySelector(`#${app} .main > .composer textarea, #${app} .foot .composer textarea`);
    if (!box) return false;
    await typeOut(box, text, isMine);
    if (!isMine()) return false;
    box.form.requestSubmit();
    return true;
  },
  dialog: ({ app }) => come(() => (app === "slack" ? page.seen.slack.views.length > 0 : page.seen.teams.dialog)),
  fill: async ({ app, field, value }) => (app === "slack" ? fillSlack(field, value) : fillTeams(field, value)),
  inside: ({ button }) => pressInSlackDialog(button),
  submit: async ({ app }) => {
    earlier[app] = nameOf(lastCase(app));
    return app === "slack" ? submitSlack() : pressInDialog(null);
  },
  card: async ({ app }) => {
    await rest(pace.ms);
    await clear();
    return come(() => lastCase(app) && nameOf(lastCase(app)) !== earlier[app]);
  },
  press: async ({ app, button }) => (app === "slack" ? pressSlack(button) : pressTeams(button)),
  turn: async ({ to }) => !(await turn(to)).error,
  mail: async ({ do: _, caption: _said, ...mail }) =>
    !(await sendMail({ ...mail, about: caseNumber(lastCase("slack")) })).error,
  status: async ({ to }) => !(await turnStatus(to)).error,
  thread: async () => {
    const found = lastCase("slack");
    if (found) openThread(found.ts);
    return true;
  },
};

const slackPlace = (name) => page.seen.slack.channels.find((channel) => channel.name === name)?.id ?? "app";
const teamsPlace = (name) =>
  page.seen.teams.conversations.find((one) => one.kind !== "personal" && one.name === name)?.id;

async function typeOut(box, text, isMine) {
  box.focus({ preventScroll: true });
  for (let length = pace.ms > 0 ? 1 : text.length; length <= text.length; length += 1) {
    if (!isMine()) return;
    box.value = text.slice(0, length);
    await rest(28);
  }
}

async function fillSlack(name, value) {
  const find = () => page.seen.slack.views.at(-1)?.blocks.find(({ block_id: id }) => id?.split("~")[0] === name);
  if (!(await come(find))) return false;
  const { block_id: id, element } = find();
  document.getElementById(`f-${id}`)?.scrollIntoView({ block: "center" });
  document.querySelector(`[data-field="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
  if (element.type === "plain_text_input") typeInto(id, value);
  else return !(await choose(id, value)).error;
  return true;
}

async function fillTeams(name, value) {
  const find = () => openCard?.getAllInputs().find(({ id }) => id === name);
  return (await come(find)) ? fillInput(find(), value) : false;
}

async function pressInSlackDialog(name) {
  const named = ({ action_id: id }) => id?.startsWith(`press:${name}~`);
  const find = () => page.seen.slack.views.at(-1)?.blocks.find(({ elements }) => elements?.some(named));
  if (!(await come(find))) return false;
  const block = find();
  return !(await press(block.elements.find(named), { block, view: "top" })).error;
}

async function submitSlack() {
  await submit();
  return come(() => page.seen.slack.views.length === 0);
}

/** A button of the open dialog by the name it carries; null is the one that sends the form. */
async function pressInDialog(name) {
  const before = JSON.stringify(page.seen.teams.dialog?.card);
  const index = actionNamed(page.seen.teams.dialog?.card, name);
  if (index < 0 || !openCard) return false;
  const inputs = Object.fromEntries(openCard.getAllInputs().map((input) => [input.id, String(input.value ?? "")]));
  if ((await inTeams({ do: "submit", button: index, inputs })).error) return false;
  return come(() => JSON.stringify(page.seen.teams.dialog?.card) !== before);
}

async function pressSlack(name) {
  const find = () => {
    const found = lastCase("slack");
    return found && slackButton(found, name) ? found : undefined;
  };
  if (!(await come(find))) return false;
  const { channel, ts } = find();
  const { block, element } = slackButton(find(), name);
  return !(await press(element, { block, message: { channel, ts } })).error;
}

async function pressTeams(name) {
  const find = () => {
    const found = lastCase("teams");
    return found && actionNamed(found.cards[0], name) >= 0 ? found : undefined;
  };
  if (!(await come(find))) return false;
  const { id, cards } = find();
  return !(await inTeams({ do: "click", message: id, button: actionNamed(cards[0], name) })).error;
}
