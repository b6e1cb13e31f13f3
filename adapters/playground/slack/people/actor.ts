// One person at her keyboard: everything she can do in Slack that the app hears of.
import { sendEvent } from "../deliveries/events.ts";
import type { Channel, Person, View } from "../model.ts";
import { stackOf, writtenView } from "../screens.ts";
import type { Outcome, Service } from "../service.ts";
import { channel, directMessage, installation, person } from "../world.ts";
import { type Consent, installApp, type Page } from "./browse.ts";
import { messageShortcut, shortcut, slash } from "./command.ts";
import { find, findField, type Wanted } from "./find.ts";
import { blocksOn, choose, press } from "./press.ts";
import type { Screen } from "./screen.ts";
import { close, submit } from "./submit.ts";
import { type Suggestions, suggest } from "./suggest.ts";
import { type Said, say, visibleTo } from "./talk.ts";
import type { Choice } from "./value.ts";

/** A view by its id; or the one on `top`, which is what is left out; or the Home tab. */
export type ViewName = "top" | "home" | (string & {});

export interface Place {
  channel: string;
  ts: string;
}

/** Where to act, and on what. `option` chooses from a menu; `value` tells buttons of one name apart. */
export interface Click extends Wanted {
  view?: ViewName;
  message?: Place;
  option?: Choice;
}

/** Each act resolves when the app has answered, or has let its three seconds pass. */
export interface Actor {
  slash(channel: string, text?: string, command?: string): Promise<Outcome>;
  shortcut(callbackId: string): Promise<Outcome>;
  messageShortcut(callbackId: string, channel: string, ts: string): Promise<Outcome>;
  openHome(tab?: "home" | "messages"): Promise<Outcome>;
  click(target: Click): Promise<Outcome>;
  /** Chooses or types into a field, by its `block_id` or `action_id`; undefined if the app is not told of it. */
  choose(view: ViewName, field: string, choice: Choice, options?: { enter?: boolean }): Promise<Outcome | undefined>;
  /** Fills in one field after the other. Resolves with what the app was told of. */
  fill(view: ViewName, choices: Readonly<Record<string, Choice>>): Promise<readonly Outcome[]>;
  suggest(view: ViewName, field: string, query: string): Promise<Suggestions>;
  submit(view?: ViewName): Promise<Outcome>;
  close(view?: ViewName, options?: { all?: boolean }): Promise<Outcome | undefined>;
  /** Says something in a channel, or to the app in a `dm`. */
  sayTo(channel: "dm" | (string & {}), text: string, threadTs?: string): Promise<Said>;
  mention(channel: string, text: string, threadTs?: string): Promise<Said>;
  install(address: string, choice?: Consent): Promise<Page>;
  /** The direct message with the app. */
  dm(): Channel;
}

export function actorFor(service: Service, id: string): Actor {
  const me = person(service.world, id);
  const place = (name: string) => (name === "dm" ? withApp(service, me) : channel(service.world, name));
  const bot = () => installation(service.world, me.team)?.botUser ?? "";
  const screen = (name: ViewName): Screen => ({ view: viewNamed(service, me, name) });
  const actor: Actor = {
    slash: (where, text = "", command = "/sla") => slash(service, me, place(where), command, text),
    shortcut: (callbackId) => shortcut(service, me, callbackId),
    messageShortcut: (callbackId, where, ts) => messageShortcut(service, me, callbackId, { channel: where, ts }),
    openHome: (tab = "home") => openHome(service, me, tab),
    click: async ({ view = "top", message, option, ...wanted }) => {
      const on = message ? { message: visibleTo(service, me, message) } : screen(view);
      const at = find(blocksOn(on), wanted);
      if (option === undefined || at.element.type === "overflow")
        return press(service, me, on, at, String(option ?? ""));
      return (await choose(service, me, on, at, option)) ?? { sent: false, status: 0, body: undefined, ms: 0 };
    },
    choose: async (view, field, choice, { enter = false } = {}) => {
      const on = screen(view);
      return choose(service, me, on, findField(blocksOn(on), field), choice, enter);
    },
    fill: async (view, choices) => {
      const outcomes: Outcome[] = [];
      for (const [field, choice] of Object.entries(choices)) {
        const outcome = await actor.choose(view, field, choice);
        if (outcome) outcomes.push(outcome);
      }
      return outcomes;
    },
    suggest: (view, field, query) => {
      const on = screen(view);
      return suggest(service, me, on, findField(blocksOn(on), field), query);
    },
    submit: (view = "top") => submit(service, me, viewNamed(service, me, view)),
    close: (view = "top", { all = false } = {}) => close(service, me, viewNamed(service, me, view), all),
    sayTo: (where, text, threadTs) => say(service, me, place(where), text, threadTs),
    mention: (where, text, threadTs) => say(service, me, place(where), `<@${bot()}> ${text}`, threadTs),
    install: (address, choice) => installApp(service, me, address, choice),
    dm: () => withApp(service, me),
  };
  return actor;
}

function openHome(service: Service, me: Person, tab: "home" | "messages"): Promise<Outcome> {
  const view = service.views.get(service.homes.get(me.id) ?? "");
  const shown = view ? { view: writtenView(service, view, installation(service.world, me.team)) } : {};
  const event = { type: "app_home_opened", user: me.id, channel: withApp(service, me).id, tab, ...shown };
  return sendEvent(service, me.team, event);
}

function withApp(service: Service, me: Person): Channel {
  const bot = installation(service.world, me.team);
  if (!bot) throw new Error(`the app is not in the workspace of ${me.name}`);
  return directMessage(service.world, service.ids, me, bot.botUser);
}

function viewNamed(service: Service, me: Person, name: ViewName): View {
  if (name === "top") return seen(stackOf(service, me.id).at(-1), me, name);
  return seen(service.views.get(name === "home" ? (service.homes.get(me.id) ?? "") : name), me, name);
}

function seen(view: View | undefined, me: Person, name: ViewName): View {
  if (view?.owner === me.id) return view;
  throw new Error(`${me.name} has no view “${name}” on the screen`);
}
