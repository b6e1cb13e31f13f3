// Modals and the Home tab: views.*
import { z } from "zod";
import { checkView, line } from "../limits.ts";
import { type Installation, type View, ViewPayload } from "../model.ts";
import { changeView, DEEPEST, isOpen, publishHome, pushView, stackOf, writtenView } from "../screens.ts";
import type { Service, Trigger } from "../service.ts";
import { type Answer, type Method, method, Refusal } from "./method.ts";
import { personOf } from "./places.ts";

const LARGEST = 250_000;
const TIER = { perMinute: 100 };
const triggered = z.object({ trigger_id: z.string().optional(), view: z.unknown() });

export const views: Record<string, Method> = {
  "views.open": method(TIER, triggered, (service, args, caller) => {
    const payload = viewOf(args.view, "modal");
    const trigger = spend(service, caller, args.trigger_id);
    service.stacks.delete(trigger.person);
    return shown(service, pushView(service, payload, trigger), caller);
  }),
  "views.push": method(TIER, triggered, (service, args, caller) => {
    const payload = viewOf(args.view, "modal");
    const trigger = spend(service, caller, args.trigger_id);
    const depth = stackOf(service, trigger.person).length;
    if (depth === 0) throw new Refusal("not_found");
    if (depth >= DEEPEST) throw new Refusal("push_limit_reached");
    return shown(service, pushView(service, payload, trigger), caller);
  }),
  "views.update": method(
    TIER,
    z.object({
      view: z.unknown(),
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
    }),
    (service, args, caller) => {
      const view = named(service, caller, args);
      const payload = viewOf(args.view, view.payload.type);
      if (args.hash !== undefined && args.hash !== view.hash) throw new Refusal("hash_conflict");
      return shown(service, changeView(service, view, payload), caller);
    },
  ),
  "views.publish": method(
    TIER,
    z.object({ user_id: z.string(), view: z.unknown(), hash: z.string().optional() }),
    (service, args, caller) => {
      const payload = viewOf(args.view, "home");
      const person = personOf(service, caller, args.user_id);
      const before = service.views.get(service.homes.get(person.id) ?? "");
      if (args.hash !== undefined && before && args.hash !== before.hash) throw new Refusal("hash_conflict");
      return shown(service, publishHome(service, payload, { person: person.id, team: person.team }), caller);
    },
  ),
};

/** @throws Refusal `view_too_large`, or `invalid_arguments` with every problem. */
function viewOf(given: unknown, type: ViewPayload["type"]): ViewPayload {
  if (JSON.stringify(given ?? null).length > LARGEST) throw new Refusal("view_too_large");
  const problems = checkView(given).map((one) => ({ ...one, pointer: `/view${one.pointer}` }));
  const parsed = ViewPayload.safeParse(given);
  if (problems.length === 0 && parsed.success && parsed.data.type === type) return parsed.data;
  const messages =
    problems.length > 0 ? problems.map(line) : [`[ERROR] must be a ${type} view [json-pointer:/view/type]`];
  throw new Refusal("invalid_arguments", { response_metadata: { messages } });
}

/** A trigger lives a few seconds and works once. */
function spend(service: Service, caller: Installation, id: string | undefined): Trigger {
  const trigger = service.triggers.get(id ?? "");
  if (trigger?.team !== caller.team) throw new Refusal("invalid_trigger_id");
  if (trigger.used) throw new Refusal("exchanged_trigger_id");
  if (performance.now() - trigger.born > service.options.patienceMs) throw new Refusal("expired_trigger_id");
  trigger.used = true;
  return trigger;
}

function named(
  service: Service,
  caller: Installation,
  by: { view_id?: string | undefined; external_id?: string | undefined },
): View {
  if (!by.view_id && !by.external_id) throw new Refusal("invalid_arguments");
  const view = by.view_id
    ? service.views.get(by.view_id)
    : [...service.views.values()].findLast((one) => one.payload.external_id === by.external_id);
  if (view?.team !== caller.team || !isOpen(service, view)) throw new Refusal("not_found");
  return view;
}

function shown(service: Service, view: View, caller: Installation): Answer {
  return { view: writtenView(service, view, caller) };
}
