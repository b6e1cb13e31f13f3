// What is looked at afterwards: figures of how vendors kept their promises, evidence, and the audit log.
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { AuditFilter } from "../../src/case/audit.ts";
import { shareOf } from "../../src/case/report.ts";
import { noteDone } from "../../src/chat/audit.ts";
import { plain } from "../../src/chat/line.ts";
import { packFor } from "../../src/chat/pack.ts";
import { packFormats } from "../../src/chat/platform.ts";
import type { Visit } from "../../src/chat/visit.ts";
import { toIso } from "../../src/time/instant.ts";
import { instantOf, Numbered, seenCase } from "./cases.ts";
import { type Env, needs, visitIn } from "./context.ts";
import { Refusal } from "./problem.ts";
import { reads } from "./route.ts";
import { isoInstant } from "./shapes.ts";

const tag = "Afterwards";

const Span = z.strictObject({
  vendor: z.string().max(100).optional(),
  room: z.string().max(200).optional().describe("a channel's id; a token of some channels names one of them"),
  since: z.string().max(40).optional().describe("cases opened then or later"),
  until: z.string().max(40).optional(),
});
const Row = z
  .looseObject({
    vendor: z.string(),
    plan: z.object({ id: z.string(), name: z.string() }).nullable(),
    priority: z.int(),
    kind: z.string(),
    measure: z.string(),
    met: z.int(),
    missed: z.int(),
    notYetDue: z.int(),
    share: z.looseObject({ share: z.number(), low: z.number(), high: z.number(), few: z.boolean() }).nullable(),
  })
  .openapi("ReportRow");
const Report = z.object({ rows: z.array(Row) }).openapi("Report");

const Line = z
  .looseObject({ id: z.string(), at: isoInstant, deed: z.string(), result: z.string() })
  .openapi("AuditLine");
const Log = z.object({ lines: z.array(Line), next: z.string().nullable() }).openapi("AuditLog");
const Lines = z.strictObject({
  since: z.string().max(40).optional(),
  until: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional(),
});

const report = reads(
  {
    ...{ id: "getReport", tag, scope: "read", path: "/report", request: { query: Span } },
    summary: "How vendors kept what they promised, in figures",
  },
  Report,
  "By vendor, plan, priority and promise; a share lies between low and high with a confidence of 95 %.",
);
const audit = reads(
  {
    ...{ id: "getAudit", tag, scope: "audit", path: "/audit", request: { query: Lines } },
    summary: "The audit log",
  },
  Log,
  "The latest first.",
);
const Format = z.strictObject({ format: z.enum(packFormats).default("json") });
const evidence = createRoute({
  ...{ method: "get", path: "/cases/{number}/evidence", operationId: "getEvidence", tags: [tag] },
  ...{ summary: "A case's evidence: its history, chained by hash", security: [{ token: ["audit"] }] },
  request: { params: Numbered, query: Format },
  responses: { 200: { description: "The pack, as JSON, CSV or PDF; `dueline verify` says whether it is whole." } },
});

export function addFigures(app: OpenAPIHono<Env>): void {
  app.openapi(report, async (context) => {
    await needs(context, "read");
    const visit = await visitIn(context);
    return context.json({ rows: await rowsOf(visit, context.req.valid("query")) }, 200);
  });
  app.openapi(audit, async (context) => {
    await needs(context, "audit");
    return context.json(await linesOf(await visitIn(context), context.req.valid("query")), 200);
  });
  app.openapi(evidence, async (context) => {
    await needs(context, "audit");
    const visit = await visitIn(context);
    const { number } = context.req.valid("param");
    const row = await seenCase(visit, number);
    const made = await packFor(visit, JSON.stringify({ case: row.id }));
    if ("text" in made) throw new Refusal("forbidden", plain(made.text, visit.words.language));
    const { format } = context.req.valid("query");
    const file = made.files.find((one) => one.format === format);
    if (!file) throw new Error(`a pack without ${format}`);
    await noteDone(visit, "export", { kind: "case", number }, ["evidence", format]);
    const headers = { "content-type": file.type, "content-disposition": `attachment; filename="${file.name}"` };
    return context.body(Buffer.from(await file.bytes()), 200, headers);
  });
}

async function rowsOf(visit: Visit, { vendor, room, since, until }: z.infer<typeof Span>) {
  const { core, origin } = visit;
  const rooms = origin.token?.rooms ?? null;
  const only = room ?? (rooms?.length === 1 ? rooms[0] : undefined);
  if (rooms !== null && (only === undefined || !rooms.includes(only)))
    throw new Refusal("forbidden", `This token is for some channels: name one with room, of ${rooms.join(", ")}.`);
  const scope = { since: instantOf("since", since), until: instantOf("until", until) };
  const rows = await core.store.report(
    origin.tenant,
    {
      ...scope,
      vendor: vendor === undefined ? undefined : (core.catalog.find(vendor)?.id ?? vendor),
      room: only === undefined ? undefined : { platform: origin.platform, id: only },
    },
    origin.now,
  );
  return rows.map((row) => ({ ...row, share: shareOf(row) }));
}

async function linesOf({ core, origin }: Visit, { since, until, limit, cursor }: z.infer<typeof Lines>) {
  if (origin.token?.rooms)
    throw new Refusal("forbidden", "The audit log is of all channels: it takes a token that is for all of them.");
  const span = { from: instantOf("since", since), until: instantOf("until", until) };
  const before = cursor === undefined ? undefined : beforeOf(cursor);
  const lines = await core.store.audit(origin.tenant, { ...span, before, limit: limit + 1 });
  const last = lines.length > limit ? lines[limit - 1] : undefined;
  return {
    lines: lines.slice(0, limit).map(({ at, about, ...line }) => ({ ...line, at: toIso(at), about: [...about] })),
    next: last ? Buffer.from(JSON.stringify([last.at, last.id])).toString("base64url") : null,
  };
}

function beforeOf(cursor: string): AuditFilter["before"] {
  const text = Buffer.from(cursor, "base64url").toString();
  const [, at, id] = /^\[(\d{1,16}),"([^"]*)"\]$/.exec(text) ?? [];
  if (at !== undefined && id !== undefined) return { at: Number(at), id };
  const message = "Send `next` of the page before as it came.";
  throw new Refusal("bad-request", message, { errors: [{ field: "cursor", message }] });
}
