// A case opened by a program: the dialog's own checks, and what the settings say where nothing was sent.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { unread } from "../../src/chat/commands.ts";
import { someone } from "../../src/chat/moves/said.ts";
import { firstDraft } from "../../src/chat/screens/open-case/begin.ts";
import { mistakesInAsk, mistakesInConfirm } from "../../src/chat/screens/open-case/check.ts";
import { type Draft, most } from "../../src/chat/screens/open-case/draft.ts";
import { keepCase } from "../../src/chat/screens/open-case/keep.ts";
import { planOf, settingsIn, type Visit } from "../../src/chat/visit.ts";
import { languages } from "../../src/lang/languages.ts";
import { AnswersGiven, answersTo, type Question, questionNames } from "../../src/policy/impact.ts";
import { isOffered } from "../../src/policy/offered.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { Way } from "../../src/policy/promise.ts";
import { Case } from "./case-json.ts";
import { instantOf } from "./cases.ts";
import { type Env, needs } from "./context.ts";
import { WriteHeaders } from "./moves.ts";
import { once } from "./once.ts";
import { type Mistake, Refusal } from "./problem.ts";
import { writes } from "./route.ts";

/** Of a question with several answers the library describes the first alone; what was made before it was loaded it cannot describe. */
function described<Shape extends { readonly [Q in Question]: z.ZodType }>(shape: Shape): Shape;
function described(shape: { readonly [Q in Question]: z.ZodType }): object {
  return Object.fromEntries(
    questionNames.map((question) => {
      const answers = [...answersTo(question)];
      const said = answers.includes(true) ? { type: "boolean" as const } : { type: "string" as const };
      return [question, z.optional(shape[question]).openapi({ ...said, enum: answers })];
    }),
  );
}

export const NewCase = z
  .strictObject({
    vendor: z.string().min(1).max(100),
    title: z.string().trim().min(1).max(most.title),
    description: z.string().max(most.description).optional(),
    ...described(AnswersGiven.shape),
    priority: z.int().min(0).max(99).optional().describe("left out: as suggested; another needs `because`"),
    because: z.string().trim().max(most.because).optional(),
    plan: z.string().max(100).optional(),
    country: z.string().max(most.country).optional(),
    zone: z.string().max(most.zone).optional(),
    language: z.enum(languages).optional(),
    room: z.string().max(200).optional().describe("the channel's id; left out: the only one of the token"),
    reportedAt: z.string().max(40).optional().describe("the vendor was told then: an instant with a zone"),
    reportedBy: z.enum([...Way.options, "other"]).optional(),
    ticket: z.string().trim().max(most.ticket).optional().describe("the vendor's own number"),
    owner: someone.optional(),
  })
  .openapi("NewCase", {
    example: { vendor: "zoom", title: "Nobody can join", impact: "down", workaround: "none", room: "C0123ABCD" },
  });
type NewCase = z.infer<typeof NewCase>;

const route = writes(
  {
    ...{ id: "openCase", tag: "Cases", scope: "write", path: "/cases", summary: "Open a case" },
    request: {
      headers: WriteHeaders,
      body: { required: true, content: { "application/json": { schema: NewCase } } },
    },
  },
  Case,
  201,
);

export function addOpening(app: OpenAPIHono<Env>): void {
  app.openapi(route, async (context) => {
    await needs(context, "write");
    const asked = context.req.valid("json");
    const { body, etag, again } = await once(context, null, (visit) => open(visit, asked));
    context.header("ETag", etag);
    context.header("Location", `/api/v1/cases/${body.number}`);
    if (again) context.header("Idempotency-Replayed", "true");
    return context.json(body, 201);
  });
}

/** @throws Refusal */
async function open(visit: Visit, asked: NewCase): Promise<void> {
  const policy = visit.core.catalog.find(asked.vendor);
  if (!policy) {
    const nearest = visit.core.catalog.nearest(asked.vendor);
    const known = visit.core.catalog.policies.map(({ id }) => id).join(", ");
    const message = nearest === undefined ? `It is one of ${known}.` : `Did you mean ${nearest}? Known are ${known}.`;
    throw new Refusal("unanswered", message, { errors: [{ field: "vendor", message }] });
  }
  const draft = await draftOf(visit, asked, policy);
  const mistakes = mistakesOf(visit, draft, policy);
  if (mistakes.length > 0) {
    const detail = mistakes.map(({ field, message }) => `${field}: ${message}`).join(" ");
    throw new Refusal("unanswered", detail, { errors: mistakes });
  }
  const reply = await keepCase(visit, draft, policy);
  if (reply.kind === "refusal") throw new Refusal("forbidden", elsewhere(draft.room));
}

/** Whether there is such a channel is not said. */
function elsewhere(room: string | null): string {
  return `This token opens no cases in ${room}. Name another channel, by its id, in room; or an administrator makes a token for that one in chat: /sla settings tokens.`;
}

async function draftOf(visit: Visit, asked: NewCase, policy: Policy): Promise<Draft> {
  const { core, origin } = visit;
  const { rooms } = origin.token ?? { rooms: null };
  const room = asked.room ?? (rooms?.length === 1 ? (rooms[0] ?? null) : null);
  const here = { ...visit, settings: await settingsIn(core, origin.tenant, room) };
  const blank = await firstDraft(here, { ...unread(asked.title), vendor: policy, plan: null }, null);
  const answers = AnswersGiven.parse(
    Object.fromEntries(AnswersGiven.keyof().options.map((question) => [question, asked[question]])),
  );
  const at = instantOf("reportedAt", asked.reportedAt);
  const place = asked.country === undefined && asked.zone === undefined ? {} : { country: "", zone: "" };
  return {
    ...{ ...blank, ...place, step: "confirm", answers, title: asked.title, description: asked.description ?? "", room },
    ...{ choice: asked.priority ?? null, because: asked.because ?? "", plan: asked.plan ?? planOf(here, policy.id) },
    ...(asked.country === undefined ? {} : { country: asked.country }),
    ...(asked.zone === undefined ? {} : { zone: asked.zone }),
    ...{ language: asked.language ?? blank.language, way: asked.reportedBy ?? null, ticket: asked.ticket ?? "" },
    ...(at === undefined ? { reported: false, told: undefined } : { reported: true, told: { at } }),
    owner: asked.owner ?? null,
  };
}

/** Those of the form, by the names of the body. */
function mistakesOf(visit: Visit, draft: Draft, policy: Policy): Mistake[] {
  const { words, origin } = visit;
  const found = {
    ...mistakesInAsk(draft, policy, words),
    ...mistakesInConfirm(draft, policy, words, origin.now),
  };
  const level = policy.priorities.find((one) => one.level === draft.choice);
  const withheld = draft.choice !== null && (!level || !isOffered(level, draft.plan));
  const levels = policy.priorities.filter((one) => isOffered(one, draft.plan)).map((one) => one.level);
  return [
    ...(withheld ? [{ field: "priority", message: `${policy.name} has ${levels.join(", ")}.` }] : []),
    ...Object.entries(found).map(([field, message]) => ({ field: nameOf(field, policy), message })),
  ];
}

function nameOf(field: string, { id }: Policy): string {
  if (field === "reported.at") return "reportedAt";
  return field.replace(/^answer\./, "").replace(new RegExp(`\\.${id}$`), "");
}
