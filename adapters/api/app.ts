// The API, put together: one description, from which requests are checked and OpenAPI is published.
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import about from "../../package.json" with { type: "json" };
import { bearer } from "./bearer.ts";
import { addCases } from "./cases.ts";
import type { Env, House } from "./context.ts";
import { addFigures } from "./figures.ts";
import { addMoves } from "./moves.ts";
import { addOpening } from "./open.ts";
import { addPolicies } from "./policies.ts";
import { Refusal } from "./problem.ts";
import { addQuestions } from "./questions.ts";

export const root = "/api/v1";
const mostBytes = 64 * 1024;

export function apiOf(house: House): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw misworded(result.error.issues);
    },
  }).basePath(root);
  app.onError((error) => {
    if (error instanceof Refusal) return error.toResponse();
    house.log.error({ err: error }, "the API failed");
    return new Refusal("broken", "It is in our log. Nothing was changed, unless the answer got lost.").toResponse();
  });
  app.notFound(() =>
    new Refusal("not-found", `There is nothing at this address; ${root}/openapi.json lists all.`).toResponse(),
  );
  app.get("/openapi.json", (context) => context.json(documentOf(app)));
  app.use("*", bearer(house));
  app.use("*", async (context, next) => {
    if (context.req.method === "POST" && !isJson(context.req.header("content-type")))
      throw new Refusal("wrong-type", "Send JSON, with the header Content-Type: application/json.");
    await next();
  });
  app.use(
    "*",
    bodyLimit({
      maxSize: mostBytes,
      onError: () => {
        throw new Refusal("too-large", `A body has at most ${mostBytes / 1024} KiB.`);
      },
    }),
  );
  for (const add of [addQuestions, addPolicies, addCases, addMoves, addOpening, addFigures]) add(app);
  return app;
}

const isJson = (type: string | undefined) => /^application\/json\s*(;|$)/i.test(type ?? "");

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function misworded(issues: readonly Issue[]): Refusal {
  const errors = issues.map(({ path, message }) => ({ field: path.join("."), message }));
  const detail = errors.map(({ field, message }) => (field === "" ? message : `${field}: ${message}`)).join("; ");
  return new Refusal("bad-request", detail, { errors });
}

export function documentOf(app: OpenAPIHono<Env>): object {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "Made by an administrator in chat: /sla settings, for everyone, API tokens.",
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
    tags: ["Questions", "Cases", "Afterwards"].map((name) => ({ name })),
  });
}
