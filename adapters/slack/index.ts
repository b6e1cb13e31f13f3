// Slack, as the house is told of it. Its SDK is loaded once it is wanted.
import { platformModule } from "../../src/chat/module.ts";
import type { SlackOptions } from "./connect.ts";
import { doctor } from "./doctor.ts";
import { manifestLink } from "./manifest.ts";
import { keptLink } from "./permalink.ts";
import { missing, Settings, summary } from "./settings.ts";
import { readSocketModeLater } from "./socket-later.ts";

export const slack = platformModule({
  name: "slack",
  title: "Slack",
  guide: "docs/slack.md",
  tenant: { word: "workspace", id: "T…, an organisation's E…" },
  tokens: /\b(?:xox[a-z]|xapp|xwfp)[-.][\w.-]+/g,
  linkTo: keptLink,
  begin: manifestLink(null),
  settings: Settings,
  missing,
  secrets: (own) => [own.SLACK_SIGNING_SECRET, own.SLACK_BOT_TOKEN, own.SLACK_APP_TOKEN, own.SLACK_CLIENT_SECRET],
  summary,
  calls: ({ SLACK_APP_TOKEN }) => !SLACK_APP_TOKEN,
  doctor,
  async connect(own, shared, house) {
    if (!own.SLACK_APP_TOKEN) readSocketModeLater();
    const { createSlack } = await import("./connect.ts");
    return createSlack(
      {
        apiUrl: own.SLACK_API_URL,
        signingSecret: own.SLACK_SIGNING_SECRET ?? null,
        botToken: own.SLACK_BOT_TOKEN ?? null,
        appToken: own.SLACK_APP_TOKEN ?? null,
        oauth: oauthOf(own, shared),
        workflowStep: own.SLACK_WORKFLOW_STEP === "on",
      },
      house,
    );
  },
});

/** Null: one workspace. */
function oauthOf(
  { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret }: Settings,
  { publicUrl, encryptionKey, earlierKeys }: Parameters<typeof missing>[1],
): SlackOptions["oauth"] {
  const given = clientId && clientSecret && publicUrl && encryptionKey;
  return given ? { clientId, clientSecret, publicUrl, encryptionKey, earlierKeys } : null;
}
