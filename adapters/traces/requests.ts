// A request of another program, timed: by its route, not by its address, and as part of the trace that it comes with.
import { isSpanContextValid, type SpanContext, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import type { Traced } from "../../src/chat/door.ts";
import type { Spans } from "./spans.ts";

export function requestsBy(spans: Spans): Traced {
  return ({ method, route, tenant, parent: header }, work) => {
    const attributes = { "http.request.method": method, "http.route": route, "dueline.tenant": tenant };
    const facts = { name: `api ${method} ${route}`, kind: SpanKind.SERVER, attributes };
    const answered = async () => {
      const { status, fault } = await work();
      const span = spans.here()?.setAttribute("http.response.status_code", status);
      if (fault !== null) span?.setStatus({ code: SpanStatusCode.ERROR }).setAttribute("error.type", fault);
      return status;
    };
    const parent = contextIn(header);
    return spans.here() ? spans.part(facts, answered) : spans.begin({ ...facts, ...(parent && { parent }) }, answered);
  };
}

/** As W3C Trace Context has it, of its version 00. */
function contextIn(header = ""): SpanContext | null {
  const [, traceId = "", spanId = "", flags = ""] =
    /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(header) ?? [];
  const context = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(context) ? context : null;
}
