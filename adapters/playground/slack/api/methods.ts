// Every method of the Web API that this stand-in knows, and how a call comes to its answer.
import { z } from "zod";
import { revoke } from "../installs.ts";
import type { Service } from "../service.ts";
import { chat } from "./chat.ts";
import { conversations } from "./conversations.ts";
import { files } from "./files.ts";
import { functions } from "./functions.ts";
import { type Answer, type Args, type Method, method, Refusal } from "./method.ts";
import { open } from "./open.ts";
import { people } from "./people.ts";
import { drawCall } from "./rates.ts";
import { callerOf, needScope } from "./token.ts";
import { views } from "./views.ts";

const auth: Record<string, Method> = {
  "auth.revoke": method({ perMinute: 50 }, z.object({}), (service, _args, caller) => {
    void revoke(service, caller.team);
    return { revoked: true };
  }),
};

const METHODS: Readonly<Record<string, Method>> = {
  ...auth,
  ...chat,
  ...conversations,
  ...files,
  ...functions,
  ...people,
  ...views,
};

/** @throws Refusal with Slack's error code. */
export function answerCall(service: Service, name: string, args: Args, token: string | undefined): Answer {
  const free = Object.hasOwn(open, name) ? open[name] : undefined;
  if (free) return free(service, args);
  const found = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (!found) throw new Refusal("unknown_method", { req_method: name });
  const caller = callerOf(service, token, args);
  needScope(caller, found.scope);
  drawCall(service, caller.team, name, found.perMinute);
  return found.run(service, args, caller);
}
