// Who asks: the token in the Authorization header, found by its hash, and how fast it may ask.
import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { hashOf, isTokenText, spent, type Token } from "../../src/case/token.ts";
import type { Env, House } from "./context.ts";
import { Refusal } from "./problem.ts";

const HOUR = 3_600_000;

export function bearer(house: House): MiddlewareHandler<Env> {
  const limiter = new RateLimiterMemory({ points: house.pace, duration: 60 });
  return async (context, next) => {
    const token = await tokenOf(context.req.header("authorization"), house);
    context.set("token", token);
    context.set("house", house);
    const { headers, tooFast } = await paced(limiter, house.pace, token);
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (tooFast) throw tooFast;
    await noteUse(token, house);
    await next();
  };
}

/** @throws Refusal where it opens nothing, with what is wrong with it. */
async function tokenOf(header: string | undefined, { core, now }: House): Promise<Token> {
  const given = /^Bearer +(\S+)$/i.exec(header ?? "")?.[1];
  if (given === undefined)
    throw refused("no-token", "Send the header Authorization: Bearer dl_… with a token of yours.");
  if (!isTokenText(given))
    throw refused("bad-token", "A token is dl_ and 48 letters and digits; this one is mistyped or was cut off.");
  const token = await core.store.tokens.byHash(hashOf(given));
  const again = "An administrator makes a new one in chat: /sla settings, API tokens.";
  if (!token) throw refused("unknown-token", `It was never made here. ${again}`);
  const why = spent(token, now());
  if (why !== null) throw refused(`${why}-token`, again);
  return token;
}

function refused(code: "no-token" | "bad-token" | "unknown-token" | "revoked-token" | "expired-token", detail: string) {
  const error = code === "no-token" ? "" : ', error="invalid_token"';
  return new Refusal(code, detail, { headers: { "www-authenticate": `Bearer realm="dueline"${error}` } });
}

/** As draft-ietf-httpapi-ratelimit-headers has it; each process counts for itself. */
async function paced(limiter: RateLimiterMemory, pace: number, { tenant, id }: Token) {
  const outcome = await limiter.consume(`${tenant} ${id}`).catch((refusal: unknown) => refusal);
  if (!(outcome instanceof RateLimiterRes)) throw outcome;
  const seconds = Math.ceil(outcome.msBeforeNext / 1000);
  const headers = {
    "RateLimit-Policy": `"minute";q=${pace};w=60`,
    RateLimit: `"minute";r=${outcome.remainingPoints};t=${seconds}`,
  };
  const tooFast =
    outcome.consumedPoints > pace
      ? new Refusal("too-fast", `At most ${pace} requests a minute; go on in ${seconds} s.`, {
          headers: { ...headers, "retry-after": String(seconds) },
        })
      : null;
  return { headers, tooFast };
}

/** To the hour: when somebody last used it is to be seen, not what he did when. */
async function noteUse({ tenant, id, lastUsedAt }: Token, { core, now }: House): Promise<void> {
  const hour = Math.floor(now() / HOUR) * HOUR;
  if (lastUsedAt !== hour) await core.store.tokens.used(tenant, id, hour);
}
