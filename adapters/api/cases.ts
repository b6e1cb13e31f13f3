// Cases as programs look for them: page after page, one whole, and what happened to it.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { SupportCase } from "../../src/case/case.ts";
import { plain } from "../../src/chat/line.ts";
import { notedIn } from "../../src/chat/outsiders.ts";
import { askerOf, caseNumbered } from "../../src/chat/rights.ts";
import type { Visit } from "../../src/chat/visit.ts";
import { parseInstant } from "../../src/time/instant.ts";
import { Case, caseJson, HistoryEntry, historyJson } from "./case-json.ts";
import { type Env, needs, visitIn } from "./context.ts";
import { Refusal } from "./problem.ts";
import { reads } from "./route.ts";

const tag = "Cases";
const scope = "read";
const most = { page: 100, words: 6 } as const;

export const Numbered = z.object({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(999_999_999)
    .openapi({ param: { name: "number", in: "path" }, example: 12 }),
});

const Sought = z.strictObject({
  state: z.enum(["open", "closed", "all"]).default("open"),
  vendor: z.string().max(100).optional(),
  room: z.string().max(200).optional().describe("a channel's id"),
  ticket: z.string().max(100).optional().describe("the vendor's, however it is written"),
  held: z.enum(["true", "false"]).optional().describe("under legal hold, or not"),
  words: z.string().max(200).optional().describe("all of them stand in title, description, ticket or vendor"),
  since: z.string().max(40).optional().describe("opened then or later: an instant with a zone"),
  until: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(most.page).default(20),
  cursor: z.string().max(40).optional().describe("`next` of the page before"),
});
type Sought = z.infer<typeof Sought>;

const Page = z
  .object({ cases: z.array(Case), next: z.string().nullable().describe("null: that was all") })
  .openapi("Page");
const History = z.object({ entries: z.array(HistoryEntry) }).openapi("History");

const list = reads(
  { id: "listCases", tag, scope, summary: "Find cases", path: "/cases", request: { query: Sought } },
  Page,
  "Open cases by what is due next, then closed ones, the latest first.",
);
const one = reads(
  { id: "getCase", tag, scope, summary: "One case", path: "/cases/{number}", request: { params: Numbered } },
  Case,
  "The case; its ETag is its revision.",
);
const history = reads(
  {
    id: "getHistory",
    tag,
    scope,
    path: "/cases/{number}/history",
    request: { params: Numbered },
    summary: "What happened to a case, and who noted it",
  },
  History,
  "Entry by entry, the first first.",
);

export function addCases(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (context) => {
    await needs(context, "read");
    return context.json(await pageOf(await visitIn(context), context.req.valid("query")), 200);
  });
  app.openapi(one, async (context) => {
    await needs(context, "read");
    const visit = await visitIn(context);
    const row = await seenCase(visit, context.req.valid("param").number);
    context.header("ETag", etagOf(row.revision));
    return context.json(caseJson(row, visit.origin.now), 200);
  });
  app.openapi(history, async (context) => {
    await needs(context, "read");
    const visit = await visitIn(context);
    const row = await seenCase(visit, context.req.valid("param").number);
    const noted = await notedIn(visit.core.store, visit.origin.tenant, row.id);
    return context.json({ entries: historyJson(row, noted, visit.words) }, 200);
  });
}

export const etagOf = (revision: number) => `"${revision}"`;

/** What it may not see is as if it were not there. */
export async function seenCase(visit: Visit, number: number): Promise<SupportCase> {
  const found = await caseNumbered(visit, number);
  if ("row" in found) return found.row;
  const seen = plain([visit.words.talk.noCase(number)], visit.words.language);
  throw new Refusal("not-found", `${seen} It may be of a channel that this token does not see.`);
}

async function pageOf(visit: Visit, sought: Sought): Promise<z.infer<typeof Page>> {
  const { core, origin } = visit;
  const { state, vendor, room, ticket, held, words, since, until, limit, cursor } = sought;
  const rows = await core.store.listCases(origin.tenant, {
    asker: await askerOf(visit),
    state,
    ticket,
    limit: limit + 1,
    vendor: vendor === undefined ? undefined : (core.catalog.find(vendor)?.id ?? vendor),
    room: room === undefined ? undefined : { platform: origin.platform, id: room },
    held: held === undefined ? undefined : held === "true",
    words: words?.split(/\s+/).filter(Boolean).slice(0, most.words),
    since: instantOf("since", since),
    until: instantOf("until", until),
    after: cursor === undefined ? undefined : afterOf(cursor),
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { cases: rows.slice(0, limit).map((row) => caseJson(row, origin.now)), next: last ? cursorOf(last) : null };
}

export function instantOf(field: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  try {
    return parseInstant(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal("bad-request", message, { errors: [{ field, message }] });
  }
}

const cursorOf = ({ number }: SupportCase) => Buffer.from(`after ${number}`).toString("base64url");

function afterOf(cursor: string): number {
  const number = /^after (\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString())?.[1];
  if (number !== undefined) return Number(number);
  const message = "Send `next` of the page before as it came.";
  throw new Refusal("bad-request", message, { errors: [{ field: "cursor", message }] });
}
