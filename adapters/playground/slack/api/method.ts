// What a method of the Web API is: a scope, a rate, and a function from its arguments to its answer.
import type { z } from "zod";
import type { Installation } from "../model.ts";
import type { Service } from "../service.ts";

export type Args = Record<string, unknown>;
export type Answer = Record<string, unknown>;

export interface Method {
  /** The scope the token needs. */
  scope?: string;
  /** Calls a minute and workspace: Slack's tiers 1 to 4 are 1, 20, 50 and 100. */
  perMinute: number;
  run(service: Service, args: Args, caller: Installation): Answer;
}

/** Slack says no. `code` is what stands in `error`, `more` what stands beside it. */
export class Refusal extends Error {
  readonly code: string;
  readonly more: Answer;
  constructor(code: string, more: Answer = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

export class TooOften extends Refusal {
  readonly retryAfter: number;
  /** `retryAfter` in seconds. */
  constructor(retryAfter: number) {
    super("ratelimited");
    this.retryAfter = retryAfter;
  }
}

/** A method whose arguments are read by `schema` first; `invalid_arguments` if they do not fit. */
export function method<Schema extends z.ZodType>(
  about: { scope?: string; perMinute: number },
  schema: Schema,
  run: (service: Service, args: z.output<Schema>, caller: Installation) => Answer,
): Method {
  return { ...about, run: (service, args, caller) => run(service, read(schema, args), caller) };
}

export function read<Schema extends z.ZodType>(schema: Schema, args: Args): z.output<Schema> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  const messages = parsed.error.issues.map(
    (issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join("/")}]`,
  );
  throw new Refusal("invalid_arguments", { response_metadata: { messages } });
}
