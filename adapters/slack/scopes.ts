// What Dueline may do in a workspace: no more than it needs. The reasons are in docs/slack.md; manifest.json says the same.
export const scopes = [
  "commands",
  "chat:write",
  "users:read",
  "channels:read",
  "groups:read",
  "files:write",
  "app_mentions:read",
  "im:history",
] as const;
