// Tokens that end: renewed in time, once, by one, and never shown.
import { expect, test } from "vitest";
import { open, seal } from "../../adapters/kit/secret.ts";
import { isEnding } from "../../adapters/slack/renew.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { openForm, whispered } from "./acts.ts";
import { desk, encryptionKey } from "./desk.ts";
import { hours, install, row } from "./install.ts";

const en = wordsOf("en");

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

test("a token is renewed in its last ten minutes, and one that does not end never", () => {
  const end = Date.UTC(2026, 0, 1);
  const held = {
    ...{ botToken: "t", botUserId: "U", installedBy: "UADA", installedAt: 0 },
    ...{ refreshToken: "r", expiresAt: end, renewingUntil: null },
  };
  const minutes = [end - 600_001, end - 600_000, end - 599_999, end, end + 1];
  expect(minutes.map((now) => isEnding(held, now))).toEqual([false, false, true, true, true]);
  expect(isEnding({ ...held, expiresAt: null }, end)).toBe(false);
  expect(isEnding({ ...held, refreshToken: null }, end)).toBe(false);
});

test("a token that has ended is renewed first, and the command still comes in time", async () => {
  const at = await desk({ many: true, slack: { tokenRotation: true } });
  await install(at, "UADA");
  at.clock.now += 13 * hours;
  expect((await openForm(at, "UDANA", "zoom")).title).toBe(en.ask.title);
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
