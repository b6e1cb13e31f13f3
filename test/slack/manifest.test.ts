// What is pasted into Slack says what the program does: no more, no less, and within Slack's limits.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { SCOPES } from "../../adapters/playground/slack/index.ts";
import { manifestFor, manifestLink } from "../../adapters/slack/manifest.ts";
import { scopes } from "../../adapters/slack/scopes.ts";

const url = z.literal("https://dueline.example.com/slack/events");
const Manifest = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
  }),
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.literal(true) }),
    bot_user: z.object({ display_name: z.literal("Dueline") }),
    shortcuts: z.array(
      z.object({ name: z.string().max(24), type: z.enum(["global", "message"]), description: z.string().max(150) }),
    ),
    slash_commands: z.tuple([
      z.object({
        command: z.literal("/sla"),
        url,
        description: z.string().max(2000),
        usage_hint: z.string().max(1000),
      }),
    ]),
  }),
  oauth_config: z.object({
    redirect_urls: z.tuple([z.literal("https://dueline.example.com/slack/oauth_redirect")]),
    scopes: z.object({ bot: z.array(z.string()) }),
  }),
  settings: z.object({
    event_subscriptions: z.object({ request_url: url, bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.literal(true), request_url: url }),
  }),
});

test("the file, and the link in the guide that fills in Slack's form, are as the program makes them (else: npm run slack:manifest)", () => {
  const file: unknown = JSON.parse(readFileSync("adapters/slack/manifest.json", "utf8"));
  expect(file).toEqual(manifestFor("https://dueline.example.com"));
  expect(docs()).toContain(manifestLink(null));
  expect(readFileSync("README.md", "utf8")).toContain(manifestLink(null));
  const inLink: unknown = JSON.parse(new URL(manifestLink(null)).searchParams.get("manifest_json") ?? "");
  expect(inLink).toEqual(manifestFor(null));
  expect(JSON.stringify(inLink)).not.toMatch(/https:|"url"/);
  expect(inLink).toMatchObject({ settings: { socket_mode_enabled: true } });
  // A browser and its servers take so much of an address.
  expect(manifestLink("https://a-rather-long-host-name.example.com").length).toBeLessThan(8000);
});

test("the step for workflows is in the manifest only where it is wanted, in the shape of “Custom steps”", () => {
  expect(JSON.stringify(manifestFor(null))).not.toContain("function");
  expect(manifestFor(null, { step: true })).toMatchObject({
    functions: {
      open_vendor_case: { input_parameters: { person: { type: "slack#/types/user_id", is_required: true } } },
    },
    settings: {
      function_runtime: "remote",
      org_deploy_enabled: true,
      event_subscriptions: { bot_events: expect.arrayContaining(["function_executed"]) },
    },
  });
  expect(manifestLink("https://a-rather-long-host-name.example.com", { step: true }).length).toBeLessThan(8000);
});

const told = () => Manifest.parse(JSON.parse(readFileSync("adapters/slack/manifest.json", "utf8")));
const sources = readdirSync("adapters/slack")
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(`adapters/slack/${name}`, "utf8"))
  .join("\n");
const docs = () => readFileSync("docs/slack.md", "utf8");

test("the manifest keeps to Slack's limits, and asks for exactly the scopes that an installation asks for", () => {
  expect(told().oauth_config.scopes.bot).toEqual([...scopes]);
});

test("the events it subscribes to are the events that are listened to", () => {
  const heard = [...sources.matchAll(/app\.event\("(\w+)"/g)].map((match) =>
    match[1] === "message" ? "message.im" : match[1],
  );
  expect(told().settings.event_subscriptions.bot_events).toEqual(heard.toSorted());
});

test("both shortcuts are there, one for anywhere and one for a message", () => {
  expect(told().features.shortcuts.map(({ type, name }) => [type, name])).toEqual([
    ["global", "Open a vendor case"],
    ["message", "Open case from this"],
  ]);
});

test("the documentation gives the reason for every scope and every event", () => {
  for (const word of [...scopes, ...told().settings.event_subscriptions.bot_events])
    expect(docs()).toMatch(new RegExp(`^\\| \`${word}\` \\| .{20,}`, "m"));
});

test("every method of Slack's that is called is covered by a scope that is asked for, or needs none", () => {
  const needs: { readonly [method: string]: (typeof scopes)[number] | null } = {
    "auth.test": null,
    "oauth.v2.access": null,
    "views.open": null,
    "views.update": null,
    "views.publish": null,
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "chat.getPermalink": null,
    "files.getUploadURLExternal": "files:write",
    "files.completeUploadExternal": "files:write",
    "users.info": "users:read",
    "conversations.info": "channels:read",
    // Asked for by nobody: refused without the scope, and then what was in doubt is posted again.
    "conversations.history": null,
    "conversations.replies": null,
    // Of private channels with groups:read.
    "users.conversations": "channels:read",
  };
  const called = [...sources.matchAll(/\.(\w+\.(?:v2\.)?\w+)\(\{?/g)].map((match) => match[1] ?? "");
  const slack = called.filter((name) => /^(auth|oauth|views|chat|files|users|conversations)\./.test(name));
  expect([...new Set(slack)].filter((name) => !(name in needs))).toEqual([]);
  expect(slack.length).toBeGreaterThan(5);
});

test("the stand-in grants just what the program asks for, so that a scope too few is found", () => {
  expect(SCOPES.toSorted()).toEqual(scopes.toSorted());
});
