// The door for other programs: shut until there is a token or API=on; its libraries are loaded then, and not before.
import { sendJson } from "../adapters/web/server.ts";
import type { Core } from "../src/chat/core.ts";
import type { Handler, Log } from "../src/chat/door.ts";
import type { Config } from "./config.ts";

type Around = { readonly now: () => number; readonly log: Log };

export function apiDoor(
  core: Core,
  { api: { mode, pace }, publicUrl }: Pick<Config, "api" | "publicUrl">,
  { now, log }: Around,
): { readonly [path: string]: Handler } {
  if (mode === "off") return {};
  const hosts = ["localhost", "127.0.0.1", "[::1]", ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])];
  let door: Promise<Handler> | null = null;
  async function opened(): Promise<Handler | null> {
    if (!door && mode === "auto" && !(await core.store.tokens.any(now()))) return null;
    door ??= import("../adapters/api/door.ts").then(({ openDoor }) => openDoor({ core, now, log, pace, hosts }));
    return door;
  }
  const handler: Handler = (request, response) => {
    opened().then(
      (open) => (open ? open(request, response) : sendJson(response, 404, shut)),
      (error: unknown) => {
        log.error({ err: error }, "the API could not be opened");
        sendJson(response, 503, { error: "That went wrong on our side." });
      },
    );
  };
  return { "/api/v1/": handler, "/mcp": handler };
}

const shut = { error: "The API is shut: it opens with the first token, which an administrator makes in chat." };
