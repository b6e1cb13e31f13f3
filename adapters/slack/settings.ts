// What may be set for Slack, and what is missing beside what is set.
import { z } from "zod";
import type { SharedSettings } from "../../src/chat/module.ts";

const text = z.string().trim().min(1);

export const Settings = z.object({
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_BOT_TOKEN: text.startsWith("xoxb-", "a bot token begins with xoxb-").optional(),
  SLACK_APP_TOKEN: text.startsWith("xapp-", "an app-level token begins with xapp-").optional(),
  SLACK_CLIENT_ID: text.optional(),
  SLACK_CLIENT_SECRET: text.optional(),
  SLACK_WORKFLOW_STEP: z.enum(["on", "off"]).default("off"),
  SLACK_API_URL: z
    .url()
    .refine(
      (url) => !/(^|\.)slack-gov\.com$/.test(new URL(url).hostname),
      "GovSlack has hosts of its own for signing in and for Socket Mode, which Dueline does not speak to yet",
    )
    .default("https://slack.com/api/"),
});
export type Settings = z.infer<typeof Settings>;

export function missing(own: Settings, { publicUrl, encryptionKey }: SharedSettings): string[] {
  const problems: string[] = [];
  if (!own.SLACK_SIGNING_SECRET && !own.SLACK_APP_TOKEN)
    problems.push("SLACK_SIGNING_SECRET: missing; Slack: Basic Information > App Credentials (docs/slack.md)");
  if (!own.SLACK_BOT_TOKEN && !own.SLACK_CLIENT_ID)
    problems.push(
      "SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (many): one is needed (docs/slack.md)",
    );
  if (own.SLACK_CLIENT_ID && !own.SLACK_CLIENT_SECRET)
    problems.push("SLACK_CLIENT_SECRET: missing beside SLACK_CLIENT_ID");
  if (own.SLACK_CLIENT_ID && !encryptionKey)
    problems.push("ENCRYPTION_KEY: needed to keep workspaces' tokens; make one with: openssl rand -base64 32");
  if (own.SLACK_CLIENT_ID && !publicUrl)
    problems.push("PUBLIC_URL: needed beside SLACK_CLIENT_ID, for the address that Slack sends people back to");
  return problems;
}

export function summary({ SLACK_APP_TOKEN, SLACK_CLIENT_ID }: Settings): string {
  const way = SLACK_APP_TOKEN ? "Socket Mode" : "requests to /slack/events";
  return SLACK_CLIENT_ID ? `many workspaces, ${way}; add one at /slack/install` : `one workspace, ${way}`;
}
