// Somebody opens the address of a file: he gets it, or a sentence that says why not.
import type { IncomingMessage, ServerResponse } from "node:http";
import { packWords } from "../../src/chat/app-words.ts";
import type { Handler, House } from "../../src/chat/door.ts";
import type { HandedFile } from "../../src/chat/platform.ts";
import { languageAsked } from "../kit/language-asked.ts";
import { pace } from "../kit/pace.ts";
import { inTeams } from "./dialect.ts";
import { opened } from "./link.ts";
import type { Seals } from "./seal.ts";

const guards = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** Of one address a minute: each time its file is made anew. */
const mostAMinute = 30;

export function serveLinks(seals: Seals, house: House, inFlight: { track<T>(work: Promise<T>): Promise<T> }): Handler {
  const reads = pace(mostAMinute, house.now);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD", connection: "close" }).end();
      return;
    }
    const ask = new URL(request.url ?? "/", "http://teams").searchParams.get("ask") ?? "";
    const found = await opened(ask, seals, house.now());
    if (found.kind === "forged") say(response, 403, packWords(languageAsked(request)).forged);
    else if (found.kind === "expired") say(response, 410, packWords(found.language).expired);
    else if (!reads.may(ask)) response.writeHead(429, { ...guards, "retry-after": "60" }).end();
    else await give(response, await house.packFile(found.asked));
  }
  return (request, response) => {
    const work = serve(request, response).catch((error: unknown) => {
      house.log.error({ err: error }, "a file of a pack could not be handed out");
      if (!response.headersSent) say(response, 500, packWords(languageAsked(request)).failed);
    });
    void inFlight.track(work);
  };
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...guards, "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

async function give(response: ServerResponse, file: Awaited<ReturnType<House["packFile"]>>): Promise<void> {
  if ("refusal" in file) say(response, 403, inTeams(file.refusal));
  else await send(response, file);
}

async function send(response: ServerResponse, { name, type, bytes }: HandedFile): Promise<void> {
  const body = await bytes();
  const file = {
    "content-type": type,
    "content-length": body.length,
    "content-disposition": `attachment; filename="${name}"`,
  };
  response.writeHead(200, { ...guards, ...file }).end(body);
}
