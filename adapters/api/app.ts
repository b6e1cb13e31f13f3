// The API, put together: one description, from which requests are checked and OpenAPI is published.
import { OpenAPIHono } from "@hono/zod-openapi";
import type { ErrorHandler, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import about from "../../package.json" with { type: "json" };
import { addAudit } from "./audit.ts";
import { addCases } from "./cases.ts";
import type { Env, House } from "./context.ts";
import { addEvidence } from "./evidence.ts";
import { addFigures } from "./figures.ts";
import { addHolds } from "./holds.ts";
import { nothingThere } from "./methods.ts";
import { addMoves } from "./moves.ts";
import { addOpening } from "./open.ts";
import { addPolicies } from "./policies.ts";
import { Refusal } from "./problem.ts";
import { addQuestions } from "./questions.ts";
import { traced } from "./traced.ts";
import { describeWebhook } from "./webhook.ts";

export const root = "/api/v1";
const mostBytes = 64 * 1024;

export function apiOf(house: House, letIn: MiddlewareHandler<Env>): OpenAPIHono<Env> {
  const app = bare();
  app.onError(refused(house));
  app.get("/openapi.json", (context) => context.json(openApi()));
  app.use("*", letIn, traced, onlyJson, limited);
  routed(app);
  const { paths = {} } = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "", version: "" } });
  app.notFound(nothingThere(paths, `${root}/openapi.json says what there is.`));
  return app;
}

/** Whatever went wrong, as a problem. */
export function refused({ log }: Pick<House, "log">): ErrorHandler<Env> {
  return (error, context) => {
    if (error instanceof Refusal) return error.answer(context);
    if (error instanceof HTTPException && error.status < 500)
      return new Refusal("bad-request", error.message || "It cannot be read.").answer(context);
    log.error({ err: error }, "the API failed");
    return new Refusal("broken", "It is in our log; whether anything was changed, the case says.").answer(context);
  };
}

function bare(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw misworded(result.error.issues);
    },
  }).basePath(root);
}

function routed(app: OpenAPIHono<Env>): OpenAPIHono<Env> {
  for (const add of [
    addQuestions,
    addPolicies,
    addCases,
    addMoves,
    addOpening,
    addHolds,
    addFigures,
    addEvidence,
    addAudit,
  ])
    add(app);
  return app;
}

const limited = bodyLimit({
  maxSize: mostBytes,
  onError: () => {
    throw new Refusal("too-large", `A body has at most ${mostBytes / 1024} KiB.`);
  },
});

const onlyJson: MiddlewareHandler<Env> = async ({ req }, next) => {
  if (req.method === "POST" && !isJson(req.header("content-type")))
    throw new Refusal("wrong-type", "Send JSON, with the header Content-Type: application/json.");
  await next();
};

const isJson = (type: string | undefined) => /^application\/json\s*(;|$)/i.test(type ?? "");

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function misworded(issues: readonly Issue[]): Refusal {
  const errors = issues.map(({ path, message }) => ({ field: path.join("."), message }));
  const detail = errors.map(({ field, message }) => (field === "" ? message : `${field}: ${message}`)).join("; ");
  return new Refusal("bad-request", detail, { errors });
}

/** The whole description, with nobody to answer. */
export function openApi(): object {
  const app = routed(bare());
  describeWebhook(app);
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "Made by an administrator in chat: /sla settings tokens.",
  });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Dueline",
      version: about.version,
      description:
        "How urgent by the vendor's own rules, due when, call whom; and the cases. Instants are ISO 8601, UTC.",
      license: { name: about.license },
    },
    servers: [{ url: "/" }],
    tags: ["Questions", "Cases", "Afterwards", "Webhooks"].map((name) => ({ name })),
  });
}
