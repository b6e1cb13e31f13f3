// Who asks: the token in the Authorization header, found by its hash, and how fast it may ask.
import type { MiddlewareHandler } from "hono";
import type { Token } from "../../src/case/token.ts";
import { noteUse, tokenBy } from "../../src/chat/token.ts";
import { type FindToken, knownTokens } from "../kit/known-tokens.ts";
import { type Pace, pace } from "../kit/pace.ts";
import type { Env, House } from "./context.ts";
import { Refusal } from "./problem.ts";

/** One for all doors: they share its counts. */
export function bearer(house: House): MiddlewareHandler<Env> {
  const requests = pace(house.pace, house.now);
  const { tokens } = house.core.store;
  const find = knownTokens((text) => tokenBy(tokens, text, house.now()), house.now);
  return async (context, next) => {
    const { admitted, incoming } = context.env;
    const given = context.req.header("authorization");
    const token = admitted ?? (await tokenOf(given, find, incoming?.socket.remoteAddress ?? ""));
    context.set("token", token);
    context.set("house", house);
    if (admitted) return next();
    const { headers, tooFast } = paced(requests, house.pace, token);
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (tooFast) throw tooFast;
    await noteUse(tokens, token, house.now());
    await next();
  };
}

/** @throws Refusal where it opens nothing, with what is wrong with it. */
async function tokenOf(header: string | undefined, find: FindToken<Token>, from: string): Promise<Token> {
  const given = /^Bearer +(\S+)$/i.exec(header ?? "")?.[1];
  if (given === undefined)
    throw refused("no-token", "Send the header Authorization: Bearer dl_… with a token of yours.");
  const found = await find(given, from);
  const again = "An administrator makes a new one in chat: /sla settings tokens.";
  switch (found) {
    case "mistyped":
      throw refused("bad-token", "A token is dl_ and 48 letters and digits; this one is mistyped or was cut off.");
    case "held-up":
      throw new Refusal("too-fast", "Too many tokens that open nothing came from your address; go on in 60 s.", {
        headers: { "retry-after": "60" },
      });
    case "unknown":
      throw refused("unknown-token", `It was never made here. ${again}`);
    case "revoked":
    case "expired":
      throw refused(`${found}-token`, again);
    default:
      return found;
  }
}

function refused(code: "no-token" | "bad-token" | "unknown-token" | "revoked-token" | "expired-token", detail: string) {
  const error = code === "no-token" ? "" : ', error="invalid_token"';
  return new Refusal(code, detail, { headers: { "www-authenticate": `Bearer realm="dueline"${error}` } });
}

/** As draft-ietf-httpapi-ratelimit-headers has it; each process counts for itself. */
function paced(requests: Pace, most: number, { tenant, id }: Token) {
  const { left, endsInMs } = requests.take(`${tenant} ${id}`);
  const seconds = Math.ceil(endsInMs / 1000);
  const headers = {
    "RateLimit-Policy": `"minute";q=${most};w=60`,
    RateLimit: `"minute";r=${Math.max(0, left)};t=${seconds}`,
  };
  const detail = `At most ${most} requests a minute; go on in ${seconds} s.`;
  const beside = { headers: { ...headers, "retry-after": String(seconds) } };
  return { headers, tooFast: left < 0 ? new Refusal("too-fast", detail, beside) : null };
}
