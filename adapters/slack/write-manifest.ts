// `npm run slack:manifest`: the link that makes the app in Slack, for PUBLIC_URL of .env (which Node reads) or of the
// command line, or without an address for Socket Mode; and manifest.json and the guide's link anew.
import { readFileSync, writeFileSync } from "node:fs";
import { manifestFor, manifestLink } from "./manifest.ts";

const example = "https://dueline.example.com";
const guide = "docs/slack.md";

writeFileSync(new URL("manifest.json", import.meta.url), `${JSON.stringify(manifestFor(example), null, 2)}\n`);
const written = readFileSync(guide, "utf8");
writeFileSync(
  guide,
  written.replace(/https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_json=[^)\s]+/, manifestLink(null)),
);

const given = process.argv[2] ?? process.env.PUBLIC_URL ?? "";
const publicUrl = URL.canParse(given) ? given : null;
if (given !== "" && publicUrl === null) process.stderr.write(`${given} is no address, such as ${example}\n`);
const way = publicUrl === null ? "Socket Mode, without an address (name one to be reached at it)" : publicUrl;
process.stdout.write(`For ${way}. Open this, choose your workspace, Next, Create:\n\n${manifestLink(publicUrl)}\n`);
