// An administrator lets other programs in, and shuts them out again.

import { z } from "zod";
import { type AuditLine, named } from "../../../case/audit.ts";
import { hashOf, scopes, type Token, tokenText } from "../../../case/token.ts";
import { DAY } from "../../../time/lengths.ts";
import { carried } from "../../carried.ts";
import { choiceIn, choicesIn, lineIn } from "../../form-answers.ts";
import type { FormAnswers, OpenForm } from "../../intent.ts";
import { alert } from "../../part.ts";
import type { Reply } from "../../reply.ts";
import { barredFromAll } from "../../rights.ts";
import type { Visit } from "../../visit.ts";
import { field } from "./fields.ts";
import { madeToken, most, newToken, tokenButton, tokenList, whichToken } from "./tokens-form.ts";

export { tokensScreen } from "./tokens-form.ts";

const Memo = z.strictObject({ step: z.enum(["list", "new", "made", "revoke"]) });

export async function askTokens(visit: Visit): Promise<Reply> {
  return (await barred(visit)) ?? { kind: "form", form: tokenList(visit, await tokensOf(visit)) };
}

export async function changeTokens(visit: Visit, _: OpenForm, pressed: string | null): Promise<Reply> {
  const no = await barred(visit);
  if (no) return no;
  if (pressed === tokenButton.create) return { kind: "form", form: newToken(visit) };
  const tokens = await tokensOf(visit);
  const revokes = pressed === tokenButton.revoke && tokens.length > 0;
  return { kind: "form", form: revokes ? whichToken(visit, tokens) : tokenList(visit, tokens) };
}

export async function submitTokens(visit: Visit, form: OpenForm): Promise<Reply> {
  const no = await barred(visit);
  if (no) return no;
  const { step } = carried(Memo, form.memo);
  if (step === "new") return create(visit, form.answers);
  if (step === "revoke") return revoke(visit, choiceIn(form.answers, field.token) ?? "");
  return { kind: "done", card: null };
}

async function create(visit: Visit, answers: FormAnswers): Promise<Reply> {
  const { core, origin, words } = visit;
  const name = lineIn(answers, field.tokenName)?.slice(0, most.name) ?? "";
  const chosen = choicesIn(answers, field.tokenScopes) ?? [];
  const its = scopes.filter((scope) => chosen.includes(scope));
  const rooms = choicesIn(answers, field.tokenRooms);
  const mistakes = {
    // A form of an earlier version asked otherwise, or a platform did not offer them: what was chosen must not become all channels.
    ...(rooms === undefined ? { [field.tokenRooms]: words.tokens.mistakes.rooms } : {}),
    ...(name === "" ? { [field.tokenName]: words.tokens.mistakes.name } : {}),
    ...(its.length === 0 ? { [field.tokenScopes]: words.tokens.mistakes.scopes } : {}),
  };
  if (Object.keys(mistakes).length > 0 || rooms === undefined)
    return { kind: "mistakes", form: newToken(visit, { typed: answers, mistakes }) };
  const days = Number(choiceIn(answers, field.tokenDays));
  const token: Token = {
    tenant: origin.tenant,
    platform: origin.platform,
    id: core.newId(),
    name,
    scopes: its,
    rooms: rooms.length === 0 ? null : [...new Set(rooms)].slice(0, most.rooms),
    by: named(origin.who),
    createdAt: origin.now,
    expiresAt: days > 0 ? origin.now + days * DAY : null,
    lastUsedAt: null,
    revokedAt: null,
  };
  const text = tokenText(core.newId(), core.newId());
  await core.store.tokens.create(token, hashOf(text), line(visit, "create-token", token));
  return { kind: "form", form: madeToken(visit, token, text) };
}

async function revoke(visit: Visit, id: string): Promise<Reply> {
  const { core, origin, words } = visit;
  const token = (await tokensOf(visit)).find((one) => one.id === id);
  const done = token && (await core.store.tokens.revoke(origin.tenant, id, line(visit, "revoke-token", token)));
  const said = done ? alert("good", [words.tokens.revoked(token.name)]) : alert("info", [words.tokens.gone]);
  return { kind: "form", form: tokenList(visit, await tokensOf(visit), [said]) };
}

function tokensOf({ core, origin }: Visit): Promise<readonly Token[]> {
  return core.store.tokens.list(origin.tenant);
}

function barred(visit: Visit): Promise<Reply | null> {
  return barredFromAll(visit, "settings", visit.words.settings.onlyAdmins);
}

function line({ origin }: Visit, deed: "create-token" | "revoke-token", { id, name, scopes: about }: Token): AuditLine {
  return { at: origin.now, by: named(origin.who), deed, on: { kind: "token", id, name }, result: "done", about };
}
