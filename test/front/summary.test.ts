import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Config, readConfig } from "../../front/config.ts";
import { summaryOf } from "../../front/summary.ts";
import { loadCatalog } from "../../src/policy/catalog.ts";

const catalog = await loadCatalog("policies");
const started = { url: "http://localhost:3000", catalog };
const told = (config: Config) => summaryOf(config, { ...started, connected: [] });
const slack = { SLACK_SIGNING_SECRET: "fake-secret-1", SLACK_BOT_TOKEN: "xoxb-fake" };

test("the playground says first which address to open", () => {
  const [first, ...rest] = summaryOf(readConfig({}), { ...started, connected: [{ platform: { name: "slack" } }] })
    .trim()
    .split("\n");
  expect(first).toBe("Open http://localhost:3000");
  expect(rest.join("\n")).toMatch(/Slack +a stand-in; your own workspace: docs\/slack\.md/);
});

test("with credentials it says which platforms are on, which are off, and the page that helps", () => {
  const text = told(readConfig({ ...slack, PUBLIC_URL: "https://sla.example.com" }));
  expect(text.trim()).toMatch(/^https:\/\/sla\.example\.com\n/);
  expect(text).toMatch(/Slack +on, one workspace, requests to \/slack\/events/);
  expect(text).toMatch(/Teams +off; to switch it on: docs\/teams\.md/);
  expect(text).not.toContain("Missing");
});

test("it says which store, which policies in which version, and how each unclear wording is read", () => {
  const config = readConfig({
    ...slack,
    DATABASE_URL: "postgres://u:hunter2@h/d",
    READINGS: "zoom.pause=stands-still",
  });
  const text = told(config);
  expect(text).toMatch(/Store +PostgreSQL, shared by all replicas/);
  for (const { name, version } of catalog.policies) expect(text).toContain(`${name}, version ${version}`);
  expect(text).toMatch(/netcor: zone=\S+, holidays=\S+, daily=\S+, pause=stands-still\n/);
  expect(text).toContain("(switched by READINGS)");
  expect(text).not.toContain("hunter2");
});

test("every section of the documentation that it names is there", () => {
  const texts = [readConfig({}), readConfig(slack), readConfig({ ...slack, RETENTION_MONTHS: "1" })].map(told).join();
  const named = [...texts.matchAll(/(docs\/\w+\.md), “([^”]+)”/g)];
  expect(named.length).toBeGreaterThan(2);
  for (const [, file = "", heading] of named)
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^#+ ${heading}$`, "m"));
});
