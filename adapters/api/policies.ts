// The vendors whose rules are known here.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { inWords } from "../../src/lang/text.ts";
import { answersTo, questionNames } from "../../src/policy/impact.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { type Env, needs, visitIn } from "./context.ts";
import { Refusal } from "./problem.ts";
import { reads } from "./route.ts";

const Known = z
  .object({
    id: z.string().openapi({ example: "zoom" }),
    name: z.string(),
    version: z.string(),
    about: z.string(),
    plans: z.array(z.object({ id: z.string(), name: z.string() })),
    priorities: z.array(z.object({ priority: z.int(), name: z.string(), meaning: z.string() })),
    asks: z
      .array(z.object({ question: z.string(), answers: z.array(z.union([z.string(), z.boolean()])) }))
      .describe("what its priorities hang on"),
    sources: z.array(z.object({ document: z.string(), title: z.string() })),
  })
  .openapi("Policy");
const All = z.object({ policies: z.array(Known) }).openapi("Policies");
const Named = z.object({
  vendor: z
    .string()
    .max(100)
    .openapi({ param: { name: "vendor", in: "path" }, example: "zoom" }),
});

const beside = { tag: "Questions", scope: "read" } as const;
const list = reads(
  { ...beside, id: "listPolicies", path: "/policies", summary: "The vendors whose rules are known", request: {} },
  All,
  "Those in force, as this tenant reads them.",
);
const one = reads(
  { ...beside, id: "getPolicy", path: "/policies/{vendor}", summary: "One vendor", request: { params: Named } },
  Known,
  "Its plans, priorities and questions.",
);

export function addPolicies(app: OpenAPIHono<Env>): void {
  app.openapi(list, async (context) => {
    await needs(context, "read");
    const { core, words } = await visitIn(context);
    return context.json({ policies: core.catalog.policies.map((policy) => policyJson(policy, words.language)) }, 200);
  });
  app.openapi(one, async (context) => {
    await needs(context, "read");
    const { core, words } = await visitIn(context);
    const { vendor } = context.req.valid("param");
    const policy = core.catalog.find(vendor);
    if (policy) return context.json(policyJson(policy, words.language), 200);
    throw new Refusal("not-found", `It is one of ${core.catalog.policies.map(({ id }) => id).join(", ")}.`);
  });
}

type Language = Parameters<typeof inWords>[1];

function policyJson({ id, name, version, about, plans, priorities, asks, sources }: Policy, language: Language) {
  return {
    id,
    name,
    version,
    about: inWords(about, language),
    plans: plans.map((plan) => ({ id: plan.id, name: plan.name })),
    priorities: priorities.map((one) => ({
      priority: one.level,
      name: one.name,
      meaning: inWords(one.meaning, language),
    })),
    asks: questionNames
      .filter((question) => asks.includes(question))
      .map((question) => ({ question, answers: [...answersTo(question)] })),
    sources: sources.map(({ document, title }) => ({ document, title })),
  };
}
