// Dialogs: opened by a command or a button, sent back by their own buttons, and answered in the same window.
import { wordsAround } from "../../../src/chat/fallback.ts";
import type { FormAnswers, Intent, OpenForm } from "../../../src/chat/intent.ts";
import type { Form, Reply } from "../../../src/chat/reply.ts";
import { answeredWithin, replyOf } from "../../kit/answered.ts";
import { pickedPeople, withNames } from "../../kit/people.ts";
import { formOf } from "../../kit/reply-form.ts";
import { closed, composed, dialog, type InvokeBody } from "../invoke.ts";
import { readQuoted } from "../quoted.ts";
import { invokedData, type Origin, readForm, readPress, type SentForm } from "../read-form.ts";
import { nobody, type Roster, type Rosters } from "../roster.ts";
import { starterButton } from "../starter.ts";
import { createOpenForms } from "./again.ts";
import { onlyOffered } from "./offered.ts";
import { type Deps, originOf, type Turn } from "./turn.ts";
import { whispered } from "./whisper.ts";

export type Dialogs = {
  /** By the command, in the compose box, the command box or a message's menu. */
  called(turn: Turn): Promise<InvokeBody>;
  /** By a button of a card. */
  fetched(turn: Turn): Promise<InvokeBody>;
  sent(turn: Turn): Promise<InvokeBody>;
};

/** Teams gives up after 10 s or so; people do long before. Names and channels need a part of three seconds as well. */
export const patienceMs = 2000;

export function createDialogs(deps: Deps): Dialogs {
  const { rosters, seals, addresses, house } = deps;
  const openForms = createOpenForms();

  async function show(turn: Turn, reply: Reply, origin: Origin): Promise<InvokeBody> {
    const { language } = turn;
    const form = formOf(reply, language);
    if (reply.kind === "form" || reply.kind === "mistakes") openForms.keep(keyOf(turn), form);
    const roster = await rosterIn(rosters, turn, form);
    const seal = await seals.of(turn.activity.tenant, turn.who.id);
    return dialog(form, { roster, origin, language, seal });
  }

  async function open(turn: Turn, intent: Intent, origin: Origin): Promise<InvokeBody> {
    const answer = await answeredWithin(house, intent, turn.language, patienceMs);
    return show(turn, replyOf(answer), origin);
  }

  async function reply(turn: Turn, sent: SentForm): Promise<InvokeBody> {
    const { origin } = sent;
    const bare = await onlyOffered(turn, sent, addresses);
    const form = { ...bare, answers: withNames(bare.answers, await namesOf(rosters, turn, bare.answers)) };
    const intent = intentOfForm(originOf(turn, house.now(), origin?.thread), form, sent.pressed);
    const answer = await answeredWithin(house, intent, turn.language, patienceMs);
    if ("sorry" in answer) {
      const again = openForms.again(keyOf(turn), form, answer.sorry);
      // An error leaves the dialog as it is, with Teams' own words beneath it: nothing that was typed is lost.
      if (!again) throw new Error("a form could not be answered, and is not known here");
      return show(turn, { kind: "mistakes", form: again }, origin);
    }
    const { reply: said } = answer;
    return said.kind === "done" ? ended(turn, said, origin) : show(turn, said, origin);
  }

  async function ended(turn: Turn, said: Extract<Reply, { kind: "done" }>, origin: Origin): Promise<InvokeBody> {
    const byCommand = turn.activity.name === "composeExtension/submitAction";
    if (said.offered && byCommand) return composed(said.offered);
    // What is left to be said stands in the conversation; a window says it only where that fails.
    return said.card === null || (await whispered(turn, said.card, deps)) ? closed : show(turn, said, origin);
  }

  return {
    called: (turn) => {
      const quoted = readQuoted(turn.activity.value);
      const start: Intent = { ...originOf(turn, house.now()), kind: "start", text: "", quoted };
      return open(turn, start, quoted && { thread: quoted.thread });
    },
    fetched: (turn) => open(turn, intentOfButton(turn, house.now()), null),
    sent: async (turn) => {
      const read = readForm(invokedData(turn.activity.value), house.now());
      const { tenant } = turn.activity;
      if (read && (await seals.holds(tenant, turn.who.id, read.riding, read.seal))) return reply(turn, read);
      if (read) house.log.warn({ tenant }, "a dialog was sent back that was not given to that person");
      return show(turn, { kind: "refusal", text: wordsAround(turn.language).unread }, null);
    },
  };
}

async function rosterIn(rosters: Rosters, { place, language }: Turn, form: Form): Promise<Roster> {
  if (!place) return nobody;
  return rosters.rosterFor(form, place.address, place.name ?? wordsAround(language).here);
}

function keyOf({ activity, who }: Turn): string {
  return `${activity.tenant}\n${who.id}`;
}

function intentOfForm(where: ReturnType<typeof originOf>, form: OpenForm, pressed: SentForm["pressed"]): Intent {
  return pressed === null ? { ...where, kind: "submit", form } : { ...where, kind: "change", form, pressed };
}

function intentOfButton(turn: Turn, now: number): Intent {
  const pressed = readPress(invokedData(turn.activity.value));
  const here = pressed?.alone && turn.place ? { ...turn, place: { ...turn.place, thread: null } } : turn;
  const where = originOf(here, now);
  if (!pressed || pressed.button === starterButton)
    return { ...where, kind: "start", text: pressed?.value ?? "", quoted: null };
  return { ...where, kind: "press", button: pressed.button, value: pressed.value };
}

/** Teams sends the ids of those who were picked, and no names. */
async function namesOf(rosters: Rosters, { place }: Turn, answers: FormAnswers): Promise<ReadonlyMap<string, string>> {
  const picked = pickedPeople(answers);
  return place && picked.length > 0 ? rosters.names(place.address, picked) : new Map();
}
