// Each request with whoever measures around it: by the route and not the address, where a sentence may stand behind the question mark.
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Env } from "./context.ts";
import { Refusal } from "./problem.ts";

export const traced: MiddlewareHandler<Env> = async (context, next) => {
  const { token, house } = context.var;
  if (!house.traced) return next();
  const { method } = context.req;
  const asked = { method, route: routePath(context, -1), tenant: token.tenant };
  await house.traced({ ...asked, parent: context.req.header("traceparent") }, async () => {
    await next();
    const { error, res } = context;
    return { status: res.status, fault: error === undefined || error instanceof Refusal ? null : error.name };
  });
};
