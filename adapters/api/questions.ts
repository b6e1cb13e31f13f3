// The questions of `sla`, asked over HTTP: the same readers, the same answers, under what the tenant has chosen.
import type { OpenAPIHono } from "@hono/zod-openapi";
import { readCommand } from "../../src/chat/commands.ts";
import { planUnder } from "../../src/chat/visit.ts";
import { languages } from "../../src/lang/languages.ts";
import type { Catalog } from "../../src/policy/catalog.ts";
import { openDesk } from "../console/desk.ts";
import { questions } from "../console/questions.ts";
import type { Raw } from "../console/read.ts";
import { Slip, withFields } from "../console/slip.ts";
import { type Ctx, type Env, needs, visitIn } from "./context.ts";
import { Refusal } from "./problem.ts";
import { reads } from "./route.ts";
import { Asked, Due, Paused, Reach, Sentence, Triage, Why } from "./shapes.ts";

const tag = "Questions";
const scope = "read";

const triage = reads(
  {
    id: "triage",
    tag,
    scope,
    path: "/triage",
    request: { query: Sentence },
    summary: "Which priority a damage has by the vendor's own rules, and why",
  },
  Triage,
  "The priority; with plan and site known also what it promises and whom to call.",
);
const due = reads(
  {
    id: "due",
    tag,
    scope,
    path: "/due",
    request: { query: Paused },
    summary: "By when the vendor must answer, restore and follow up",
  },
  Due,
  "The deadlines, each with its clause.",
);
const why = reads(
  {
    id: "why",
    tag,
    scope,
    path: "/why",
    request: { query: Paused },
    summary: "Why a deadline is where it is, day by day",
  },
  Why,
  "The ledger: what counted, what did not and why.",
);
const hotline = reads(
  {
    id: "hotline",
    tag,
    scope,
    path: "/hotline",
    request: { query: Asked },
    summary: "Which number to call now, and who may call",
  },
  Reach,
  "The right number first; or why there is none.",
);

export function addQuestions(app: OpenAPIHono<Env>): void {
  app.openapi(triage, async (context) => context.json(Triage.parse(await answer(context, "triage")), 200));
  app.openapi(due, async (context) => context.json(Due.parse(await answer(context, "due")), 200));
  app.openapi(why, async (context) => context.json(Why.parse(await answer(context, "why")), 200));
  app.openapi(hotline, async (context) => context.json(Reach.parse(await answer(context, "hotline")), 200));
}

async function answer(context: Ctx, question: string): Promise<object> {
  await needs(context, "read");
  const visit = await visitIn(context);
  const { core, origin, settings, words } = visit;
  const given: Raw = Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, [one, ...more]]) => [
      name,
      more.length > 0 ? [one, ...more] : one,
    ]),
  );
  const { vendor, plan: spoken } = meantIn(given, core.catalog);
  const site = given.country === undefined && given.zone === undefined ? settings.site : null;
  const plan = vendor && spoken === null ? (planUnder(visit, vendor) ?? null) : null;
  const raw = { ...(plan === null ? {} : { plan }), ...(site ? { ...site } : {}), ...given };
  const said = questions[question]?.json(openDesk(core.catalog, origin.now), raw);
  if (said === undefined) throw new Error(`no question is called ${question}`);
  if (!(said instanceof Slip)) return said;
  const detail = withFields(said.say(words));
  const errors = said.field === null ? [] : [{ field: said.field, message: detail }];
  throw new Refusal(said.kind === "misworded" ? "bad-request" : "unanswered", detail, { errors });
}

/** Of which vendor it is, in an option or in a sentence; and the plan that the sentence names. */
function meantIn({ vendor, text, lang }: Raw, catalog: Pick<Catalog, "policies" | "find" | "nearest">) {
  const told = typeof vendor === "string" ? catalog.find(vendor) : undefined;
  const nothing = { vendor: null, plan: null };
  const language = languages.find((one) => one === lang);
  const read = typeof text === "string" ? { ...nothing, ...readCommand(text, catalog, language) } : nothing;
  return { vendor: told ?? read.vendor, plan: read.plan };
}
