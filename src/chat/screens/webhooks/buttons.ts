// What can be done with a program that hears of cases: try it, send again, give it a new secret, remove it.
import { type Hook, ping } from "../../../case/hook.ts";
import { DAY } from "../../../time/lengths.ts";
import { noteDone } from "../../audit.ts";
import { alert } from "../../part.ts";
import type { Reply } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { secretCard } from "./add.ts";
import { barredFromHooks, webhooksCard } from "./list-card.ts";

export async function tryHook(visit: Visit, id: string): Promise<Reply> {
  return withHook(visit, id, async ({ tenant, id: hook }) => {
    const { core, origin, words } = visit;
    const trial = { id: `${hook}/${ping}/${core.newId()}`, tenant, hook, caseId: null, event: ping } as const;
    await core.store.hooks.add({ ...trial, target: null, dueAt: origin.now, deadline: null, nth: 0 });
    return webhooksCard(visit, [alert("info", [words.doors.tried])]);
  });
}

/** Whatever was given up; and one whose owner wanted no more is told again. */
export async function sendAgain(visit: Visit, id: string): Promise<Reply> {
  return withHook(visit, id, async ({ tenant, id: hook }) => {
    const { core, origin, words } = visit;
    await core.store.hooks.mark(tenant, hook, null);
    const count = await core.store.hooks.replay(tenant, hook, origin.now);
    return webhooksCard(visit, [alert("info", [words.doors.again(count)])]);
  });
}

/** The old one is good for a day more, so that nothing is lost between here and there. */
export async function renewSecret(visit: Visit, id: string): Promise<Reply> {
  return withHook(visit, id, async (hook) => {
    const { core, origin } = visit;
    const secret = core.doors?.newSecret() ?? "";
    const kept = core.doors?.sealed(hook, secret) ?? "";
    const earlier = { secret: hook.secret, until: origin.now + DAY };
    await core.store.hooks.put({ ...hook, secret: kept, earlier });
    await noteDone(visit, "settings", { kind: "tenant" }, ["webhooks"]);
    return { kind: "card", card: secretCard(visit, secret, earlier), alone: true };
  });
}

export async function removeHook(visit: Visit, id: string): Promise<Reply> {
  return withHook(visit, id, async ({ tenant }) => {
    await visit.core.store.hooks.remove(tenant, id);
    await noteDone(visit, "settings", { kind: "tenant" }, ["webhooks"]);
    return webhooksCard(visit, [alert("good", [visit.words.doors.removed])]);
  });
}

/** One that somebody else removed meanwhile is missed in the list. */
async function withHook(visit: Visit, id: string, act: (hook: Hook) => Promise<Reply>): Promise<Reply> {
  const barred = await barredFromHooks(visit);
  if (barred) return barred;
  const hook = await visit.core.store.hooks.find(visit.origin.tenant, id);
  return hook ? act(hook) : webhooksCard(visit);
}
