// A case under legal hold, put and lifted by a program whose token may do that and nothing like it besides.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { holdCase, mostWhy } from "../../src/case/legal-hold.ts";
import { settingsIn, type Visit } from "../../src/chat/visit.ts";
import { Case } from "./case-json.ts";
import { Numbered, seenCase } from "./cases.ts";
import { type Env, needs } from "./context.ts";
import { MoveHeaders, revisionIn } from "./moves.ts";
import { once, staleAt } from "./once.ts";
import { Refusal } from "./problem.ts";
import { writes } from "./route.ts";

const Hold = z
  .strictObject({
    on: z.boolean().describe("false: it is lifted"),
    why: z.string().trim().min(1).max(mostWhy).describe("stands in the case's history and in packs of evidence"),
  })
  .openapi("Hold", { example: { on: true, why: "Claim 4711" } });
type Hold = z.infer<typeof Hold>;

const route = writes(
  {
    id: "holdCase",
    tag: "Cases",
    scope: "hold",
    path: "/cases/{number}/legal-hold",
    summary: "Put a case under legal hold, or lift it",
    request: {
      params: Numbered,
      headers: MoveHeaders,
      body: { required: true, content: { "application/json": { schema: Hold } } },
    },
  },
  Case,
  200,
);

export function addHolds(app: OpenAPIHono<Env>): void {
  app.openapi(route, async (context) => {
    await needs(context, "hold");
    const { number } = context.req.valid("param");
    const asked = context.req.valid("json");
    const onto = revisionIn(context.req.valid("header")["if-match"]);
    const { body, etag, again } = await once(context, onto, (visit) => held(visit, number, asked, onto));
    context.header("ETag", etag);
    if (again) context.header("Idempotency-Replayed", "true");
    return context.json(body, 200);
  });
}

/** @throws Refusal */
async function held(visit: Visit, number: number, asked: Hold, onto: number | null): Promise<void> {
  const row = await seenCase(visit, number);
  if (onto !== null && row.revision !== onto) throw staleAt(row.revision);
  const { core, origin } = visit;
  const settings = await settingsIn(core, origin.tenant, row.room.id);
  const change = holdCase(row, asked, origin.who, origin.now, settings);
  if (change) await core.store.keep(change);
  else
    throw new Refusal(
      "conflict",
      `Case ${number} is ${asked.on ? "under legal hold already" : "under no legal hold"}.`,
    );
}
