// The end of a workflow's step: said once, for a step that is under way. docs.slack.dev, “functions.completeSuccess”.
import { z } from "zod";
import type { Service } from "../service.ts";
import { type Method, method, Refusal } from "./method.ts";

const id = { function_execution_id: z.string() };
/** A form carries objects as JSON. */
const Outputs = z.union([z.looseObject({}), z.string().transform((text): unknown => JSON.parse(text))]);

function end(service: Service, execution: string, how: string): object {
  const state = service.steps.get(execution);
  if (state === undefined) throw new Refusal("function_execution_not_found");
  if (state !== "running") throw new Refusal("execution_not_in_running_state");
  service.steps.set(execution, how);
  service.changed("world", execution);
  return {};
}

export const functions: Record<string, Method> = {
  "functions.completeSuccess": method({ perMinute: 50 }, z.object({ ...id, outputs: Outputs }), (service, args) => ({
    ...end(service, args.function_execution_id, "done"),
  })),
  "functions.completeError": method(
    { perMinute: 50 },
    z.object({ ...id, error: z.string().min(1) }),
    (service, args) => ({
      ...end(service, args.function_execution_id, args.error),
    }),
  ),
};
