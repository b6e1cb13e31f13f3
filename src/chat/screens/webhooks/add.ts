// A webhook is added: where it leads, of which cases it hears, and of what. Its secret is shown once.

import { z } from "zod";
import { eventNames, type Hook, type HookScope } from "../../../case/hook.ts";
import { noteDone } from "../../audit.ts";
import { carried } from "../../carried.ts";
import type { Doors } from "../../core.ts";
import { choiceIn, choicesIn, lineIn } from "../../form-answers.ts";
import type { FormAnswers, OpenForm } from "../../intent.ts";
import { says, whispers } from "../../part.ts";
import { privateCard } from "../../private-card.ts";
import type { Card, Field, Form, Reply } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { barredFromHooks, mostHooks } from "./list-card.ts";

export const webhookScreen = "webhook";

export const hookField = { url: "url", scope: "scope", events: "events" } as const;
const mostUrl = 500;

/** The channel in which it was asked for; null: in none. */
const Memo = z.object({ room: z.string().nullable() });
type Mistakes = { readonly [field: string]: string };
type Asked = { readonly room: string | null; readonly typed?: FormAnswers; readonly mistakes?: Mistakes };

export async function askWebhook(visit: Visit): Promise<Reply> {
  const barred = await barredFromHooks(visit);
  if (barred) return barred;
  return { kind: "form", form: webhookForm(visit, { room: roomHere(visit) }) };
}

/** A room that one is in oneself: nobody listens where he has no business. */
export function roomHere({ origin: { where } }: Visit): string | null {
  return where && !where.direct ? where.room.id : null;
}

export async function submitWebhook(visit: Visit, { memo, answers }: OpenForm): Promise<Reply> {
  const { doors } = visit.core;
  const barred = await barredFromHooks(visit);
  if (barred || !doors) return barred ?? { kind: "refusal", text: [visit.words.doors.off] };
  const { room } = carried(Memo, memo);
  const url = lineIn(answers, hookField.url) ?? "";
  const events = eventNames.filter((name) => choicesIn(answers, hookField.events)?.includes(name));
  const mistakes = await mistakesIn(visit, doors, url, events.length);
  if (mistakes) return { kind: "mistakes", form: webhookForm(visit, { room, typed: answers, mistakes }) };
  const secret = doors.newSecret();
  const hook = await keepHook(visit, doors, {
    kind: "webhook",
    url,
    events,
    scope: scopeIn(visit, answers),
    secret,
    incoming: null,
  });
  return { kind: "done", card: secretCard(visit, secret, hook.earlier) };
}

type Draft = Pick<Hook, "kind" | "url" | "events" | "scope" | "secret" | "incoming">;

/** `secret` and `incoming` as they are shown. */
export async function keepHook(visit: Visit, doors: Doors, draft: Draft): Promise<Hook> {
  const { core, origin } = visit;
  const { tenant, who, platform, now: createdAt, language } = origin;
  const id = core.newId();
  const secret = doors.sealed({ tenant, id }, draft.secret);
  const incoming = draft.incoming === null ? null : doors.sealed({ tenant, id }, draft.incoming);
  const by = { ...who, language: who.language ?? language };
  const hook: Hook = { ...draft, id, tenant, secret, incoming, earlier: null, by, platform, createdAt, failing: null };
  await core.store.hooks.put(hook);
  const { scope } = draft;
  const on = scope.kind === "room" ? ({ kind: "room", id: scope.id } as const) : ({ kind: "tenant" } as const);
  await noteDone(visit, "settings", on, ["webhooks"]);
  return hook;
}

export function secretCard({ words }: Visit, secret: string, earlier: Hook["earlier"]): Card {
  const { doors } = words;
  const also = earlier
    ? [whispers(doors.secretAlso({ kind: "time", at: earlier.until, zone: "UTC", show: "date-time" } as const))]
    : [];
  return privateCard(words, doors.secretTitle, [says([doors.secretOnce]), { kind: "quote", text: secret }, ...also]);
}

async function mistakesIn(visit: Visit, doors: Doors, url: string, events: number): Promise<Mistakes | null> {
  const { mistakes } = visit.words.doors;
  const known = await visit.core.store.hooks.list(visit.origin.tenant);
  if (known.length >= mostHooks) return { [hookField.url]: mistakes.most };
  const refusal = await doors.refusalOf(url);
  if (refusal) return { [hookField.url]: mistakes[refusal] };
  return events === 0 ? { [hookField.events]: mistakes.events } : null;
}

/** A channel comes from where one is, never from what a form carries. */
export function scopeIn(visit: Visit, answers: FormAnswers): HookScope {
  const chosen = choiceIn(answers, hookField.scope);
  const id = roomHere(visit);
  if (chosen === "all") return { kind: "all" };
  return chosen === "room" && id !== null ? { kind: "room", platform: visit.origin.platform, id } : { kind: "open" };
}

function webhookForm({ words }: Visit, { room, typed = {}, mistakes = {} }: Asked): Form {
  const { doors } = words;
  return {
    screen: webhookScreen,
    memo: JSON.stringify({ room }),
    title: doors.add,
    submit: doors.add,
    close: words.ask.cancel,
    parts: [
      {
        kind: "text",
        lines: "one",
        id: hookField.url,
        label: doors.address,
        hint: doors.addressHint,
        optional: false,
        most: mostUrl,
        value: lineIn(typed, hookField.url) ?? "",
        mistake: mistakes[hookField.url],
      },
      scopeField(words, room, typed),
      {
        kind: "choices",
        look: "menu",
        id: hookField.events,
        label: doors.events,
        optional: false,
        options: eventNames.map((value) => ({ value, label: doors.eventNames[value] })),
        value: choicesIn(typed, hookField.events) ?? eventNames,
        mistake: mistakes[hookField.events],
      },
    ],
  };
}

export function scopeField({ doors }: Visit["words"], room: string | null, typed: FormAnswers): Field {
  const kinds = room === null ? (["open", "all"] as const) : (["room", "open", "all"] as const);
  return {
    kind: "choice",
    look: "radio",
    live: false,
    id: hookField.scope,
    label: doors.scope,
    optional: false,
    options: kinds.map((value) => ({ value, label: doors.scopes[value] })),
    value: choiceIn(typed, hookField.scope) ?? kinds[0],
  };
}
