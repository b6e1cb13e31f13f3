// `npm run slack:manifest`: the link that makes the app in Slack, for PUBLIC_URL of .env (which Node reads) or of the
// command line, or without an address for Socket Mode; and manifest.json and the links in README and guide anew.
import { readFileSync, writeFileSync } from "node:fs";
import { manifestFor, manifestLink } from "./manifest.ts";

const example = "https://dueline.example.com";

writeFileSync(new URL("manifest.json", import.meta.url), `${JSON.stringify(manifestFor(example), null, 2)}\n`);
for (const page of ["README.md", "docs/slack.md"]) {
  const written = readFileSync(page, "utf8");
  const link = /https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_json=[^)\s]+/;
  writeFileSync(page, written.replace(link, manifestLink(null)));
}

const given = process.argv[2] ?? process.env.PUBLIC_URL ?? "";
const publicUrl = URL.canParse(given) ? given : null;
const step = process.env.SLACK_WORKFLOW_STEP === "on";
if (given !== "" && publicUrl === null) process.stderr.write(`${given} is no address, such as ${example}\n`);
const way = publicUrl === null ? "Socket Mode, without an address (name one to be reached at it)" : publicUrl;
process.stdout.write(
  `For ${way}. Open this, choose your workspace, Next, Create:\n\n${manifestLink(publicUrl, { step })}\n`,
);
