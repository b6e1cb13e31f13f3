// The page and what it is made of: files of the folder `page`, and the library that draws Adaptive Cards.
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { languages } from "../../../src/chat/door.ts";
import { sendJson } from "./send.ts";

const folder = join(import.meta.dirname, "../page");
const library = join(import.meta.dirname, "../../../node_modules/adaptivecards/dist/adaptivecards.min.js");

const types: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Nothing but what this server gives: no inline script, nothing from the network, in nobody's frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const known: { readonly [path: string]: string } = Object.fromEntries([
  ["/", join(folder, "index.html")],
  ["/playground/adaptivecards.js", library],
  ...readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => types[extname(file)] !== undefined)
    .map((file) => [`/playground/${relative(folder, file).split(sep).join("/")}`, file]),
]);

/** Only what stands in the table can be asked for, so no path leads out of the folder. */
export async function serveAsset(path: string, method: string, response: ServerResponse): Promise<void> {
  const file = known[path];
  const made = path === "/playground/languages.js";
  if (file === undefined && !made) return sendJson(response, 404, { error: "There is nothing at this address." });
  if (method !== "GET") return sendJson(response, 405, { error: "This can only be read." });
  const body = file === undefined ? `export const languages = ${JSON.stringify(languages)};\n` : await readFile(file);
  response
    .writeHead(200, {
      "content-type": types[extname(file ?? path)] ?? "application/octet-stream",
      "content-security-policy": policy,
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    })
    .end(body);
}
