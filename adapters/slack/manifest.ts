// What Slack is told of the app, in the shape that Slack's own SDK publishes, and as a link that fills in its form.
import type { AppsManifestCreateArguments } from "@slack/web-api";
import { scopes } from "./scopes.ts";
import { stepCallback } from "./step-name.ts";

type Published = AppsManifestCreateArguments["manifest"];
/** Steps as “Custom steps” in docs.slack.dev has them, which the SDK's type does not. */
export type Manifest = Omit<Published, "functions"> & { readonly functions?: typeof functions };

/**
 * `publicUrl`: where Slack reaches it; null: Socket Mode, in which it opens the connection itself. `step`: with the step
 * for workflows, which apps in Slack's Marketplace may not have.
 */
export function manifestFor(publicUrl: string | null, { step = false } = {}): Manifest {
  const at = (path: string) => (publicUrl === null ? null : new URL(path, publicUrl).href);
  const events = at("/slack/events");
  const back = at("/slack/oauth_redirect");
  const requests = events === null ? {} : { request_url: events };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: { ...about },
    features: featuresAt(events),
    oauth_config: { ...(back === null ? {} : { redirect_urls: [back] }), scopes: { bot: [...scopes] } },
    settings: {
      event_subscriptions: { ...requests, bot_events: step ? [...heard, "function_executed"] : [...heard] },
      interactivity: { ...requests, is_enabled: true },
      org_deploy_enabled: true,
      socket_mode_enabled: events === null,
      token_rotation_enabled: false,
      ...(step ? { function_runtime: "remote" } : {}),
    },
    ...(step ? { functions } : {}),
  };
}

/** Opens Slack's form for a new app with everything filled in: docs.slack.dev, “Sharing manifests”. */
export function manifestLink(publicUrl: string | null, wish: { step?: boolean } = {}): string {
  const manifest = JSON.stringify(manifestFor(publicUrl, wish));
  return `https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(manifest)}`;
}

const functions = {
  [stepCallback]: {
    title: "Open a vendor case",
    description: "Asks somebody to open a case: one button, and the form is there",
    input_parameters: {
      person: parameter("person", "slack#/types/user_id", "Who", "Who is asked to open it", true),
      channel: parameter("channel", "slack#/types/channel_id", "Where", "Asked there for all to see; else privately"),
      words: parameter("words", "string", "What is broken", "Stands in the form already"),
    },
    output_parameters: {},
  },
};

function parameter(name: string, type: string, title: string, description: string, is_required = false) {
  return { type, name, title, description, hint: description, is_required };
}

const about = {
  name: "Dueline",
  description: "How urgent, due when, call whom: support cases with your vendors, by their own rules.",
  long_description:
    "Dueline keeps support cases with your vendors. Type /sla and say what is broken: it finds the priority by the vendor's own published rules, the deadline in business time, and the number to call right now. It posts a card in your channel, reminds you in its thread before a deadline passes, and says at the end who kept what was promised. What people type is kept in your own store and nowhere else.",
  background_color: "#1f3a5f",
};

const heard = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "member_joined_channel",
  "message.im",
  "tokens_revoked",
  "user_change",
] as const;

function featuresAt(events: string | null): NonNullable<Manifest["features"]> {
  return {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: "Dueline", always_online: true },
    shortcuts: [
      {
        name: "Open a vendor case",
        type: "global",
        callback_id: "open_case",
        description: "Find the priority, the deadline and the number to call",
      },
      {
        name: "Open case from this",
        type: "message",
        callback_id: "open_case_from_message",
        description: "Open a vendor case with this message in it",
      },
    ],
    slash_commands: [
      {
        command: "/sla",
        ...(events === null ? {} : { url: events }),
        description: "Open a case with a vendor, or ask what is due",
        usage_hint: "zoom meetings are down | list | hotline zoom | help",
        should_escape: false,
      },
    ],
  };
}
