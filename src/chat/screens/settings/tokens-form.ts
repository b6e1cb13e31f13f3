// Tokens for other programs: which there are, a new one, the one that was just made, and which to take back.
import { scopes, spent, type Token } from "../../../case/token.ts";
import { choiceIn, choicesIn, lineIn } from "../../form-answers.ts";
import { flat, shown, typed } from "../../line.ts";
import { mailPath } from "../../mail/path.ts";
import { alert, button, buttons, list, says, whispers } from "../../part.ts";
import { shorten } from "../../reading/title.ts";
import type { Field, Form, Line, Part, Span } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import type { SettingsDraft } from "./draft.ts";
import { field } from "./fields.ts";

export const tokensScreen = "settings-tokens";
export const tokenButton = { create: "token-new", revoke: "token-revoke" } as const;

export const most = { name: 40, rooms: 50, listed: 20 } as const;
/** How long one may hold, days. */
const lifetimes = [30, 90, 365] as const;
export const never = "never";

export function tokenList(visit: Visit, tokens: readonly Token[], notice: readonly Part[] = []): Form {
  const { tokens: words } = visit.words;
  const create = button({ id: tokenButton.create, label: words.create, value: "" });
  const revoke = button({ id: tokenButton.revoke, label: words.toRevoke, value: "" });
  const lines = tokens.slice(0, most.listed).map((token) => tokenLine(visit, token));
  return form(visit, { step: "list" }, null, [
    ...notice,
    whispers([words.hint]),
    lines.length === 0 ? says([words.none]) : list(lines),
    buttons(...(tokens.length === 0 ? [create] : [create, revoke])),
  ]);
}

export function newToken(visit: Visit, { typed: answers = {}, mistakes = {} }: Draft = {}): Form {
  const { tokens: words } = visit.words;
  const days = lifetimes.map((count) => ({ value: String(count), label: words.days(count) }));
  return form(visit, { step: "new" }, words.make, [
    {
      kind: "text",
      lines: "one",
      id: field.tokenName,
      label: words.name,
      hint: words.nameHint,
      optional: false,
      most: most.name,
      value: lineIn(answers, field.tokenName) ?? "",
      mistake: mistakes[field.tokenName],
    },
    {
      kind: "choices",
      look: "boxes",
      id: field.tokenScopes,
      label: words.scopes,
      optional: false,
      options: scopes.map((scope) => ({ value: scope, label: words.scopeNames[scope] })),
      value: choicesIn(answers, field.tokenScopes) ?? ["read"],
      mistake: mistakes[field.tokenScopes],
    },
    {
      kind: "rooms",
      id: field.tokenRooms,
      label: words.onlyRooms,
      hint: words.roomHint,
      optional: true,
      most: most.rooms,
      value: choicesIn(answers, field.tokenRooms) ?? [],
      mistake: mistakes[field.tokenRooms],
    },
    {
      kind: "choice",
      look: "menu",
      id: field.tokenDays,
      label: words.expiry,
      optional: false,
      live: false,
      options: [...days, { value: never, label: words.never }],
      value: choiceIn(answers, field.tokenDays) ?? String(lifetimes[1]),
    },
  ]);
}

/** The one time that its text is shown. */
export function madeToken(visit: Visit, token: Token, text: string): Form {
  const { tokens: words } = visit.words;
  return form(visit, { step: "made" }, null, [
    says([{ kind: "strong", text: words.made(token.name) }]),
    { kind: "quote", text },
    ...mailAddress(visit, token, text),
    alert("warning", [words.once]),
    list([tokenLine(visit, token)]),
  ]);
}

/** Where mails go; a key in an address is what most relays can send. */
function mailAddress({ core, words }: Visit, { scopes: its }: Token, text: string): Part[] {
  const base = core.doors?.publicUrl;
  if (!its.includes("mail") || !base) return [];
  return [says([words.mail.address]), { kind: "quote", text: `${base}${mailPath}?key=${text}` }];
}

export function whichToken(visit: Visit, tokens: readonly Token[]): Form {
  const { tokens: words } = visit.words;
  const options = tokens.slice(0, 100).map(({ id, name, scopes: its }) => ({
    value: id,
    label: shorten(`${name}: ${its.map((scope) => words.scopeShort[scope]).join(", ")}`, 75),
  }));
  const which: Field = {
    kind: "choice",
    look: "menu",
    live: false,
    id: field.token,
    label: words.which,
    optional: false,
    options,
    value: null,
  };
  return form(visit, { step: "revoke" }, words.revoke, [which]);
}

type Draft = Pick<SettingsDraft, "typed" | "mistakes">;

/** "ServiceNow · read, write · 2 channels · last used 27 Nov · ends 25 Feb · Mara" */
function tokenLine({ words: all, origin, settings }: Visit, token: Token): Line {
  const { tokens: words } = all;
  const zone = origin.who.zone ?? settings.site?.zone ?? "UTC";
  const day = (at: number): Line => shown(all).own(at, zone, "date");
  const { name, scopes: its, rooms, lastUsedAt, expiresAt, by } = token;
  const ends: Line = expiresAt === null ? [words.endless] : flat(words.ends<Span | Line>(day(expiresAt)));
  const pieces: Line[] = [
    [its.map((scope) => words.scopeShort[scope]).join(", ")],
    ...(rooms === null ? [] : [[words.rooms(rooms.length)]]),
    lastUsedAt === null ? [words.unused] : flat(words.used<Span | Line>(day(lastUsedAt))),
    spent(token, origin.now) === "expired" ? [words.ended] : ends,
    ...(by === null ? [] : [[typed(by.name)]]),
  ];
  return [typed(name), ...pieces.flatMap((piece): Line => [" · ", ...piece])];
}

function form(visit: Visit, memo: object, submit: string | null, parts: Form["parts"]): Form {
  const { tokens: words, ask } = visit.words;
  return { screen: tokensScreen, memo: JSON.stringify(memo), title: words.title, submit, close: ask.cancel, parts };
}
