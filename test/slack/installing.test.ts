// Many workspaces: installing, sealed tokens, renewal, organisations, and leaving for good.
import { expect, test } from "vitest";
import { scopes } from "../../adapters/slack/scopes.ts";
import { open, seal } from "../../adapters/slack/secret.ts";
import { openForm, whispered } from "./acts.ts";
import { type Desk, desk, encryptionKey, furnish } from "./desk.ts";

const hours = 3_600_000;
const install = (at: Desk, who: string, choice = {}) => at.slack.as(who).install(`${at.url}/slack/install`, choice);
const row = (at: Desk, tenant: string) => at.store.records.get(tenant, "slack-installation", "bot");

test("a workspace installs the app by itself, and can use it at once", async () => {
  const at = await desk({ many: true });
  const page = await install(at, "UADA");
  expect(page.status).toBe(200);
  expect(page.body).toContain("Dueline is installed");
  expect(page.body).toContain("https://slack.com/app_redirect?app=A0DUELINE&amp;team=T1");
  expect((await openForm(at, "UDANA", "zoom")).title).toBe("Open a support case");
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
  expect((await openForm(at, "UDANAB", "zoom", "COPSB")).title).toBe("Open a support case");
});

test("a token is renewed before it ends, once however many act at once, and nobody waits for that", async () => {
  const at = await desk({ many: true, slack: { tokenRotation: true } });
  await install(at, "UADA");
  const first = at.slack.calls("oauth.v2.access").length;
  at.clock.now += 12 * hours - 5 * 60_000;
  at.slack.fault({ method: "oauth.v2.access", kind: "delay", ms: 300 });
  const people = ["UDANA", "UJANA", "UION", "UADA"];
  const acts = await Promise.all(people.map((who) => at.slack.as(who).slash("COPS", "help")));
  expect(acts.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await at.slack.until(() => at.slack.messages("COPS").length === people.length);
  await at.slack.until(() => at.slack.calls("oauth.v2.access").length === first + 1);
  await at.adapter.stop();
  expect(at.slack.calls("oauth.v2.access").length).toBe(first + 1);
  expect(open(encryptionKey, "T1", (await row(at, "T1")) ?? "")).toContain('"renewingUntil":null');
});

test("a token that has ended is renewed first, and the command still comes in time", async () => {
  const at = await desk({ many: true, slack: { tokenRotation: true } });
  await install(at, "UADA");
  at.clock.now += 13 * hours;
  expect((await openForm(at, "UDANA", "zoom")).title).toBe("Open a support case");
  expect(JSON.stringify(at.slack.calls().map(({ answer }) => answer))).not.toContain("token_expired");
});

test("while one process renews a token another does not: a refresh token works once", async () => {
  const at = await desk({ many: true, slack: { tokenRotation: true } });
  await install(at, "UADA");
  at.clock.now += 12 * hours - 5 * 60_000;
  const held = JSON.parse(open(encryptionKey, "T1", (await row(at, "T1")) ?? ""));
  const busy = { ...held, renewingUntil: at.clock.now + 10_000 };
  await at.store.records.put("T1", "slack-installation", "bot", seal(encryptionKey, "T1", JSON.stringify(busy)));
  const before = at.slack.calls("oauth.v2.access").length;
  await whispered(at, "UDANA", () => at.slack.as("UDANA").slash("COPS", "help"));
  expect(at.slack.calls("oauth.v2.access").length).toBe(before);
  at.clock.now += 61_000;
  await whispered(at, "UDANA", () => at.slack.as("UDANA").slash("COPS", "help"));
  await at.slack.until(() => at.slack.calls("oauth.v2.access").length === before + 1);
});

for (const uninstalledFirst of [false, true]) {
  const order = uninstalledFirst ? "app_uninstalled before tokens_revoked" : "tokens_revoked before app_uninstalled";
  test(`removing the app removes tokens, cases and settings, ${order}`, async () => {
    const at = await desk({ many: true });
    furnish(at.slack, "T2", "2");
    await install(at, "UADA");
    await install(at, "UADA2");
    await at.store.keepSettings("T1", null, { ...(await at.store.settingsOf("T1", null)), language: "de" });
    await at.store.keepSettings("T2", null, { ...(await at.store.settingsOf("T2", null)), language: "ro" });
    at.clock.now += hours;
    const outcomes = await at.slack.uninstall("T1", { uninstalledFirst });
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200]);
    expect(await row(at, "T1")).toBeNull();
    expect((await at.store.settingsOf("T1", null)).language).not.toBe("de");
    expect(await row(at, "T2")).not.toBeNull();
    expect((await at.store.settingsOf("T2", null)).language).toBe("ro");
  });
}

test("tokens taken back without the app being removed leave the cases: it may be installed again", async () => {
  const at = await desk({ many: true });
  await install(at, "UADA");
  await at.store.keepSettings("T1", null, { ...(await at.store.settingsOf("T1", null)), language: "de" });
  at.clock.now += hours;
  await at.slack.revokeTokens("T1");
  expect(await row(at, "T1")).toBeNull();
  expect((await at.store.settingsOf("T1", null)).language).toBe("de");
});

test("a workspace in an organisation that leaves takes nothing of the organisation's with it", async () => {
  const at = await desk({ many: true });
  furnish(at.slack, "TA", "A", { id: "E1", name: "Acme Group" });
  await install(at, "UADAA");
  await at.store.keepSettings("E1", null, { ...(await at.store.settingsOf("E1", null)), language: "ro" });
  at.clock.now += hours;
  await at.slack.uninstall("TA");
  expect(await row(at, "TA")).toBeNull();
  expect((await at.store.settingsOf("E1", null)).language).toBe("ro");
});

test("old news of a removal does not remove what was installed again since", async () => {
  const at = await desk({ many: true });
  await install(at, "UADA");
  const removed = { type: "app_uninstalled" };
  const then = at.clock.now + hours;
  at.clock.now += 2 * hours;
  await install(at, "UADA");
  const body = JSON.stringify({
    type: "event_callback",
    team_id: "T1",
    event_id: "EvOld",
    event_time: Math.floor(then / 1000),
    event: removed,
  });
  expect((await at.slack.send({ body, contentType: "application/json" })).status).toBe(200);
  expect(await row(at, "T1")).not.toBeNull();
});

test("a removal that our store could not carry out is not acknowledged, so Slack sends it again", async () => {
  let broken = 2;
  const at = await desk({
    many: true,
    house: (house) => ({
      ...house,
      eraseTenant: (tenant) => (broken-- > 0 ? Promise.reject(new Error("busy")) : house.eraseTenant(tenant)),
    }),
  });
  await install(at, "UADA");
  at.clock.now += hours;
  const outcomes = await at.slack.uninstall("T1");
  expect(outcomes.map(({ status }) => status)).toEqual([200, 200]);
  const tries = at.slack.deliveries().filter(({ kind }) => kind === "event app_uninstalled");
  expect(tries.map(({ outcome }) => outcome.status)).toEqual([500, 500, 200]);
});

test("no token ever stands in the log", async () => {
  const at = await desk({ many: true, slack: { tokenRotation: true } });
  await install(at, "UADA");
  at.clock.now += 13 * hours;
  at.slack.fault({ method: "oauth.v2.access", kind: "error", error: "invalid_refresh_token" });
  await at.slack.as("UDANA").slash("COPS", "help");
  await at.slack.revokeTokens("T1");
  await at.slack.as("UDANA").slash("COPS", "help");
  expect(at.log.length).toBeGreaterThan(0);
  expect(JSON.stringify(at.log)).not.toMatch(/xox|xapp/);
});
