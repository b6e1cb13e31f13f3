// A person submits a form or closes it, and what the app's answer does to her screen.
import { z } from "zod";
import { deliverPayload } from "../deliveries/deliver.ts";
import { checkView } from "../limits.ts";
import { type Person, type View, ViewPayload } from "../model.ts";
import { changeView, closeTop, DEEPEST, pushView, stackOf, writtenView } from "../screens.ts";
import type { Outcome, Service } from "../service.ts";
import { installation } from "../world.ts";
import { heldBack } from "./check.ts";
import { envelope, newResponseUrl } from "./payload.ts";
import { elementsOf, stateOf } from "./state.ts";

const Answer = z.union([
  z.literal(""),
  z.strictObject({}),
  z.strictObject({ response_action: z.literal("clear") }),
  z.strictObject({ response_action: z.literal("errors"), errors: z.record(z.string(), z.string().min(1)) }),
  z.strictObject({ response_action: z.enum(["update", "push"]), view: z.unknown() }),
]);
type Answer = z.infer<typeof Answer>;

const TROUBLE = "We had some trouble connecting. Try again?";

/** Not sent while a field that must be filled is empty: see the view's `errors`. */
export async function submit(service: Service, person: Person, view: View): Promise<Outcome> {
  if (stackOf(service, person.id).at(-1)?.id !== view.id) throw new Error("only the view on top can be submitted");
  view.errors = heldBack(view);
  delete view.trouble;
  service.changed("view", view.id);
  if (Object.keys(view.errors).length > 0) return { sent: false, status: 0, body: undefined, ms: 0 };
  const outcome = await deliverPayload(service, `view_submission ${view.payload.callback_id}`, {
    type: "view_submission",
    ...envelope(service, person, view.channel),
    // Of whoever sends it; whose app it is stands in the view: github.com/slackapi/bolt-js/issues/1614.
    ...(view.team === person.team ? {} : { team: { id: person.team, domain: person.team.toLowerCase() } }),
    view: writtenView(service, view, installation(service.world, view.team)),
    response_urls: responseUrls(service, person, view),
  });
  const answer = Answer.safeParse(outcome.body);
  if (outcome.status !== 200) return trouble(service, view, outcome);
  if (!answer.success)
    return trouble(service, view, outcome, `no such answer to a submission: ${JSON.stringify(outcome.body)}`);
  const wrong = act(service, person, view, answer.data);
  return wrong === undefined ? outcome : trouble(service, view, outcome, wrong);
}

/** Cancel closes the top view; the cross (`all`) closes all of them. */
export async function close(service: Service, person: Person, view: View, all = false): Promise<Outcome | undefined> {
  const everything = all || view.payload.clear_on_close;
  closeTop(service, person.id, everything);
  if (!view.payload.notify_on_close) return undefined;
  return deliverPayload(service, `view_closed ${view.payload.callback_id}`, {
    type: "view_closed",
    ...envelope(service, person),
    view: writtenView(service, view, installation(service.world, view.team)),
    is_cleared: everything,
  });
}

/** Changes the screen as the app says; what it may not say comes back as a complaint. */
function act(service: Service, person: Person, view: View, answer: Answer): string | undefined {
  if (answer === "" || !("response_action" in answer)) return void closeTop(service, person.id);
  switch (answer.response_action) {
    case "clear":
      return void closeTop(service, person.id, true);
    case "errors": {
      const inputs = new Set(view.payload.blocks.filter((one) => one.type === "input").map((one) => one.block_id));
      const stray = Object.keys(answer.errors).filter((id) => !inputs.has(id));
      if (stray.length > 0) return `errors for blocks that are no inputs: ${stray.join(", ")}`;
      view.errors = answer.errors;
      return void service.changed("view", view.id);
    }
    case "update":
    case "push": {
      const problems = checkView(answer.view);
      const next = ViewPayload.safeParse(answer.view);
      if (problems.length > 0 || !next.success) return `a view Slack refuses: ${JSON.stringify(problems)}`;
      if (answer.response_action === "update") return void changeView(service, view, next.data);
      if (stackOf(service, person.id).length >= DEEPEST) return "push_limit_reached";
      return void pushView(service, next.data, {
        person: person.id,
        team: view.team,
        ...(view.channel ? { channel: view.channel } : {}),
      });
    }
    default:
      return answer satisfies never;
  }
}

function trouble(service: Service, view: View, outcome: Outcome, complaint?: string): Outcome {
  view.trouble = TROUBLE;
  if (complaint !== undefined) service.complain(complaint);
  service.changed("view", view.id);
  return { ...outcome, shown: TROUBLE };
}

/** One for every conversation menu with `response_url_enabled`. */
function responseUrls(service: Service, person: Person, view: View): object[] {
  const state = stateOf(view.payload.blocks, view.values, view.channel);
  return view.payload.blocks.flatMap((block) =>
    elementsOf(block).flatMap((element) => {
      const held = state[block.block_id ?? ""]?.[element.action_id ?? ""];
      const channel = held?.selected_conversation ?? held?.selected_channel;
      if (element.response_url_enabled !== true || typeof channel !== "string") return [];
      const response_url = newResponseUrl(service, person, channel);
      return [{ block_id: block.block_id, action_id: element.action_id, channel_id: channel, response_url }];
    }),
  );
}
