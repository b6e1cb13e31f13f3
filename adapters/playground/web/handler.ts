// Which of the page's doors a request goes to: the page and what it is made of, its API, its stream of changes.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Desk } from "../furnish.ts";
import { scenes } from "../scenes/index.ts";
import type { Turning } from "../turning.ts";
import { answerAct, answerTurn } from "./api.ts";
import { serveAsset } from "./assets.ts";
import { answerFile } from "./file.ts";
import { createLive } from "./live.ts";
import { sendJson } from "./send.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type Page = { readonly handler: Handler; stop(): void };

export function createHandler(
  desk: Desk,
  turning: Turning,
  log: { error(fields: object, sentence: string): void },
): Page {
  const live = createLive(desk, turning);
  const doors: { readonly [door: string]: (request: IncomingMessage, response: ServerResponse) => Promise<void> } = {
    "GET /playground/api/live": async (request, response) => live.open(request, response),
    "GET /playground/api/scenes": async (_request, response) => sendJson(response, 200, scenes),
    "GET /playground/api/file": async (request, response) => answerFile(desk, request, response),
    "POST /playground/api/act": (request, response) => answerAct(desk, request, response),
    "POST /playground/api/turn": (request, response) => answerTurn(turning, request, response),
  };
  return {
    handler(request, response) {
      const path = new URL(request.url ?? "/", "http://playground").pathname;
      const method = request.method === "HEAD" ? "GET" : request.method;
      const door = doors[`${method} ${path}`] ?? ((_request, reply) => serveAsset(path, method ?? "GET", reply));
      door(request, response).catch((error: unknown) => {
        log.error({ err: error, path }, "the playground failed");
        if (!response.headersSent) sendJson(response, 500, { error: "The playground itself failed; see the log." });
      });
    },
    stop: live.stop,
  };
}
