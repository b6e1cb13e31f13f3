// How a route is written down: what it is for, whose token may use it, and what may come of it.
import { createRoute, type RouteConfig, type z } from "@hono/zod-openapi";
import type { Scope } from "../../src/case/token.ts";
import { Problem } from "./problem.ts";

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

/** Of every answer. */
const refusals = {
  400: problem("The request is not as it should be; `errors` says where."),
  401: problem("There is no token, or one that opens nothing."),
  403: problem("The token's scope or channels do not reach that far."),
  429: problem("Too many requests; `Retry-After` says when to go on."),
} as const;

type Said<P extends string> = {
  readonly path: P;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly scope: Scope;
};

export function reads<const P extends string, T extends z.ZodType, const R extends NonNullable<RouteConfig["request"]>>(
  { id, tag, summary, scope, path, request }: Said<P> & { readonly request: R },
  schema: T,
  description: string,
) {
  return createRoute({
    method: "get",
    path,
    request,
    operationId: id,
    tags: [tag],
    summary,
    security: [{ token: [scope] }],
    responses: {
      200: { description, content: { "application/json": { schema } } },
      ...refusals,
      404: problem("There is no such thing, or this token does not see it."),
      422: problem("It was well asked, and cannot be answered: a vendor, plan or priority that is not known."),
    },
  });
}

export function writes<
  const P extends string,
  T extends z.ZodType,
  const D extends 200 | 201,
  const R extends NonNullable<RouteConfig["request"]>,
>({ id, tag, summary, scope, path, request }: Said<P> & { readonly request: R }, schema: T, done: D) {
  const headers = { ETag: { description: "the case's revision", schema: { type: "string" as const } } };
  const answer = { description: "The case as it is now.", headers, content: { "application/json": { schema } } };
  return createRoute({
    method: "post",
    path,
    request,
    operationId: id,
    tags: [tag],
    summary,
    security: [{ token: [scope] }],
    responses: {
      ...keyed(done, answer),
      ...refusals,
      404: problem("There is no such case, or this token does not see it."),
      409: problem("It does not fit the case as it stands; `detail` says what came before."),
      412: problem("The case has another revision than `If-Match` says."),
      413: problem("The body is too large."),
      415: problem("The body is not application/json."),
      422: problem("What was sent does not make sense, or the Idempotency-Key stands for another request."),
      428: problem("This move rests on what you saw: send `If-Match` with the case's ETag."),
    },
  });
}

function keyed<const K extends number, V>(key: K, value: V): { [P in K]: V };
function keyed(key: number, value: unknown): object {
  return { [key]: value };
}
