// What is listened to in Slack, and how each is answered within its time.
import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { House } from "../../src/chat/door.ts";
import { apologyOf, cardForm, refusalForm, waitingForm } from "../../src/chat/fallback.ts";
import type { Intent, Origin } from "../../src/chat/intent.ts";
import type { Form, Reply } from "../../src/chat/reply.ts";
import type { Installations } from "./installations.ts";
import { type Known, type People, within } from "./people.ts";
import * as read from "./read.ts";
import { publishHome, updateView, viewResponse, whisper } from "./respond.ts";
import { formCallback, renderForm, type Shown, type Origin as ViewOrigin } from "./view.ts";

type Deps = {
  readonly house: House;
  readonly installations: Installations;
  readonly people: People;
  readonly apiUrl: string;
};
type Place = { channel: string; thread: string | null; name: string | null } | null;
type Act = { client: WebClient; tenant: string; known: Known; place: Place };

/** A trigger dies after 3 s: until then the form is there, or one that waits for it. */
const openWithinMs = 1400;
const submitWithinMs = 2200;
const profileWithinMs = 600;

export function listen(app: App, { house, installations, people }: Deps): void {
  const actOf = async (
    client: WebClient,
    ids: Parameters<typeof read.tenantOf>[0],
    user: { id: string; name?: string | undefined },
    place: Place,
  ): Promise<Act> => {
    const tenant = read.tenantOf(ids);
    return { client, tenant, place, known: await people.find(client, tenant, user.id, user.name, profileWithinMs) };
  };
  const nameOf = (act: Act) => async (id: string) =>
    (await people.find(act.client, act.tenant, id, undefined, profileWithinMs)).name;

  app.command(/.*/, async ({ body, ack, client }) => {
    await ack();
    const command = read.Command.parse(body);
    const place = { channel: command.channel_id, thread: null, name: command.channel_name ?? null };
    const ids = idsOf(command.team_id, command.enterprise_id, command.is_enterprise_install);
    const act = await actOf(client, ids, { id: command.user_id, name: command.user_name }, place);
    const intent: Intent = { ...originOf(act, house), kind: "start", text: command.text, quoted: null };
    await open(act, intent, command.trigger_id, command.response_url);
  });

  app.shortcut(/.*/, async ({ body, ack, client }) => {
    await ack();
    const shortcut = read.Shortcut.parse(body);
    const thread = shortcut.message ? (shortcut.message.thread_ts ?? shortcut.message.ts) : null;
    const place = shortcut.channel
      ? { channel: shortcut.channel.id, thread, name: shortcut.channel.name ?? null }
      : null;
    const act = await actOf(client, idsOfPayload(shortcut), personOf(shortcut.user), place);
    const quoted = shortcut.message && thread ? { text: shortcut.message.text, thread } : null;
    await open(
      act,
      { ...originOf(act, house), kind: "start", text: "", quoted },
      shortcut.trigger_id,
      shortcut.response_url,
    );
  });

  app.action(/.*/, async ({ body, ack, client }) => {
    await ack();
    const actions = read.Actions.parse(body);
    const [action] = actions.actions;
    if (!action) return;
    const inModal = actions.view?.type === "modal" ? read.readView(actions.view) : null;
    const place = inModal?.origin ?? placeOf(actions);
    const act = await actOf(client, idsOfPayload(actions), personOf(actions.user), place);
    const button = read.readPress(action.action_id);
    if (actions.view && inModal) await change(act, actions.view, inModal, button);
    else if (button !== null) await press(act, actions, { button, value: action.value ?? "" });
  });

  app.view({ callback_id: formCallback, type: "view_submission" }, async ({ body, ack, client }) => {
    const { view, user, ...ids } = read.Submission.parse(body);
    const { form, origin, shown } = read.readView(view);
    const act = await actOf(client, idsOfPayload(ids), personOf(user), origin);
    const answers = await read.withNames(form.answers, nameOf(act));
    const answer = house.answer({ ...originOf(act, house), kind: "submit", form: { ...form, answers } });
    const reply = await within<Reply | null>(
      submitWithinMs,
      answer.catch((error: unknown) => failed(error, act)),
      null,
    );
    if (reply) {
      await ack(viewResponse(reply, origin, shown, act.known.language));
      if (reply.kind === "done" && reply.card) await tell(act, undefined, reply.card);
      return;
    }
    await ack({ response_action: "update", view: renderForm(waitingForm(act.known.language), origin) });
    await settle(act, { id: view.id }, await answer.catch((error: unknown) => failed(error, act)), origin, shown);
  });
  // A dialog that is closed asks for nothing, and is told nothing.
  app.view({ callback_id: formCallback, type: "view_closed" }, ({ ack }) => ack());

  app.event("app_home_opened", async ({ event, client, body }) => {
    if (event.tab !== "home") return;
    const orgWide = body.authorizations?.[0]?.is_enterprise_install ?? false;
    const act = await actOf(
      client,
      { team: body.team_id, enterprise: body.enterprise_id ?? null, orgWide },
      { id: event.user },
      null,
    );
    const reply = await house.answer({ ...originOf(act, house), kind: "home" });
    if (reply.kind === "home") await publishHome(client, event.user, reply);
  });
  app.event("app_uninstalled", async ({ body }) => leave(body.team_id, body.enterprise_id));
  app.event("tokens_revoked", async ({ body, event }) => {
    if ((event.tokens.bot ?? []).length > 0) await installations.forget(body.team_id);
  });

  async function leave(team: string, enterprise: string | undefined): Promise<void> {
    const tenant = (await installations.find(team)) || !enterprise ? team : enterprise;
    await installations.forget(tenant);
    await house.eraseTenant(tenant);
  }

  /** Opens what the answer is. A form that takes too long is announced by one that waits. */
  async function open(act: Act, intent: Intent, trigger: string, responseUrl: string | undefined): Promise<void> {
    const answer = house.answer(intent).catch((error: unknown) => failed(error, act));
    const reply = await within<Reply | null>(openWithinMs, answer, null);
    const origin = act.place;
    if (reply && reply.kind !== "form" && reply.kind !== "mistakes") return tellReply(act, responseUrl, reply);
    const first = reply ? reply.form : waitingForm(act.known.language);
    const opened = await act.client.views.open({ trigger_id: trigger, view: renderForm(first, origin) });
    if (!reply && opened.view?.id) await settle(act, { id: opened.view.id }, await answer, origin);
  }

  /** The late answer, into the view that waits for it. */
  async function settle(
    act: Act,
    view: { id: string; hash?: string },
    reply: Reply,
    origin: ViewOrigin,
    shown?: Shown,
  ): Promise<void> {
    await updateView(act.client, view, formFor(reply, act), origin, shown);
    if (reply.kind === "done" && reply.card) await tell(act, undefined, reply.card);
  }

  async function change(
    act: Act,
    view: read.View,
    open: ReturnType<typeof read.readView>,
    pressed: string | null,
  ): Promise<void> {
    const { form, origin, shown } = open;
    const answers = await read.withNames(form.answers, nameOf(act));
    const reply = await house.answer({ ...originOf(act, house), kind: "change", pressed, form: { ...form, answers } });
    if (reply.kind === "form" || reply.kind === "mistakes")
      return updateView(act.client, view, reply.form, origin, shown);
    await settle(act, view, reply, origin);
  }

  async function press(act: Act, actions: read.Actions, pressed: { button: string; value: string }): Promise<void> {
    const intent: Intent = { ...originOf(act, house), kind: "press", ...pressed };
    return open(act, intent, actions.trigger_id, actions.response_url);
  }

  async function tellReply(
    act: Act,
    responseUrl: string | undefined,
    reply: Exclude<Reply, { kind: "form" | "mistakes" }>,
  ): Promise<void> {
    switch (reply.kind) {
      case "card":
        return tell(act, responseUrl, reply.card);
      case "refusal":
        return tell(act, responseUrl, reply.text);
      case "done":
        return reply.card ? tell(act, responseUrl, reply.card) : undefined;
      case "home":
        return publishHome(act.client, act.known.id, reply);
      default:
        return reply satisfies never;
    }
  }

  function tell(act: Act, responseUrl: string | undefined, message: Parameters<typeof whisper>[1]): Promise<void> {
    return whisper(
      { client: act.client, user: act.known.id, responseUrl, channel: act.place?.channel ?? null, log: house.log },
      message,
    );
  }

  function failed(error: unknown, act: Act): Reply {
    house.log.error({ err: error, tenant: act.tenant }, "an answer failed");
    return { kind: "refusal", text: apologyOf(act.known.language) };
  }
}

function formFor(reply: Reply, { known }: Act): Form {
  if (reply.kind === "form" || reply.kind === "mistakes") return reply.form;
  if (reply.kind === "card") return cardForm(reply.card, known.language);
  if (reply.kind === "done" && reply.card) return cardForm(reply.card, known.language);
  return refusalForm(reply.kind === "refusal" ? reply.text : "✓", known.language);
}

function originOf({ tenant, known, place }: Act, house: House): Origin {
  const { admin, ...who } = known;
  return {
    platform: "slack",
    tenant,
    who,
    admin,
    language: known.language,
    where: place && {
      room: { platform: "slack", id: place.channel, thread: place.thread },
      name: place.name,
      direct: place.channel.startsWith("D"),
    },
    live: true,
    now: house.now(),
  };
}

function idsOf(team: string, enterprise: string | null | undefined, orgWide: boolean | string | null | undefined) {
  return { team, enterprise: enterprise ?? null, orgWide: orgWide === true || orgWide === "true" };
}

function idsOfPayload(payload: Pick<read.Shortcut, "team" | "enterprise" | "is_enterprise_install">) {
  return { ...idsOf("", payload.enterprise?.id, payload.is_enterprise_install), team: payload.team?.id ?? null };
}

function personOf(user: { id: string; name?: string | undefined; username?: string | undefined }) {
  return { id: user.id, name: user.name ?? user.username };
}

function placeOf({ channel, message }: read.Actions): Place {
  return channel
    ? { channel: channel.id, thread: message ? (message.thread_ts ?? message.ts) : null, name: channel.name ?? null }
    : null;
}
