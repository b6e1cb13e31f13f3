// Tokens, scopes, installing and uninstalling: the stand-in lets in whom Slack would.
import { once } from "node:events";
import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { call, desk, emptySlack } from "./slack-desk.ts";

test("each way of having no access has Slack's own name", async () => {
  const { slack, token } = await desk();
  const error = async (by?: string) => (await call(slack, "auth.test", {}, by)).error;
  expect(await error(token)).toBeUndefined();
  expect(await error()).toBe("not_authed");
  expect(await error("xoxb-nobody")).toBe("invalid_auth");
  await slack.revokeTokens("T1");
  expect(await error(token)).toBe("token_revoked");
  const again = slack.install("T1");
  expect(await error(again.token)).toBeUndefined();
  await slack.uninstall("T1");
  expect(await error(again.token)).toBe("account_inactive");
});

test("a call without its scope is told which one it needs and which it has", async () => {
  const slack = await emptySlack();
  slack.addWorkspace({ id: "T1", name: "Acme" });
  const { token } = slack.install("T1", { scopes: ["commands", "chat:write"] });
  const answer = await call(slack, "users.info", { user: "U1" }, token);
  expect(answer).toMatchObject({ error: "missing_scope", needed: "users:read", provided: "commands,chat:write" });
});

test("a person is told with zone and language, and a stranger is not told at all", async () => {
  const { slack, call } = await desk();
  const kenji = await call("users.info", { user: "UKENJI", include_locale: true });
  expect(kenji.user).toMatchObject({ tz: "Asia/Tokyo", tz_offset: 32_400, locale: "ja-JP" });
  expect((await call("users.info", { user: "UKENJI" })).user).not.toHaveProperty("locale");
  slack.addWorkspace({ id: "T2", name: "Beta" });
  slack.addPerson({ id: "UBETA", team: "T2", name: "beta" });
  expect((await call("users.info", { user: "UBETA" })).error).toBe("user_not_found");
});

test("channels are listed page by page, and told apart by membership", async () => {
  const { call } = await desk();
  const first = await call("conversations.list", { limit: 1 });
  expect(first).toMatchObject({ channels: [{ id: "COPS" }], response_metadata: { next_cursor: "1" } });
  expect(await call("conversations.list", { limit: 1, cursor: "1" })).toMatchObject({
    channels: [{ id: "COTHER", is_member: false }],
    response_metadata: { next_cursor: "" },
  });
  expect(await call("users.conversations", {})).toMatchObject({ channels: [{ id: "COPS", is_member: true }] });
});

test("a person installs the app by OAuth: code once, then a token that works", async () => {
  const slack = await emptySlack();
  slack.addWorkspace({ id: "T1", name: "Acme" });
  slack.addPerson({ id: "UDANA", team: "T1", name: "dana" });
  const back: URL[] = [];
  const web = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    if (url.pathname === "/back") {
      back.push(url);
      return void response.end(`kept: ${request.headers.cookie}`);
    }
    const query = `client_id=1.2&scope=commands,chat:write&state=s1&redirect_uri=http://${request.headers.host}/back`;
    const location = `https://slack.com/oauth/v2/authorize?${query}`;
    response.writeHead(302, { location, "set-cookie": "state=s1; HttpOnly" }).end();
  }).listen(0, "127.0.0.1");
  await once(web, "listening");
  onTestFinished(() => void web.close());
  const address = web.address();
  const site = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const page = await slack.as("UDANA").install(`${site}/install`);
  expect(page).toMatchObject({ status: 200, body: "kept: state=s1" });
  expect(back[0]?.searchParams.get("state")).toBe("s1");

  const exchange = { client_id: "1.2", client_secret: "a-client-secret", code: back[0]?.searchParams.get("code") };
  const access = (args: object) =>
    call(slack, "oauth.v2.access", { ...exchange, redirect_uri: `${site}/back`, ...args });
  expect((await access({ client_secret: "wrong" })).error).toBe("bad_client_secret");
  expect((await access({ redirect_uri: "http://elsewhere" })).error).toBe("bad_redirect_uri");
  const granted = await access({});
  expect(granted).toMatchObject({ team: { id: "T1" }, scope: "commands,chat:write", authed_user: { id: "UDANA" } });
  expect((await access({})).error).toBe("invalid_code");
  expect((await call(slack, "auth.test", {}, String(granted.access_token))).team_id).toBe("T1");

  await slack.as("UDANA").install(`${site}/install`, { deny: true });
  expect(back[1]?.searchParams.get("error")).toBe("access_denied");
});

test("with token rotation a token runs out, and a refresh token gives the next one, once", async () => {
  let now = Date.parse("2026-11-22T09:00:00Z");
  const slack = await emptySlack({ tokenRotation: true, now: () => now });
  slack.addWorkspace({ id: "T1", name: "Acme" });
  const first = slack.install("T1");
  const client = { client_id: "1.2", client_secret: "a-client-secret", grant_type: "refresh_token" };
  const refresh = (by: unknown) => call(slack, "oauth.v2.access", { ...client, refresh_token: by });
  now += 12 * 3600 * 1000;
  expect((await call(slack, "auth.test", {}, first.token)).error).toBe("token_expired");
  const next = await refresh(first.refreshToken);
  expect(next).toMatchObject({ ok: true, expires_in: 43_200 });
  expect((await call(slack, "auth.test", {}, String(next.access_token))).ok).toBe(true);
  expect((await refresh("xoxe-1-nothing")).error).toBe("invalid_refresh_token");
  expect((await refresh(next.refresh_token)).ok).toBe(true);
  expect((await refresh(next.refresh_token)).error).toBe("invalid_refresh_token");
});

test("installed for an organisation, one token works in each of its workspaces and in no other", async () => {
  const slack = await emptySlack();
  const enterprise = { id: "E1", name: "Acme Group" };
  slack.addWorkspace({ id: "T1", name: "Acme", enterprise });
  slack.addWorkspace({ id: "T2", name: "Acme Labs", enterprise });
  slack.addWorkspace({ id: "T3", name: "Beta" });
  for (const team of ["T1", "T2", "T3"]) slack.addPerson({ id: `U${team}`, team, name: team });
  const { token } = slack.install("T1", { orgWide: true });
  const found = async (user: string) => (await call(slack, "users.info", { user }, token)).error ?? "found";
  expect([await found("UT1"), await found("UT2"), await found("UT3")]).toEqual(["found", "found", "user_not_found"]);
  expect(slack.state("UT2").installed).toBe(true);
  expect(slack.state("UT3").installed).toBe(false);
  slack.addChannel({ id: "C2", team: "T2", name: "labs", members: ["UT2"] });
  await slack.as("UT2").slash("C2");
  const sent = new URLSearchParams(slack.deliveries().at(-1)?.body);
  expect([sent.get("is_enterprise_install"), sent.get("enterprise_id"), sent.get("team_id")]).toEqual([
    "true",
    "E1",
    "T2",
  ]);
  expect(() => slack.install("T3", { orgWide: true })).toThrow("in no organisation");
});
