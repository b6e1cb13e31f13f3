// What Dueline sends of its own accord, described beside the API: for whoever writes the other side from the description.
import type { OpenAPIHono } from "@hono/zod-openapi";
import { EventTold } from "../../src/doors/event.ts";
import type { Env } from "./context.ts";

export function describeWebhook({ openAPIRegistry }: OpenAPIHono<Env>): void {
  openAPIRegistry.registerWebhook({
    method: "post",
    path: "case",
    operationId: "heardOfCase",
    tags: ["Webhooks"],
    summary: "What happened to a case, signed as Standard Webhooks has it",
    request: { body: { required: true, content: { "application/json": { schema: EventTold } } } },
    responses: { 204: { description: "Any answer of 2xx takes it; after any other it is sent again." } },
  });
}
