// What could not be done and how to mend it, as RFC 9457 has it.
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";

export const Problem = z
  .object({
    type: z.string().describe("a URN that names this kind of problem for good"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("how to mend it"),
    code: z.string().describe("the last word of the type, for programs"),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .describe("what is wrong, each at its field"),
  })
  .openapi("Problem");
export type Problem = z.infer<typeof Problem>;

export type Mistake = { readonly field: string; readonly message: string };

/** Thrown wherever it is found, and answered at the door. */
export class Refusal extends Error {
  readonly status: Status;
  readonly code: ProblemCode;
  readonly errors: readonly Mistake[];
  readonly headers: { readonly [name: string]: string };

  constructor(
    code: ProblemCode,
    detail: string,
    beside: { readonly errors?: readonly Mistake[]; readonly headers?: { readonly [name: string]: string } } = {},
  ) {
    super(detail);
    this.code = code;
    this.status = titles[code].status;
    this.errors = beside.errors ?? [];
    this.headers = beside.headers ?? {};
  }

  /** Beside the headers that the answer has already. */
  answer(context: Pick<Context, "body">): Response {
    const { status, code, message: detail, errors } = this;
    const { title } = titles[code];
    const type = `urn:dueline:problem:${code}`;
    const body: Problem = {
      type,
      title,
      status,
      detail,
      code,
      ...(errors.length > 0 ? { errors: errors.map((one) => ({ ...one })) } : {}),
    };
    const headers = { ...this.headers, "content-type": "application/problem+json; charset=utf-8" };
    return context.body(JSON.stringify(body), status, headers);
  }
}

export const titles = {
  "bad-request": { status: 400, title: "The request is not as it should be" },
  "no-token": { status: 401, title: "There is no token" },
  "bad-token": { status: 401, title: "This is no token" },
  "unknown-token": { status: 401, title: "Nobody knows this token" },
  "revoked-token": { status: 401, title: "The token was revoked" },
  "expired-token": { status: 401, title: "The token has ended" },
  "no-scope": { status: 403, title: "The token does not reach that far" },
  forbidden: { status: 403, title: "This token may not do that" },
  "not-found": { status: 404, title: "There is no such thing here" },
  "wrong-method": { status: 405, title: "Not with this method" },
  conflict: { status: 409, title: "It does not fit the case as it stands" },
  stale: { status: 412, title: "Somebody changed the case meanwhile" },
  "too-large": { status: 413, title: "The request is too large" },
  "wrong-type": { status: 415, title: "The body is no JSON" },
  unanswered: { status: 422, title: "That cannot be answered" },
  "key-reused": { status: 422, title: "This Idempotency-Key stands for another request" },
  "no-revision": { status: 428, title: "Say which revision you saw" },
  "too-fast": { status: 429, title: "Too many requests" },
  broken: { status: 500, title: "That went wrong on our side" },
} as const;
export type ProblemCode = keyof typeof titles;
export type Status = (typeof titles)[keyof typeof titles]["status"];
