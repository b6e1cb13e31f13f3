// A page that is for this machine alone asks under which name it was called: a foreign page may have a name of its own
// lead here (DNS rebinding), and would then speak for whoever has it open.
import type { Handler } from "../../src/chat/door.ts";
import { sendJson } from "./server.ts";

const here = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

export function onlyHere(handler: Handler): Handler {
  return (request, response) => {
    if (here.test(request.headers.host ?? "")) return handler(request, response);
    sendJson(response, 421, {
      error: "The playground answers under localhost only; PLAYGROUND=network opens it to others.",
    });
  };
}
