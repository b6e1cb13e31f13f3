// A workflow comes to a step of the app's: told as docs.slack.dev, “function_executed”, has it.
import { sendEvent } from "../deliveries/events.ts";
import type { Service } from "../service.ts";

/** Resolves, with the execution's id, when the app has taken it. */
export async function runStep(service: Service, team: string, callback: string, inputs: object): Promise<string> {
  const execution = service.ids.next("Fx");
  service.steps.set(execution, "running");
  await sendEvent(service, team, {
    type: "function_executed",
    function: {
      id: "Fn123456789O",
      callback_id: callback,
      title: "A step",
      description: "",
      type: "app",
      input_parameters: Object.keys(inputs).map((name) => ({ type: "string", name, title: name, is_required: false })),
      output_parameters: [],
      app_id: service.options.appId,
      date_created: 1_694_727_597,
      date_updated: 1_698_947_481,
      date_deleted: 0,
    },
    inputs,
    function_execution_id: execution,
    workflow_execution_id: service.ids.next("Wx"),
    bot_access_token: `xwfp-${execution}`,
  });
  return execution;
}
