// The door for other programs: shut until there is a token or API=on; its libraries are loaded then, and not before.
import { sendProblem } from "../adapters/web/server.ts";
import type { Core } from "../src/chat/core.ts";
import type { Handler, Log, Traced } from "../src/chat/door.ts";
import type { Config } from "./config.ts";

type Around = { readonly now: () => number; readonly log: Log; readonly traced?: Traced };

export function apiDoor(
  core: Core,
  { api: { mode, pace }, publicUrl }: Pick<Config, "api" | "publicUrl">,
  { now, log, traced }: Around,
): { readonly [path: string]: Handler } {
  if (mode === "off") return { "/api/v1/": refusing, "/mcp": refusing };
  const hosts = ["localhost", "127.0.0.1", "[::1]", ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])];
  let door: Promise<Handler> | null = null;
  async function opened(): Promise<Handler | null> {
    if (!door && mode === "auto" && !(await core.store.tokens.any(now()))) return null;
    door ??= import("../adapters/api/door.ts").then(({ openDoor }) =>
      openDoor({ core, now, log, pace, hosts, traced }),
    );
    return door;
  }
  const handler: Handler = (request, response) => {
    opened().then(
      (open) => (open ? open(request, response) : sendProblem(response, shut)),
      (error: unknown) => {
        log.error({ err: error }, "the API could not be opened");
        sendProblem(response, broken);
      },
    );
  };
  return { "/api/v1/": handler, "/mcp": handler };
}

const title = "The API is shut";
const shut = {
  code: "shut",
  status: 404,
  title,
  detail: "It opens with the first token, which an administrator makes in chat: /sla settings tokens.",
};
const off = { ...shut, detail: "Whoever runs Dueline has set API=off." };
const broken = {
  code: "broken",
  status: 503,
  title: "That went wrong on our side",
  detail: "Nothing was done. Ask again in a minute.",
};
const refusing: Handler = (_request, response) => sendProblem(response, off);
