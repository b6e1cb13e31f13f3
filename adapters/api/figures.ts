// How vendors kept their promises, in figures: of a tenant, or of the organisation that it belongs to.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { shareOf } from "../../src/case/report.ts";
import { acrossBarred } from "../../src/chat/figures-rights.ts";
import type { Visit } from "../../src/chat/visit.ts";
import { instantOf } from "./cases.ts";
import { type Env, needs, visitIn } from "./context.ts";
import { Refusal } from "./problem.ts";
import { reads } from "./route.ts";

const tag = "Afterwards";

const Span = z.strictObject({
  vendor: z.string().max(100).optional(),
  room: z.string().max(200).optional().describe("a channel's id; a token of some channels names one of them"),
  since: z.string().max(40).optional().describe("cases opened then or later"),
  until: z.string().max(40).optional(),
  of: z
    .enum(["tenant", "organisation"])
    .default("tenant")
    .describe("organisation: of every tenant that belongs to it, for a token of all channels with the scope audit"),
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
const Report = z
  .object({
    rows: z.array(Row),
    organisation: z
      .object({ name: z.string(), tenants: z.int() })
      .nullable()
      .describe("of how many tenants it is; null: of this one alone"),
  })
  .openapi("Report");

const report = reads(
  {
    id: "getReport",
    tag,
    scope: "read",
    path: "/report",
    request: { query: Span },
    summary: "How vendors kept what they promised, in figures",
  },
  Report,
  "By vendor, plan, priority and promise; a share lies between low and high with a confidence of 95 %.",
);
export function addFigures(app: OpenAPIHono<Env>): void {
  app.openapi(report, async (context) => {
    await needs(context, "read");
    const visit = await visitIn(context);
    const query = context.req.valid("query");
    const organisation = query.of === "organisation" ? await organisationOf(visit) : null;
    return context.json({ rows: await rowsOf(visit, query), organisation }, 200);
  });
}

async function organisationOf(visit: Visit) {
  const barred = await acrossBarred(visit);
  if (barred) throw new Refusal("forbidden", "This takes a token of all channels with the scope audit.");
  const found = await visit.core.store.organisations.of(visit.origin.tenant);
  if (found?.joinedAt == null)
    throw new Refusal("not-found", "This tenant belongs to no organisation: its administrators agree in chat.");
  return { name: found.name, tenants: found.tenants };
}

async function rowsOf(visit: Visit, { vendor, room, since, until, of }: z.infer<typeof Span>) {
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
    of,
  );
  return rows.map((row) => ({ ...row, share: shareOf(row) }));
}
