// A person opens an external menu or types into it, and the app has three seconds to suggest.
import { z } from "zod";
import { deliverPayload } from "../deliveries/deliver.ts";
import { checkBlocks } from "../limits.ts";
import { Option, type Person } from "../model.ts";
import type { Outcome, Service } from "../service.ts";
import type { Found } from "./find.ts";
import { type Screen, where } from "./screen.ts";

const Answer = z.object({
  options: z.array(Option).optional(),
  option_groups: z.array(z.looseObject({ options: z.array(Option) })).optional(),
});

export interface Suggestions {
  options: readonly Option[];
  outcome: Outcome;
}

const NOT_ASKED: Outcome = { sent: false, status: 0, body: undefined, ms: 0, shown: "Keep typing to see options." };

/** The client asks only from `min_query_length` characters on, which is 3 unless the menu says otherwise. */
export async function suggest(
  service: Service,
  person: Person,
  screen: Screen,
  at: Found,
  query: string,
): Promise<Suggestions> {
  const least = typeof at.element.min_query_length === "number" ? at.element.min_query_length : 3;
  if (query.length < least) return { options: [], outcome: NOT_ASKED };
  const { trigger_id: _none, response_url: _neither, ...context } = where(service, person, screen);
  const payload = { type: "block_suggestion", ...context, block_id: at.blockId, action_id: at.actionId, value: query };
  const outcome = await deliverPayload(service, `block_suggestion ${at.actionId}`, payload);
  const options = outcome.status === 200 ? read(service, at, outcome.body) : [];
  (screen.view ?? screen.message).suggested[at.blockId] = options;
  const shown = outcome.status === 200 ? {} : { shown: "We had trouble loading the options." };
  return { options, outcome: { ...outcome, ...shown } };
}

/** Options that break a limit are not shown at all. */
function read(service: Service, at: Found, body: unknown): readonly Option[] {
  const parsed = Answer.safeParse(body);
  if (!parsed.success) {
    service.complain(`the suggestions for ${at.actionId} are none: ${JSON.stringify(body)}`);
    return [];
  }
  const { options, option_groups } = parsed.data;
  if (options?.length === 0 || option_groups?.length === 0) return [];
  const menu = { type: "static_select", ...(options ? { options } : {}), ...(option_groups ? { option_groups } : {}) };
  const problems = checkBlocks([{ type: "actions", elements: [menu] }], "modal");
  for (const one of problems) service.complain(`suggestions for ${at.actionId}: ${one.message} at ${one.pointer}`);
  if (problems.length > 0) return [];
  return options ?? (option_groups ?? []).flatMap((group) => group.options);
}
