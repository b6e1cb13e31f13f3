// What Teams says happened, and how each is answered: a dialog, a sentence, a message.

import type { House, Language } from "../../src/chat/door.ts";
import { apologyOf, cardForm, refusalForm } from "../../src/chat/fallback.ts";
import type { Intent, IntentKind, Origin } from "../../src/chat/intent.ts";
import type { Card, Form, Reply } from "../../src/chat/reply.ts";
import type { Addresses } from "./addresses.ts";
import type { Connector, Member } from "./connector.ts";
import type { Origin as DialogOrigin } from "./form.ts";
import { composed, dialog, type InvokeBody, toast } from "./invoke.ts";
import { cardActivity } from "./post.ts";
import { type Activity, Invoked, readForm, readPlace, readPress, readQuoted, readText } from "./read.ts";
import { createRosters } from "./roster.ts";
import { starterCard } from "./starter.ts";

type Deps = { readonly connector: Connector; readonly addresses: Addresses; readonly house: House };
type Turn = ReturnType<typeof readPlace> & { readonly activity: Activity; readonly admin: boolean };

/** Teams waits 10 to 15 s and then says that the app cannot be reached; we say something better before. */
const answerWithinMs = 8000;
/** Two activities announce the same installation. */
const greetOnceMs = 10 * 60_000;
const installer = "teams-installer";

export type Turns = {
  kindOf(activity: Activity): IntentKind | "event";
  /** The body of the invoke's answer. */
  invoke(activity: Activity): Promise<InvokeBody>;
  /** Everything that needs no answer in its own request. */
  take(activity: Activity): Promise<void>;
};

export function createTurns({ connector, addresses, house }: Deps): Turns {
  const rosters = createRosters(connector, house);

  async function turnOf(activity: Activity): Promise<Turn> {
    const place = readPlace(activity);
    const { address, who, wire } = place;
    await addresses.learn(address);
    if (who.name)
      await addresses.learnPerson(address.tenant, who.id, {
        id: wire,
        chat: address.scope === "personal" ? address.id : null,
      });
    const admin = (await house.records.get(address.tenant, installer, who.id)) !== null;
    return { ...place, activity, admin };
  }

  /** An answer in any case: late or broken, it is an apology. */
  async function answer(turn: Turn, intent: Intent): Promise<Reply> {
    let timer: NodeJS.Timeout | undefined;
    const sorry: Reply = { kind: "refusal", text: apologyOf(turn.language) };
    const late = new Promise<Reply>((resolve) => {
      timer = setTimeout(resolve, answerWithinMs, sorry);
    });
    const answered = house.answer(intent).catch((error: unknown): Reply => {
      house.log.error({ err: error, tenant: turn.address.tenant }, "an answer failed");
      return sorry;
    });
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  }

  async function invoke(activity: Activity): Promise<InvokeBody> {
    const turn = await turnOf(activity);
    const { data, action } = Invoked.catch({ data: undefined }).parse(activity.value ?? {});
    switch (activity.name) {
      case "composeExtension/fetchTask": {
        const quoted = readQuoted(activity.value);
        const reply = await answer(turn, { ...originOf(turn, house), kind: "start", text: "", quoted });
        return inDialog(turn, reply, quoted && { thread: quoted.thread });
      }
      case "task/fetch": {
        const pressed = readPress(data);
        const start: Intent = { ...originOf(turn, house), kind: "start", text: pressed?.value ?? "", quoted: null };
        const press: Intent | null = pressed && { ...originOf(turn, house), kind: "press", ...pressed };
        const isStart = !pressed || pressed.button === starterCard.button;
        return inDialog(turn, await answer(turn, isStart || !press ? start : press), null);
      }
      case "composeExtension/submitAction":
      case "task/submit":
        return sent(turn, data);
      case "adaptiveCard/action":
        return executed(turn, action?.data);
      default:
        return {};
    }
  }

  /** A form came back, by its own button or by one that stands in it. */
  async function sent(turn: Turn, data: unknown): Promise<InvokeBody> {
    const people = await rosters.members(turn.address);
    const nameOf = (id: string) => people.find((member) => personId(member) === id)?.name ?? id;
    const read = readForm(data, nameOf);
    if (!read) return inDialog(turn, { kind: "refusal", text: apologyOf(turn.language) }, null);
    const { form, pressed, origin } = read;
    const where = originOf(turn, house, origin?.thread);
    const intent: Intent =
      pressed === null ? { ...where, kind: "submit", form } : { ...where, kind: "change", form, pressed };
    const reply = await answer(turn, intent);
    if (reply.kind === "done" && reply.offered && turn.activity.name === "composeExtension/submitAction")
      return composed(reply.offered);
    return inDialog(turn, reply, origin);
  }

  async function inDialog(turn: Turn, reply: Reply, origin: DialogOrigin): Promise<InvokeBody> {
    const form = formOf(reply, turn.language);
    const roster = await rosters.rosterFor(form, turn.address, turn.name);
    return dialog(form, roster, origin);
  }

  async function executed(turn: Turn, data: unknown): Promise<InvokeBody> {
    const pressed = readPress(data);
    if (!pressed) return toast(apologyOf(turn.language));
    const reply = await answer(turn, { ...originOf(turn, house), kind: "press", ...pressed });
    if (reply.kind === "refusal") return toast(reply.text);
    const card = reply.kind === "card" || reply.kind === "done" ? reply.card : null;
    if (reply.kind === "card") await whisper(turn, reply.card);
    return toast(card?.title ?? "✓");
  }

  /** To the one who acted, in the same place; where that is not taken, in his personal chat. */
  async function whisper(turn: Turn, card: Card): Promise<void> {
    const activity = cardActivity(card);
    const { address, thread } = turn;
    if (address.scope === "personal") return void (await connector.post(address, null, activity));
    try {
      await connector.whisper(address, thread, turn.wire, activity);
    } catch {
      const chat = await connector.openPersonal(address, turn.wire);
      await connector.post({ ...address, id: chat, scope: "personal", team: null }, null, activity);
    }
  }

  async function take(activity: Activity): Promise<void> {
    const { address, who } = readPlace(activity);
    const added = activity.membersAdded?.some((member) => member.id === activity.recipient.id) ?? false;
    switch (activity.type) {
      case "installationUpdate":
        if (activity.action?.startsWith("remove")) return addresses.forget(address.tenant, address.id);
        await house.records.put(address.tenant, installer, who.id, "1");
        return greet(await turnOf(activity));
      case "conversationUpdate":
        return added ? greet(await turnOf(activity)) : undefined;
      case "message":
        return heard(await turnOf(activity));
      default:
        return;
    }
  }

  async function greet(turn: Turn): Promise<void> {
    const { address, who, language } = turn;
    if (!(await house.firstTime(address.tenant, `teams:greeted:${address.id}`, greetOnceMs))) return;
    const room = address.scope === "personal" ? null : ({ platform: "teams", id: address.id, thread: null } as const);
    await connector.post(address, null, cardActivity(house.welcome({ language, room, by: who.name ? who : null })));
  }

  async function heard(turn: Turn): Promise<void> {
    const pressed = readPress(turn.activity.value);
    const intent: Intent = pressed
      ? { ...originOf(turn, house), kind: "press", ...pressed }
      : { ...originOf(turn, house), kind: "start", text: readText(turn.activity), quoted: null };
    const reply = await answer(turn, intent);
    const card = cardOf(reply, turn.language, intent.kind === "start" ? intent.text : "");
    if (!card) return;
    if (turn.activity.recipient.isTargeted) return whisper(turn, card);
    await connector.post(turn.address, turn.thread, cardActivity(card));
  }

  return { invoke, take, kindOf };
}

/** A dialog cannot be opened by a message: a card with a button that opens it is the answer. */
function cardOf(reply: Reply, language: Language, text: string): Card | null {
  switch (reply.kind) {
    case "card":
      return reply.card;
    case "done":
      return reply.card;
    case "form":
    case "mistakes":
      return starterCard.of(reply.form, language, text);
    case "home":
      return { tone: "quiet", title: "Dueline", parts: reply.parts, buttons: [], spoken: "Dueline" };
    case "refusal":
      return starterCard.sentence(reply.text);
    default:
      return reply satisfies never;
  }
}

function formOf(reply: Reply, language: Language): Form {
  switch (reply.kind) {
    case "form":
    case "mistakes":
      return reply.form;
    case "card":
      return cardForm(reply.card, language);
    case "done":
      return reply.card ? cardForm(reply.card, language) : refusalForm("✓", language);
    case "home":
      return refusalForm("✓", language);
    case "refusal":
      return refusalForm(reply.text, language);
    default:
      return reply satisfies never;
  }
}

function originOf(turn: Turn, house: House, thread?: string): Origin {
  const { address, who, language, admin, name } = turn;
  const room = { platform: "teams", id: address.id, thread: thread ?? turn.thread } as const;
  return {
    platform: "teams",
    tenant: address.tenant,
    who,
    admin,
    language,
    where: { room, name, direct: address.scope === "personal" },
    live: false,
    now: house.now(),
  };
}

export function personId(member: Member): string {
  return member.aadObjectId ?? member.id;
}

function kindOf(activity: Activity): IntentKind | "event" {
  switch (activity.name ?? activity.type) {
    case "composeExtension/fetchTask":
    case "message":
      return "start";
    case "composeExtension/submitAction":
    case "task/submit":
      return "submit";
    case "task/fetch":
    case "adaptiveCard/action":
      return "press";
    default:
      return "event";
  }
}
