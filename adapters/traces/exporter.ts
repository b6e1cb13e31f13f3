// A collector that is away costs its traces and a line in the log, once, and nothing else.
import type { SpanExporter } from "@opentelemetry/sdk-trace";
import type { Log } from "../../src/chat/door.ts";

export function telling(exporter: SpanExporter, log: Log): SpanExporter {
  let failing = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.error !== undefined || result.code !== 0;
        if (failed && !failing)
          log.warn({ err: result.error }, "traces could not be sent; they are lost until they can");
        if (!failed && failing) log.info({}, "traces are sent again");
        failing = failed;
        done(result);
      }),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}
