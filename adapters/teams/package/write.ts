// `npm run teams:package`: the zip that is uploaded to Teams, for the app id of .env (which Node reads) or of the command line.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { filesOf } from "./files.ts";
import { zip } from "./zip.ts";

const usage = `Usage: npm run teams:package -- [APP_ID] [--website https://…] [--version 1.0.0] [--out FILE]
APP_ID is the bot's application id; without it MICROSOFT_APP_ID of the environment or of .env is taken.
`;

const Options = z.object({
  appId: z.guid("the app id is a GUID, such as 11111111-2222-3333-4444-555555555555"),
  website: z.url({ protocol: /^https$/, error: "--website takes an address that begins with https://" }),
  served: z.url().optional(),
  version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/, "--version takes three numbers, such as 1.0.0"),
});

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { website: { type: "string" }, version: { type: "string" }, out: { type: "string" } },
});
const {
  website = process.env.PUBLIC_URL || "https://dueline.example.com",
  version = "1.0.0",
  out = "data/dueline-teams.zip",
} = values;
const appId = positionals[0] ?? process.env.MICROSOFT_APP_ID ?? "";
// A page of one's own says it all; else Dueline's own pages do, where they are served.
const served = values.website === undefined ? process.env.PUBLIC_URL || undefined : undefined;
const read = Options.safeParse({ appId, website, version, served });
if (read.success) {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zip(filesOf(read.data)));
  process.stdout.write(`${out} is written. Upload it in Teams: Apps, Manage your apps, Upload an app.\n`);
} else {
  process.stderr.write(`${read.error.issues.map(({ message }) => message).join("\n")}\n${usage}`);
  process.exitCode = 1;
}
