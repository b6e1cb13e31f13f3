// Tokens by which other programs come in: made by an administrator, shown once, kept as a hash, and taken back.
import { expect, test } from "vitest";
import { hashOf, isTokenText } from "../../src/case/token.ts";
import type { Form, Reply } from "../../src/chat/reply.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { formIn, mara, mistakesIn, office, start, textIn } from "./office.ts";

const { settings, tokens } = wordsOf("en");
const admin = { admin: true, where: null };
const day = 24 * 3_600_000;

async function atTheTokens() {
  const it = await office();
  const press = async (form: Form, pressed: string) => formIn(await it.change(form, {}, admin, pressed));
  const list = await press(formIn(await it.say("settings", admin)), "tokens");
  return { ...it, press, list };
}

const secretIn = (reply: Reply) => {
  const quote = formIn(reply).parts.find((part) => part.kind === "quote");
  return quote?.kind === "quote" ? quote.text : "";
};

test("a token is made by an administrator, shown once, kept as a hash, and stands in the audit log from first to last", async () => {
  const it = await atTheTokens();
  expect(textIn(it.list.parts)).toContain(tokens.none);
  const asked = await it.press(it.list, "token-new");
  const answers = {
    "token.name": "ServiceNow",
    "token.scopes": ["read", "write"],
    "token.rooms": ["C7", "C8", "C9", "C10"],
  };
  const made = await it.submit(asked, answers, admin);
  const secret = secretIn(made);
  expect(isTokenText(secret)).toBe(true);
  expect(isTokenText(secret.replace(/.$/, (last) => (last === "0" ? "1" : "0")))).toBe(false);
  const kept = await it.store.tokens.byHash(hashOf(secret));
  expect(kept).toMatchObject({
    tenant: "T1",
    name: "ServiceNow",
    scopes: ["read", "write"],
    rooms: ["C7", "C8", "C9", "C10"],
  });
  expect(kept).toMatchObject({ by: { id: mara.id, name: "Mara" }, expiresAt: start + 90 * day, lastUsedAt: null });
  const listed = formIn(await it.say("settings tokens", admin));
  expect(textIn(listed.parts)).toMatch(/ServiceNow · read, write · 4 channels · not used yet · expires .* · Mara/);
  expect(JSON.stringify(listed)).not.toContain(secret);

  const which = await it.press(listed, "token-revoke");
  const revoked = formIn(await it.submit(which, { token: kept?.id ?? "" }, admin));
  expect(textIn(revoked.parts)).toContain(tokens.revoked("ServiceNow"));
  expect(textIn(revoked.parts)).toContain(tokens.none);
  expect((await it.store.tokens.byHash(hashOf(secret)))?.revokedAt).toBe(start);
  const again = formIn(await it.submit(which, { token: kept?.id ?? "" }, admin));
  expect(textIn(again.parts)).toContain(tokens.gone);
  const log = await it.store.audit("T1", { limit: 9 });
  const on = { kind: "token", id: kept?.id, name: "ServiceNow" };
  expect(log.map(({ deed }) => deed).toSorted()).toEqual(["create-token", "revoke-token"]);
  expect(log).toMatchObject([{ on }, { on }]);
  expect(JSON.stringify(log)).not.toContain(secret);
});

test("what is missing is said at its field, and what was typed is kept", async () => {
  const it = await atTheTokens();
  const asked = await it.press(it.list, "token-new");
  const reply = await it.submit(asked, { "token.name": " ", "token.scopes": [], "token.days": "never" }, admin);
  expect(mistakesIn(reply)).toEqual({ "token.name": tokens.mistakes.name, "token.scopes": tokens.mistakes.scopes });
  const mended = await it.submit(formIn(reply), { "token.name": "Jira", "token.scopes": ["audit"] }, admin);
  expect((await it.store.tokens.byHash(hashOf(secretIn(mended))))?.expiresAt).toBeNull();
});

test("a form of an earlier version, which asked for channels otherwise, makes no token for all of them: it is asked again", async () => {
  const it = await atTheTokens();
  const { screen, memo } = await it.press(it.list, "token-new");
  const old = { "token.name": "Jira", "token.scopes": ["read"], "token.room.0": "C7", "token.days": "30" };
  expect(mistakesIn(await it.send({ screen, memo, answers: old }, admin))).toEqual({
    "token.rooms": tokens.mistakes.rooms,
  });
  expect(await it.store.tokens.list("T1")).toEqual([]);
});

test("whoever is no administrator makes, sees and revokes none", async () => {
  const it = await atTheTokens();
  const asked = await it.press(it.list, "token-new");
  const refused = { kind: "refusal", text: settings.onlyAdmins };
  expect(await it.submit(asked, { "token.name": "x", "token.scopes": ["read"] }, {})).toEqual(refused);
  expect(await it.change(it.list, {}, {}, "token-revoke")).toEqual(refused);
  expect(await it.store.tokens.list("T1")).toEqual([]);
});
