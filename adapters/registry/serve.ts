// The registry as the program itself serves it: drawn when asked for, kept for a while, never more than what is on the table.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { Handler, Log } from "../../src/chat/door.ts";
import type { Catalog } from "../../src/policy/catalog.ts";
import { DAY } from "../../src/time/lengths.ts";
import { pace } from "../kit/pace.ts";
import { type Answer, askedOf, deadlinesAsked, template } from "./asked.ts";
import type { Settings } from "./look.ts";
import { type Site, siteOf } from "./site.ts";

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
  /** Deadlines a minute for one address; left out: far more than a person or a dashboard asks. */
  readonly most?: number;
};

export function serveRegistry({ catalog, settings, prefix, now, log, most = 600 }: Served): Handler {
  const kept = new LRUCache<string, { text: string; tag: string }>({
    maxSize: KEPT,
    sizeCalculation: ({ text }) => text.length,
  });
  const asked = deadlinesAsked(catalog, settings, now);
  const pacing = pace(most, now);
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
      site = siteOf(catalog, settings, now(), template);
      kept.clear();
    }
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    const [place = "", query = ""] = (request.url ?? "").split(/\?(.*)/s);
    const path = place.slice(prefix.length + 1);
    if (place === prefix || site.has(`${path}/index.html`)) return moveTo(`${place}/`, response);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const page = site.get(file);
    if (!page) return refuse(response, 404);
    const question = askedOf(path, query);
    if (question) {
      const { left, endsInMs } = pacing.take(request.socket.remoteAddress ?? "");
      return left < 0 ? refuse(response, 429, endsInMs) : answer(request, response, asked(question));
    }
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

/** Worked out for whoever asks: an error has a body too, and one that asks of "now" is not kept. */
function answer(request: IncomingMessage, response: ServerResponse, { status, body, seconds }: Answer): void {
  const headers = {
    ...safe,
    "cache-control": seconds > 0 ? `public, max-age=${seconds}` : "no-store",
    "content-type": "application/json; charset=utf-8",
  };
  response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
}

/** Relative, so that nobody's address in front of ours gets in the way. */
function moveTo(path: string, response: ServerResponse): void {
  const last = path.split("/").at(-2) ?? "";
  response.writeHead(308, { location: `${last}/`, "cache-control": "public, max-age=300" }).end();
}

const words: { readonly [status: number]: string } = {
  404: "There is nothing at this address.",
  405: "This can only be read.",
  429: "Too many questions. Retry-After says when to go on; hours.json and due.json let you work deadlines out yourself.",
  500: "That went wrong on our side.",
};

function refuse(response: ServerResponse, status: number, afterMs = 0): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    ...(afterMs > 0 ? { "retry-after": String(Math.ceil(afterMs / 1000)) } : {}),
    ...(status === 405 ? { allow: "GET, HEAD" } : {}),
  });
  response.end(`${words[status] ?? ""}\n`);
}
