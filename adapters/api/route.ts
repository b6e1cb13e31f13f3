// How a route is written down: what it is for, whose token may use it, and what may come of it.
import { createRoute, type RouteConfig, type z } from "@hono/zod-openapi";
import type { Scope } from "../../src/case/token.ts";
import { exampleOf } from "./examples.ts";
import { Problem, type ProblemCode, titles } from "./problem.ts";

const problem = (description: string, code: ProblemCode, detail: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem, example: exampleProblem(code, detail) } },
});

function exampleProblem(code: ProblemCode, detail: string): Problem {
  return { type: `urn:dueline:problem:${code}`, ...titles[code], detail, code };
}

/** Of every answer. */
export const refusals = {
  400: problem("The request is not as it should be; `errors` says where.", "bad-request", "country: too long"),
  401: problem(
    "There is no token, or one that opens nothing.",
    "expired-token",
    "An administrator makes a new one in chat: /sla settings tokens.",
  ),
  403: problem(
    "The token's scope or channels do not reach that far.",
    "no-scope",
    "This takes a token with the scope “write”; yours has read.",
  ),
  429: problem(
    "Too many requests; `Retry-After` says when to go on.",
    "too-fast",
    "At most 300 requests a minute; go on in 12 s.",
  ),
  500: problem(
    "A fault of ours, which the log has; 503: the API cannot be opened just now.",
    "broken",
    "It is in our log; whether anything was changed, the case says.",
  ),
} as const;

export const missing = (what: string) =>
  problem(what, "not-found", "It may be of a channel that this token does not see.");
export const noCase = missing("There is no such case, or this token does not see it.");

type Said<P extends string> = {
  readonly path: P;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly scope: Scope;
};

const about = ({ id, tag, summary, scope }: Said<string>) => ({
  operationId: id,
  tags: [tag],
  summary,
  security: [{ token: [scope] }],
});

export function reads<const P extends string, T extends z.ZodType, const R extends NonNullable<RouteConfig["request"]>>(
  said: Said<P> & { readonly request: R },
  schema: T,
  description: string,
) {
  return createRoute({
    method: "get",
    path: said.path,
    request: said.request,
    ...about(said),
    responses: {
      200: { description, content: { "application/json": { schema, example: exampleOf(said.id) } } },
      ...refusals,
      404: missing("There is no such thing, or this token does not see it."),
      422: problem(
        "It was well asked, and cannot be answered: a vendor, plan or priority that is not known.",
        "unanswered",
        "netcorr: did you mean netcor?",
      ),
    },
  });
}

/** Of what changes something. */
const unwritten = {
  409: problem(
    "It does not fit the case as it stands; `detail` says what came before.",
    "conflict",
    "The case was closed meanwhile.",
  ),
  412: problem(
    "The case has another revision than `If-Match` says.",
    "stale",
    "The case is at revision 4 by now: read it again, and decide anew.",
  ),
  413: problem("The body is too large.", "too-large", "A body has at most 64 KiB."),
  415: problem(
    "The body is not application/json.",
    "wrong-type",
    "Send JSON, with the header Content-Type: application/json.",
  ),
  422: problem(
    "What was sent does not make sense, or the Idempotency-Key stands for another request.",
    "key-reused",
    "Send a new Idempotency-Key with another request; the same request keeps its key.",
  ),
  428: problem(
    "This move rests on what you saw: send `If-Match` with the case's ETag.",
    "no-revision",
    "correct rests on what you saw: send If-Match with the case's ETag.",
  ),
} as const;

export function writes<
  const P extends string,
  T extends z.ZodType,
  const D extends 200 | 201,
  const R extends NonNullable<RouteConfig["request"]>,
>(said: Said<P> & { readonly request: R }, schema: T, done: D) {
  const headers = { ETag: { description: "the case's revision", schema: { type: "string" as const } } };
  const content = { "application/json": { schema, example: exampleOf(said.id) } };
  const answer = { description: "The case as it is now.", headers, content };
  return createRoute({
    method: "post",
    path: said.path,
    request: said.request,
    ...about(said),
    responses: {
      ...keyed(done, answer),
      ...refusals,
      404: noCase,
      ...unwritten,
    },
  });
}

function keyed<const K extends number, V>(key: K, value: V): { [P in K]: V };
function keyed(key: number, value: unknown): object {
  return { [key]: value };
}
