// Whoever collects traces: a server that takes OTLP over HTTP, as JSON, and keeps the spans.
import { once } from "node:events";
import { createServer } from "node:http";
import { onTestFinished } from "vitest";
import { z } from "zod";

const attributes = z
  .array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) }))
  .transform((all) => Object.fromEntries(all.map(({ key, value }) => [key, Object.values(value)[0]])));
const Span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes,
  links: z.array(z.object({ traceId: z.string(), spanId: z.string() })).default([]),
  status: z.object({ code: z.number().optional() }),
});
export type Span = z.infer<typeof Span>;
const Sent = z.object({
  resourceSpans: z.array(
    z.object({ resource: z.object({ attributes }), scopeSpans: z.array(z.object({ spans: z.array(Span) })) }),
  ),
});

export async function collector() {
  const spans: Span[] = [];
  const raw: string[] = [];
  const keys: (string | undefined)[] = [];
  const services = new Set<unknown>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      raw.push(text);
      keys.push(request.headers["x-key"]?.toString());
      for (const { resource, scopeSpans } of Sent.parse(JSON.parse(text)).resourceSpans) {
        services.add(resource.attributes["service.name"]);
        spans.push(...scopeSpans.flatMap((scope) => scope.spans));
      }
      response.writeHead(request.url === "/v1/traces" ? 200 : 404, { "content-type": "application/json" }).end("{}");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close().closeAllConnections());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    keys,
    services,
    /** As it came over the wire. */
    text: () => raw.join("\n"),
    named(name: string): Span {
      const found = spans.find((span) => span.name === name);
      if (!found) throw new Error(`no ${name} among ${spans.map((span) => span.name).join(", ")}`);
      return found;
    },
  };
}
