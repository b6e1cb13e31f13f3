// What is looked at afterwards: the audit log.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { AuditFilter } from "../../src/case/audit.ts";
import type { Visit } from "../../src/chat/visit.ts";
import { toIso } from "../../src/time/instant.ts";
import { instantOf } from "./cases.ts";
import { type Env, needs, visitIn } from "./context.ts";
import { Refusal } from "./problem.ts";
import { reads } from "./route.ts";
import { isoInstant } from "./shapes.ts";

const tag = "Afterwards";

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

const audit = reads(
  {
    id: "getAudit",
    tag,
    scope: "audit",
    path: "/audit",
    request: { query: Lines },
    summary: "The audit log",
  },
  Log,
  "The latest first.",
);
export function addAudit(app: OpenAPIHono<Env>): void {
  app.openapi(audit, async (context) => {
    await needs(context, "audit");
    return context.json(await linesOf(await visitIn(context), context.req.valid("query")), 200);
  });
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
