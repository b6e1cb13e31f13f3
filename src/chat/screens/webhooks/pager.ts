// A pager is added: which service, with which key, for which cases.
import { z } from "zod";
import { pagerEvents, pagerKinds } from "../../../case/hook.ts";
import type { Doors } from "../../core.ts";
import { choiceIn, lineIn } from "../../form-answers.ts";
import type { FormAnswers, OpenForm } from "../../intent.ts";
import { aloud } from "../../line.ts";
import { alert, says } from "../../part.ts";
import { privateCard } from "../../private-card.ts";
import type { Card, Field, Form, Part, Reply } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { answerAddress, type PagerKind } from "../../webhooks/answers.ts";
import { hookField, keepHook, roomHere, scopeField, scopeIn, secretCard } from "./add.ts";
import { barredFromHooks, kindNames, mostHooks, webhooksCard } from "./list-card.ts";

export const pagerScreen = "pager";

const field = { ...hookField, kind: "kind", key: "key", incoming: "incoming" } as const;
const most = { key: 200, url: 500 };
const Kind = z.enum(pagerKinds);

/** https://developer.pagerduty.com/docs/events-api-v2/overview/ ; https://docs.opsgenie.com/docs/api-overview */
const usual: { readonly [K in (typeof pagerKinds)[number]]: string } = {
  pagerduty: "https://events.pagerduty.com/v2/enqueue",
  opsgenie: "https://api.opsgenie.com",
  plain: "",
};

type Mistakes = { readonly [field: string]: string };

export async function askPager(visit: Visit): Promise<Reply> {
  return (await barredFromHooks(visit)) ?? { kind: "form", form: pagerForm(visit, {}, {}) };
}

export async function submitPager(visit: Visit, { answers }: OpenForm): Promise<Reply> {
  const { doors } = visit.core;
  const barred = await barredFromHooks(visit);
  if (barred || !doors) return barred ?? { kind: "refusal", text: [visit.words.doors.off] };
  const kind = Kind.catch("pagerduty").parse(choiceIn(answers, field.kind));
  const url = lineIn(answers, field.url) || usual[kind];
  const key = lineIn(answers, field.key) ?? "";
  const mistakes = await mistakesIn(visit, { url, hasKey: kind === "plain" || key !== "" });
  if (mistakes) return { kind: "mistakes", form: pagerForm(visit, answers, mistakes) };
  const secret = kind === "plain" ? doors.newSecret() : key;
  const incoming = incomingOf(kind, lineIn(answers, field.incoming) ?? "", doors);
  await keepHook(visit, doors, { kind, url, events: pagerEvents, scope: scopeIn(visit, answers), secret, incoming });
  const back = wayBack(visit, kind, incoming);
  if (kind === "plain") return { kind: "done", card: withParts(secretCard(visit, secret, null), back, visit) };
  if (back.length > 0) return { kind: "done", card: privateCard(visit.words, visit.words.doors.wayBack, back) };
  const list = await webhooksCard(visit, [alert("good", [visit.words.settings.saved])]);
  return list.kind === "card" ? { kind: "done", card: list.card } : list;
}

/** With which it proves that it is the one who answers: its own secret, or a key of ours in the address. */
function incomingOf(kind: PagerKind, given: string, doors: Doors): string | null {
  if (kind === "opsgenie") return doors.newToken();
  return kind === "pagerduty" && given !== "" ? given : null;
}

/** Where it may tell us who took a call; PagerDuty's stands in the form. */
function wayBack({ core, origin, words }: Visit, kind: PagerKind, incoming: string | null): Part[] {
  const { publicUrl = null } = core.doors ?? {};
  if (kind === "pagerduty" || publicUrl === null) return [];
  const text = answerAddress(kind, publicUrl, origin.tenant, incoming ?? undefined);
  return [says([words.doors.answers[kind]]), { kind: "quote", text }];
}

function withParts(card: Card, more: readonly Part[], { words }: Visit): Card {
  const parts = [...card.parts, ...more];
  return { ...card, parts, spoken: aloud(card.title, parts, words.language) };
}

type Asked = { readonly url: string; readonly hasKey: boolean };

async function mistakesIn({ core, origin, words }: Visit, { url, hasKey }: Asked): Promise<Mistakes | null> {
  const { mistakes } = words.doors;
  const known = await core.store.hooks.list(origin.tenant);
  if (known.length >= mostHooks) return { [field.kind]: mistakes.most };
  if (!hasKey) return { [field.key]: mistakes.key };
  const refusal = await core.doors?.refusalOf(url);
  return refusal ? { [field.url]: mistakes[refusal] } : null;
}

function pagerForm(visit: Visit, typed: FormAnswers, mistakes: Mistakes): Form {
  const { doors, ask } = visit.words;
  const { publicUrl = null } = visit.core.doors ?? {};
  const address = answerAddress("pagerduty", publicUrl, visit.origin.tenant);
  const line = (id: string, label: string, hint: string, size: number): Field => ({
    kind: "text",
    lines: "one",
    id,
    label,
    hint,
    optional: true,
    most: size,
    value: lineIn(typed, id) ?? "",
    mistake: mistakes[id],
  });
  return {
    screen: pagerScreen,
    memo: "{}",
    title: doors.addPager,
    submit: doors.addPager,
    close: ask.cancel,
    parts: [
      says([doors.pagerSays]),
      kindField(visit, typed, mistakes),
      line(field.key, doors.key, doors.keyHint, most.key),
      line(field.url, doors.pagerAddress, doors.pagerAddressHint, most.url),
      scopeField(visit.words, roomHere(visit), typed),
      says([...doors.incomingHint<string>(address)]),
      { ...line(field.incoming, doors.incoming, "", most.key), hint: undefined },
    ],
  };
}

function kindField({ words: { doors } }: Visit, typed: FormAnswers, mistakes: Mistakes): Field {
  return {
    kind: "choice",
    look: "radio",
    live: false,
    id: field.kind,
    label: doors.service,
    optional: false,
    options: pagerKinds.map((value) => ({ value, label: value === "plain" ? doors.plain : kindNames[value] })),
    value: choiceIn(typed, field.kind) ?? pagerKinds[0],
    mistake: mistakes[field.kind],
  };
}
