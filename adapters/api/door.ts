// The API, and the tools for agents beside it, as a handler of the house's own server. Whoever imports this loads its libraries.
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { Handler } from "../../src/chat/door.ts";
import { agentDoor } from "../agents/http.ts";
import { writing } from "../agents/server.ts";
import { createRefusals } from "../kit/refusals.ts";
import { apiOf, refused, root } from "./app.ts";
import { bearer } from "./bearer.ts";
import type { Env, House } from "./context.ts";
import { traced } from "./traced.ts";

export function openDoor(house: House): Handler {
  const letIn = bearer(house);
  const api = apiOf(house, letIn);
  const all = new Hono<Env>();
  all.onError(refused(house));
  all.route("/", agentsOf(house, api, letIn));
  all.mount("/", api.fetch);
  const listener = getRequestListener(all.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    void listener(request, response);
  };
}

/** What a tool asks goes through the API's own door, with the token that the agent came with, and is counted once. */
function agentsOf(house: House, api: ReturnType<typeof apiOf>, letIn: ReturnType<typeof bearer>): Hono<Env> {
  const agents = new Hono<Env>();
  const refusals = createRefusals({ path: "/mcp", help: "docs/api.md" }, house.log, house.now);
  // Not the library's words: they may repeat what was sent.
  const serve = agentDoor(house.hosts, () => refusals.note("an agent was not understood"));
  agents.use("/mcp", letIn, traced);
  agents.all("/mcp", ({ req, var: { token } }) =>
    serve(req.raw, async ({ path, body, key }) => {
      const posted = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      return api.request(`${root}${path}`, { headers: writing(body, key), ...posted }, { admitted: token });
    }),
  );
  return agents;
}
