// The API as a handler of the house's own server. Whoever imports this loads its libraries.
import { getRequestListener } from "@hono/node-server";
import type { Handler } from "../../src/chat/door.ts";
import { apiOf } from "./app.ts";
import type { House } from "./context.ts";

export function openDoor(house: House): Handler {
  const app = apiOf(house);
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    void listener(request, response);
  };
}
