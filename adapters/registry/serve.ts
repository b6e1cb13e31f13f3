// The registry as the program itself serves it: drawn when asked for, kept for a while, never more than what is on the table.
import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { Handler, Log } from "../../src/chat/door.ts";
import type { Catalog } from "../../src/policy/catalog.ts";
import type { Settings } from "./look.ts";
import { type Site, siteOf } from "./site.ts";

const DAY = 86_400_000;
/** What is kept drawn, in characters. */
const KEPT = 6_000_000;

/** Nothing but what this server gives: no inline script, nothing from the network, in nobody's frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

export type Served = {
  readonly catalog: Catalog;
  readonly settings: Settings;
  /** Such as "/registry". */
  readonly prefix: string;
  readonly now: () => number;
  readonly log: Log;
};

export function serveRegistry({ catalog, settings, prefix, now, log }: Served): Handler {
  const kept = new LRUCache<string, { text: string; tag: string }>({
    maxSize: KEPT,
    sizeCalculation: ({ text }) => text.length,
  });
  let today = -1;
  let site: Site = new Map();
  const drawn = async (path: string, draw: () => string | Promise<string>) => {
    const before = kept.get(path);
    if (before) return before;
    const text = await draw();
    const fresh = { text, tag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"` };
    kept.set(path, fresh);
    return fresh;
  };
  return (request, response) => {
    if (Math.floor(now() / DAY) !== today) {
      today = Math.floor(now() / DAY);
      site = siteOf(catalog, settings, now());
      kept.clear();
    }
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    const asked = (request.url ?? "").split("?", 1)[0] ?? "";
    const path = asked.slice(prefix.length + 1);
    if (asked === prefix || site.has(`${path}/index.html`)) return moveTo(`${asked}/`, response);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const page = site.get(file);
    if (!page) return refuse(response, 404);
    drawn(file, page.draw).then(
      ({ text, tag }) => {
        const same = request.headers["if-none-match"]?.includes(tag) ?? false;
        const headers = { ...safe, etag: tag, "content-type": page.type };
        response.writeHead(same ? 304 : 200, headers).end(same || request.method === "HEAD" ? undefined : text);
      },
      (error: unknown) => {
        log.error({ err: error, path }, "a page of the registry could not be drawn");
        refuse(response, 500);
      },
    );
  };
}

// The data are anybody's: a page of another site may read them.
const safe = {
  "content-security-policy": policy,
  "referrer-policy": "no-referrer",
  "access-control-allow-origin": "*",
  "cache-control": "public, max-age=300",
};

/** Relative, so that nobody's address in front of ours gets in the way. */
function moveTo(path: string, response: ServerResponse): void {
  const last = path.split("/").at(-2) ?? "";
  response.writeHead(308, { location: `${last}/`, "cache-control": "public, max-age=300" }).end();
}

const words: { readonly [status: number]: string } = {
  404: "There is nothing at this address.",
  405: "This can only be read.",
  500: "That went wrong on our side.",
};

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    ...(status === 405 ? { allow: "GET, HEAD" } : {}),
  });
  response.end(`${words[status] ?? ""}\n`);
}
