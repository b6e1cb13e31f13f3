// The road that a person takes: what he did, and what he is told.

import type { Person } from "../case/case.ts";
import { dayAround } from "../time/day-around.ts";
import { isZone } from "../time/zone.ts";
import { readCommand, unread } from "./commands.ts";
import type { Core } from "./core.ts";
import type { FormAnswer, FormAnswers, Intent } from "./intent.ts";
import { noteOutsider } from "./outsiders.ts";
import { visible } from "./reading/typed.ts";
import type { Reply } from "./reply.ts";
import { pressButton } from "./screens/buttons.ts";
import { home } from "./screens/home.ts";
import { screenNamed } from "./screens/index.ts";
import { atTheTop } from "./screens/mistaken.ts";
import { startCase } from "./screens/open-case/index.ts";
import { say } from "./screens/say.ts";
import { type Visit, visitOf } from "./visit.ts";

/** A person's slip is a reply; only a fault of ours throws. */
export async function answer(core: Core, intent: Intent): Promise<Reply> {
  const read = seen(intent);
  const visit = await visitOf(core, read);
  await noteOutsider(visit);
  return onItsDay(atTheTop(await answerSeen(visit, read), visit.words), read);
}

/** An answer is read on the day of the question, where whoever asked is. */
function onItsDay(reply: Reply, { who, now }: Intent): Reply {
  if (who.zone === undefined || !isZone(who.zone)) return reply;
  const today = dayAround(now, who.zone);
  switch (reply.kind) {
    case "card":
      return { ...reply, card: { ...reply.card, today } };
    case "done":
      return { ...reply, card: reply.card && { ...reply.card, today } };
    case "form":
    case "mistakes":
      return { ...reply, form: { ...reply.form, today } };
    case "home":
      return { ...reply, today };
    case "refusal":
      return reply;
    default:
      return reply satisfies never;
  }
}

async function answerSeen(visit: Visit, intent: Intent): Promise<Reply> {
  switch (intent.kind) {
    case "start":
      return start(visit, intent);
    case "change":
      return screenNamed(intent.form.screen).change(visit, intent.form, intent.pressed);
    case "submit":
      return screenNamed(intent.form.screen).submit(visit, intent.form);
    case "press":
      return pressButton(visit, intent.button, intent.value);
    case "home":
      return home(visit, "mine");
    default:
      return intent satisfies never;
  }
}

async function start(visit: Visit, { text, quoted }: Extract<Intent, { kind: "start" }>): Promise<Reply> {
  const said = quoted && text.trim() === "" ? quoted.text : text;
  const command = readCommand(said, visit.core.catalog, visit.origin.language);
  if (command.kind === "open") return startCase(visit, command, quoted);
  // A message from which a case is to be opened is a damage, whatever it says.
  return quoted ? startCase(visit, unread(""), quoted) : say(visit, command);
}

/** What was typed, a name as well, without what nobody can see in it: here, once, for every door. */
function seen(said: Intent): Intent {
  const where = said.where && { ...said.where, name: said.where.name === null ? null : visible(said.where.name) };
  const intent: Intent = { ...said, who: seenPerson(said.who), where };
  switch (intent.kind) {
    case "start": {
      const quoted = intent.quoted && { ...intent.quoted, text: visible(intent.quoted.text) };
      return { ...intent, text: visible(intent.text), quoted };
    }
    case "change":
    case "submit":
      return { ...intent, form: { ...intent.form, answers: seenAnswers(intent.form.answers) } };
    case "press":
    case "home":
      return intent;
    default:
      return intent satisfies never;
  }
}

function seenAnswers(answers: FormAnswers): FormAnswers {
  const said = Object.entries(answers).map(([field, answer]): [string, FormAnswer] => [field, seenAnswer(answer)]);
  return Object.fromEntries(said);
}

function seenAnswer(answer: FormAnswer): FormAnswer {
  if (typeof answer === "string") return visible(answer);
  const people = Array.isArray(answer) ? answer.filter((one) => typeof one === "object") : [];
  return people.length > 0 ? people.map(seenPerson) : answer;
}

function seenPerson(person: Person): Person {
  return { ...person, name: visible(person.name) };
}
