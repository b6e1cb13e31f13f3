// Evidence for programs: of one case, or of those of a vendor and a time, as JSON, CSV or PDF.
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { AuditObject } from "../../src/case/audit.ts";
import { noteDone } from "../../src/chat/audit.ts";
import { plain } from "../../src/chat/line.ts";
import { packFor } from "../../src/chat/pack.ts";
import { packFormats } from "../../src/chat/platform.ts";
import type { Filed } from "../../src/chat/screens/report-asked.ts";
import type { Visit } from "../../src/chat/visit.ts";
import { instantOf, Numbered, seenCase } from "./cases.ts";
import { type Ctx, type Env, needs, visitIn } from "./context.ts";
import { Refusal } from "./problem.ts";
import { missing, noCase, refusals } from "./route.ts";

const Format = z.strictObject({ format: z.enum(packFormats).default("json") });
const Several = Format.extend({
  vendor: z.string().max(100).optional(),
  room: z.string().max(200).optional().describe("a channel's id"),
  since: z.string().max(40).optional().describe("cases opened then or later: an instant with a zone"),
  until: z.string().max(40).optional(),
});

const pack = { description: "The pack, as JSON, CSV or PDF; `dueline verify` says whether it is whole." };
const about = { method: "get" as const, tags: ["Afterwards"], security: [{ token: ["audit"] }] };
const one = createRoute({
  ...about,
  path: "/cases/{number}/evidence",
  operationId: "getEvidence",
  summary: "A case's evidence: its history, chained by hash",
  request: { params: Numbered, query: Format },
  responses: { 200: pack, ...refusals, 404: noCase },
});
const several = createRoute({
  ...about,
  path: "/evidence",
  operationId: "getEvidenceOfSeveral",
  summary: "The evidence of several cases in one pack: the latest 200 at most",
  request: { query: Several },
  responses: { 200: pack, ...refusals, 404: missing("There is no such case.") },
});

export function addEvidence(app: OpenAPIHono<Env>): void {
  app.openapi(one, async (context) => {
    await needs(context, "audit");
    const visit = await visitIn(context);
    const { number } = context.req.valid("param");
    const row = await seenCase(visit, number);
    const { format } = context.req.valid("query");
    return handed(context, visit, { value: { case: row.id }, on: { kind: "case", number }, format });
  });
  app.openapi(several, async (context) => {
    await needs(context, "audit");
    const visit = await visitIn(context);
    const { format, ...asked } = context.req.valid("query");
    return handed(context, visit, { value: filedOf(visit, asked), on: { kind: "tenant" }, format });
  });
}

function filedOf(
  { core, origin }: Visit,
  { vendor, room, since, until }: Omit<z.infer<typeof Several>, "format">,
): Filed {
  const span = { since: instantOf("since", since) ?? 0, until: instantOf("until", until) ?? origin.now };
  const of = vendor === undefined ? null : (core.catalog.find(vendor)?.id ?? vendor);
  return {
    report: { vendor: of, span: since === undefined && until === undefined ? null : span, here: room !== undefined },
    ...(room === undefined ? {} : { room: { platform: origin.platform, id: room } }),
  };
}

type Wanted = {
  readonly value: object;
  readonly on: AuditObject;
  readonly format: (typeof packFormats)[number];
};

/** @throws Refusal where there is nothing to hand out. */
async function handed(context: Ctx, visit: Visit, { value, on, format }: Wanted): Promise<Response> {
  const made = await packFor(visit, JSON.stringify(value));
  if ("text" in made) throw new Refusal("not-found", plain(made.text, visit.words.language));
  const file = made.files.find((each) => each.format === format);
  if (!file) throw new Error(`a pack without ${format}`);
  await noteDone(visit, "export", on, ["evidence", format]);
  const headers = { "content-type": file.type, "content-disposition": `attachment; filename="${file.name}"` };
  return context.body(Buffer.from(await file.bytes()), 200, headers);
}
