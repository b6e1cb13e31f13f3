// Many workspaces: installing, sealed tokens, renewal, organisations, and leaving for good.
import { expect, test } from "vitest";
import { open, seal } from "../../adapters/kit/secret.ts";
import { scopes } from "../../adapters/slack/scopes.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { openForm } from "./acts.ts";
import { desk, encryptionKey } from "./desk.ts";
import { furnish } from "./furnish.ts";
import { install, row } from "./install.ts";

const en = wordsOf("en");

test("a workspace installs the app by itself, and can use it at once", async () => {
  const at = await desk({ many: true });
  const page = await install(at, "UADA");
  expect(page.status).toBe(200);
  expect(page.body).toContain("Dueline is installed");
  expect(page.body).toContain("https://slack.com/app_redirect?app=A0DUELINE&amp;team=T1");
  expect((await openForm(at, "UDANA", "zoom")).title).toBe(en.ask.title);
});

test("whoever installs it gets the first words, and nobody else does", async () => {
  const at = await desk({ many: true });
  await install(at, "UADA");
  await at.slack.until(() => at.slack.calls("chat.postMessage").length > 0);
  const told = at.slack.calls("chat.postMessage").map(({ args }) => args.channel);
  expect(told).toEqual(["UADA"]);
});

test("it asks for the scopes that the manifest names, and for no others", async () => {
  const at = await desk({ many: true });
  const answer = await fetch(`${at.url}/slack/install`, { redirect: "manual" });
  const to = new URL(answer.headers.get("location") ?? "");
  expect(to.searchParams.get("scope")?.split(",")).toEqual([...scopes]);
  expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
});

test("an installation that was cancelled, took too long, or was begun in another browser installs nothing", async () => {
  const at = await desk({ many: true });
  expect(await install(at, "UADA", { deny: true })).toMatchObject({ status: 200 });
  const begun = await fetch(`${at.url}/slack/install`, { redirect: "manual" });
  const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state") ?? "";
  const cookie = begun.headers.get("set-cookie")?.split(";")[0] ?? "";
  const back = (query: string, headers = {}) => fetch(`${at.url}/slack/oauth_redirect?code=c&${query}`, { headers });
  expect((await back(`state=${state}`)).status).toBe(400);
  expect((await back(`state=${state}x`, { cookie })).status).toBe(400);
  at.clock.now += 10 * 60_000 + 1;
  expect((await back(`state=${state}`, { cookie })).status).toBe(400);
  expect(await row(at, "T1")).toBeNull();
});

test("where Slack does not finish it, the page says so in the browser's language", async () => {
  const at = await desk({ many: true });
  const begun = await fetch(`${at.url}/slack/install`, { redirect: "manual" });
  const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state") ?? "";
  const cookie = begun.headers.get("set-cookie")?.split(";")[0] ?? "";
  const headers = { cookie, "accept-language": "fr, de-AT;q=0.8, en;q=0.5" };
  const page = await fetch(`${at.url}/slack/oauth_redirect?code=wrong&state=${state}`, { headers });
  expect(page.status).toBe(502);
  expect(await page.text()).toContain("Slack hat die Installation nicht abgeschlossen");
});

test("tokens lie sealed in the store, each of use to its own workspace alone", async () => {
  const at = await desk({ many: true });
  await install(at, "UADA");
  const sealed = (await row(at, "T1")) ?? "";
  expect(sealed).not.toContain("xox");
  expect(open(encryptionKey, "T1", sealed)).toContain("xoxb-T1");
  expect(() => open(encryptionKey, "T2", sealed)).toThrow();
  expect(() => open(Buffer.alloc(32, 8).toString("base64"), "T1", sealed)).toThrow();
  expect(seal(encryptionKey, "T1", "x")).not.toBe(seal(encryptionKey, "T1", "x"));
});

test("two workspaces never meet: each acts with its own token, and sees its own cases", async () => {
  const at = await desk({ many: true });
  furnish(at.slack, "T2", "2");
  await install(at, "UADA");
  await install(at, "UADA2");
  const tokens = new Map(["T1", "T2"].map((team) => [team, `xoxb-${team}-`]));
  await Promise.all([
    ...["UDANA", "UJANA", "UION"].map((who) => at.slack.as(who).slash("COPS", "zoom")),
    ...["UDANA2", "UJANA2", "UION2"].map((who) => at.slack.as(who).slash("COPS2", "list")),
  ]);
  await at.slack.until(() => at.slack.messages("COPS2").length === 3 && at.slack.views("UION")[0]);
  const wrong = at.slack.calls().filter(({ token, args }) => {
    const person = String(args.user ?? args.user_id ?? args.channel ?? "");
    const team = person.endsWith("2") ? "T2" : person ? "T1" : null;
    return team && token && !token.startsWith(tokens.get(team) ?? "");
  });
  expect(wrong).toEqual([]);
  expect(JSON.stringify(at.slack.calls().map(({ answer }) => answer))).not.toContain("channel_not_found");
});

test("an organisation that installs it for all its workspaces is one tenant", async () => {
  const at = await desk({ many: true });
  const enterprise = { id: "E1", name: "Acme Group" };
  furnish(at.slack, "TA", "A", enterprise);
  furnish(at.slack, "TB", "B", enterprise);
  await install(at, "UADAA", { orgWide: true });
  expect(await row(at, "E1")).not.toBeNull();
  expect(await row(at, "TA")).toBeNull();
  expect((await openForm(at, "UDANAB", "zoom", "COPSB")).title).toBe(en.ask.title);
});
