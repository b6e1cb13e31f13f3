// The API, and the tools for agents beside it, as a handler of the house's own server. Whoever imports this loads its libraries.
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { Handler } from "../../src/chat/door.ts";
import { agentDoor } from "../agents/http.ts";
import { writing } from "../agents/server.ts";
import { apiOf, refused, root } from "./app.ts";
import { bearer } from "./bearer.ts";
import type { Env, House } from "./context.ts";

export function openDoor(house: House): Handler {
  const api = apiOf(house);
  const all = new Hono<Env>();
  all.onError(refused(house));
  all.route("/", agentsOf(house, api));
  all.mount("/", api.fetch);
  const listener = getRequestListener(all.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    void listener(request, response);
  };
}

/** What a tool asks goes through the API's own door, with the token that the agent came with. */
function agentsOf(house: House, api: ReturnType<typeof apiOf>): Hono<Env> {
  const agents = new Hono<Env>();
  const serve = agentDoor(house.hosts, (error) => house.log.warn({ err: error }, "an agent was not understood"));
  agents.use("/mcp", bearer(house));
  agents.all("/mcp", ({ req }) =>
    serve(req.raw, async ({ path, body, key }) =>
      api.request(`${root}${path}`, {
        headers: { authorization: req.header("authorization") ?? "", ...writing(body, key) },
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      }),
    ),
  );
  return agents;
}
