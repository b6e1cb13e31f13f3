// What is timed, and below what: a span for each piece of work, which knows the one that it is part of.
import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Attributes,
  type Context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";

/** Of a span: its name, and facts that are no words of people. */
export type Facts = { readonly name: string; readonly kind?: SpanKind; readonly attributes?: Attributes };

export type Spans = {
  /** Part of nothing here: something came in, or fell due. `parent`: whoever asked us traces too, and this is part of that. */
  begin<T>(
    facts: Facts & { readonly links?: Link[]; readonly parent?: SpanContext },
    work: () => Promise<T>,
  ): Promise<T>;
  /** Part of what is at work here, if anything is. */
  part<T>(facts: Facts, work: () => Promise<T>): Promise<T>;
  /** The same object, whose asynchronous functions are timed as parts of what calls them; what nothing calls is not. */
  within<T extends object>(thing: T, factsOf: (name: string, args: readonly unknown[]) => Facts): T;
  /** What this calls is part of nothing. */
  apart(act: () => void): void;
  /** The span at work here. */
  here(): Span | undefined;
};

export function spansBy(tracer: Tracer): Spans {
  const at = new AsyncLocalStorage<Context>();

  function timed<T>({ name, ...options }: Facts, parent: Context, work: () => Promise<T>): Promise<T> {
    const span = tracer.startSpan(name, { kind: SpanKind.INTERNAL, ...options }, parent);
    const done = at.run(trace.setSpan(parent, span), work);
    // What an error says may be what somebody typed: its type is told, and nothing else.
    const failed = (error: unknown) =>
      span
        .setStatus({ code: SpanStatusCode.ERROR })
        .setAttribute("error.type", error instanceof Error ? error.name : typeof error);
    done.then(
      (value) => span.setAttributes(kindOf(value)).end(),
      (error: unknown) => failed(error).end(),
    );
    return done;
  }

  return {
    begin: ({ parent, ...facts }, work) =>
      timed(facts, parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT, work),
    part: (facts, work) => timed(facts, at.getStore() ?? ROOT_CONTEXT, work),
    within: (thing, factsOf) =>
      new Proxy(thing, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== "function" || typeof name !== "string") return value;
          return (...args: unknown[]) => {
            const parent = at.getStore();
            const work = () => Reflect.apply(value, target, args);
            return parent ? timed(factsOf(name, args), parent, work) : work();
          };
        },
      }),
    apart: (act) => at.exit(act),
    here: () => {
      const context = at.getStore();
      return context && trace.getSpan(context);
    },
  };
}

/** Our answers say of which kind they are: a reply, a delivery, a refusal. */
function kindOf(value: unknown): Attributes {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : value;
  return typeof kind === "string" && /^[a-z-]{1,24}$/.test(kind) ? { "dueline.outcome": kind } : {};
}
