// Every move that there is, made by a program: what each says comes from its own row, so that a new one is here by itself.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Move } from "../../src/case/move.ts";
import { moveKinds } from "../../src/case/moves/index.ts";
import type { Problem } from "../../src/case/problem.ts";
import { faces } from "../../src/chat/moves/index.ts";
import { moveCase } from "../../src/chat/moving.ts";
import { caseFor } from "../../src/chat/rights.ts";
import type { Visit } from "../../src/chat/visit.ts";
import { Case } from "./case-json.ts";
import { Numbered, seenCase } from "./cases.ts";
import { type Env, needs } from "./context.ts";
import { once, staleAt } from "./once.ts";
import { Refusal } from "./problem.ts";
import { writes } from "./route.ts";

const [first, ...others] = moveKinds.map((kind) => faces[kind].said);
if (!first) throw new Error("there are no moves");
const MoveSaid = z.discriminatedUnion("kind", [first, ...others]).openapi("Move", {
  example: { kind: "respond", at: "2026-11-23T10:30:00Z" },
});

/** They name an entry by what its sender saw. */
const onWhatWasSeen: readonly Move["kind"][] = ["correct", "withdraw"];

export const WriteHeaders = z.object({
  "idempotency-key": z.string().max(202).optional().describe("sent again with the same key, it is done once"),
});
export const MoveHeaders = WriteHeaders.extend({
  "if-match": z.string().max(40).optional().describe("the ETag that you saw; must be there for correct and withdraw"),
});

const route = writes(
  {
    id: "moveCase",
    tag: "Cases",
    scope: "write",
    path: "/cases/{number}/moves",
    summary: "Note what happened, or do something with a case",
    request: {
      params: Numbered,
      headers: MoveHeaders,
      body: { required: true, content: { "application/json": { schema: MoveSaid } } },
    },
  },
  Case,
  200,
);

export function addMoves(app: OpenAPIHono<Env>): void {
  app.openapi(route, async (context) => {
    await needs(context, "write");
    const { number } = context.req.valid("param");
    const move = context.req.valid("json");
    const onto = revisionIn(context.req.valid("header")["if-match"], move.kind);
    const { body, etag, again } = await once(context, onto, (visit) => made(visit, number, move, onto));
    context.header("ETag", etag);
    if (again) context.header("Idempotency-Replayed", "true");
    return context.json(body, 200);
  });
}

/** @throws Refusal */
async function made(visit: Visit, number: number, move: Move, onto: number | null): Promise<void> {
  const { id, revision } = await seenCase(visit, number);
  if (onto !== null && revision !== onto) throw staleAt(revision);
  const moved = await moveCase(visit, id, move);
  if (moved.kind === "kept") return;
  if (moved.problem) throw new Refusal(unfitting.has(moved.problem.code) ? "conflict" : "unanswered", moved.text);
  const found = await caseFor(visit, id, "change");
  const isBarred = "refusal" in found || onWhatWasSeen.includes(move.kind);
  throw new Refusal(isBarred ? "forbidden" : "conflict", moved.text);
}

/** Those do not fit the case as it stands; all others make no sense by themselves. */
const unfitting = new Set<Problem["code"]>([
  "not-allowed",
  "already-reported",
  "already-acknowledged",
  "already-responded",
  "already-muted",
  "not-muted",
  "same-priority",
]);

/** Null: whichever it has. */
export function revisionIn(ifMatch: string | undefined, kind?: Move["kind"]): number | null {
  if (ifMatch === undefined) {
    if (kind === undefined || !onWhatWasSeen.includes(kind)) return null;
    throw new Refusal("no-revision", `${kind} rests on what you saw: send If-Match with the case's ETag.`);
  }
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  if (revision !== undefined) return Number(revision);
  if (ifMatch.trim() === "*") return null;
  const message = 'If-Match takes the ETag of the case, such as "3".';
  throw new Refusal("bad-request", message, { errors: [{ field: "If-Match", message }] });
}
