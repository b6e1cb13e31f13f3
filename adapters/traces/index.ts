// Traces of what the house does, for OpenTelemetry: what a person did, what the store was asked for it, what a platform was told.
import { hostname } from "node:os";
import { type SpanContext, SpanKind } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { LRUCache } from "lru-cache";
import type { Store } from "../../src/case/store.ts";
import type { Around } from "../../src/chat/delivery/ports.ts";
import type { House, Log, Traced } from "../../src/chat/door.ts";
import type { ChatPlatform } from "../../src/chat/platform.ts";
import type { WebhookPorts } from "../../src/chat/webhooks/ports.ts";
import { telling } from "./exporter.ts";
import { requestsBy } from "./requests.ts";
import { type Spans, spansBy } from "./spans.ts";

export type Traces = {
  store(store: Store): Store;
  house(house: House): House;
  platform(platform: ChatPlatform): ChatPlatform;
  readonly around: Around;
  /** A message to another program, and the way there. */
  readonly telling: <P extends Pick<WebhookPorts, "send">>(ports: P) => P & Pick<WebhookPorts, "around">;
  readonly request: Traced;
  /** Sends what was not sent, for a few seconds at most. */
  stop(): Promise<void>;
};

/** Sent to `endpoint` with `/v1/traces` behind it; `headers` as OTEL_EXPORTER_OTLP_HEADERS has them, for whoever wants a key. */
export function startTraces(endpoint: string, headers: { readonly [name: string]: string }, log: Log): Traces {
  const url = `${endpoint.replace(/\/$/, "")}/v1/traces`;
  const exporter = telling(new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: 3_000 }), log);
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      "service.name": "dueline",
      "service.instance.id": `${hostname()}/${process.pid}`,
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  return tracesBy(spansBy(provider.getTracer("dueline")), () => provider.shutdown());
}

function tracesBy(spans: Spans, stop: () => Promise<void>): Traces {
  /** By case: where it was last changed, so that what is then said in rooms leads back there. */
  const changes = new LRUCache<string, SpanContext>({ max: 1_000 });
  const linkTo = (caseId: string | null) => {
    const change = caseId === null ? undefined : changes.get(caseId);
    return change ? [{ context: change }] : [];
  };
  return {
    store: (store) => storeWith(spans, changes, store),
    house: (house) => ({
      ...house,
      answer: (intent) => {
        const { platform, tenant, kind } = intent;
        const what = kind === "press" ? { "dueline.button": intent.button } : {};
        const attributes = { "dueline.platform": platform, "dueline.tenant": tenant, ...what };
        return spans.begin({ name: `intent ${kind}`, kind: SpanKind.SERVER, attributes }, () => house.answer(intent));
      },
    }),
    platform: (platform) =>
      spans.within(platform, (name) => ({ name: `${platform.name} ${name}`, kind: SpanKind.CLIENT })),
    around: ([first], say) => {
      const { tenant, caseId, topic, room, attempts } = first;
      const place = { "dueline.platform": room.platform, "dueline.tenant": tenant, "dueline.case": caseId };
      const attributes = { ...place, "dueline.attempts": attempts };
      return spans.begin({ name: `notice ${topic}`, attributes, links: linkTo(caseId) }, say);
    },
    telling: (ports) => ({
      ...ports,
      send: spans.within({ send: ports.send }, () => ({ name: "webhook send", kind: SpanKind.CLIENT })).send,
      around: ({ tenant, caseId, event, attempts }, tell) => {
        const of = caseId === null ? {} : { "dueline.case": caseId };
        const attributes = { "dueline.tenant": tenant, ...of, "dueline.attempts": attempts };
        return spans.begin({ name: `webhook ${event}`, attributes, links: linkTo(caseId) }, tell);
      },
    }),
    request: requestsBy(spans),
    stop,
  };
}

function storeWith(spans: Spans, changes: LRUCache<string, SpanContext>, store: Store): Store {
  const part = <T extends object>(thing: T, of: string): T =>
    spans.within(thing, (name) => ({ name: `${of} ${name}`, kind: SpanKind.CLIENT }));
  const timed = part(store, "store");
  const parts = {
    records: part(store.records, "records"),
    tokens: part(store.tokens, "tokens"),
    hooks: part(store.hooks, "hooks"),
  };
  const own: Partial<Store> = {
    ...parts,
    keep: (change, answer) => {
      const here = spans.here()?.setAttribute("dueline.case", change.case.id);
      if (here) changes.set(change.case.id, here.spanContext());
      return timed.keep(change, answer);
    },
    // Whoever is woken does work of his own.
    onNotice: (listener) => store.onNotice(() => spans.apart(listener)),
  };
  return new Proxy(timed, { get: (target, name) => Reflect.get(name in own ? own : target, name) });
}
