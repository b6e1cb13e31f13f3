// One message to one program: is it still true, may it hear of that case, and what becomes of it.
import type { SupportCase } from "../../case/case.ts";
import { isStillTrue } from "../../case/events.ts";
import type { ClaimedDispatch, DispatchEnd, Hook } from "../../case/hook.ts";
import { tellEvent, tellPing } from "../../doors/event.ts";
import { tellAdministrators } from "../administrators.ts";
import { audienceOf } from "../audience.ts";
import { outsidersOf } from "../outsiders.ts";
import { endOf, untold } from "./again.ts";
import { pageOf } from "./page.ts";
import type { HookOffice, Message, Sent, Trouble, WebhookPorts } from "./ports.ts";

/** Until when the hook is to be left alone, epoch ms; 0: it need not be. */
export async function tellHook(ports: HookOffice, claimed: ClaimedDispatch): Promise<number> {
  const { store, now } = ports;
  const hook = await store.hooks.find(claimed.tenant, claimed.hook);
  if (!hook) return end(ports, claimed, { kind: "dropped", at: now(), why: "the hook is gone" });
  if (hook.failing?.gone) return end(ports, claimed, { kind: "failed", at: now(), why: hook.failing.why });
  const message = await messageFor(ports, hook, claimed);
  if (typeof message === "string") return end(ports, claimed, { kind: "dropped", at: now(), why: message });
  const sent = await ports.send(message);
  // First what became of it: what is not written down is told again.
  const how = endOf(sent, claimed.attempts, now());
  const until = await end(ports, claimed, how);
  await noteFailing(ports, hook, claimed, sent, how);
  return until;
}

/** A word for why there is none. */
async function messageFor(ports: WebhookPorts, hook: Hook, dispatch: ClaimedDispatch): Promise<Message | string> {
  const { store } = ports;
  const { tenant, caseId } = dispatch;
  const now = ports.now();
  if (caseId === null) return { hook, dispatch, told: tellPing(dispatch), page: null, now };
  const row = await store.findCase(tenant, caseId);
  if (!row) return "the case is gone";
  if (!isStillTrue(dispatch, row, now)) return "no longer true";
  if (!(await mayHear(ports, hook, row, now))) return "not for this hook";
  const [journal, outsiders] = await Promise.all([store.journalOf(tenant, caseId), outsidersOf(store, tenant)]);
  const page = hook.kind === "webhook" ? null : await pageOf(ports, hook, dispatch, row);
  return { hook, dispatch, told: tellEvent(dispatch, { row, journal, outsiders, now }), page, now };
}

/** A private room's case goes to a hook of that room, and to one with an auditor's right; a room that nobody knows is private. */
async function mayHear(ports: WebhookPorts, { scope }: Hook, { tenant, room }: SupportCase, now: number) {
  switch (scope.kind) {
    case "all":
      return true;
    case "room":
      return scope.id === room.id && scope.platform === room.platform;
    case "open":
      return (await audienceOf({ core: ports, origin: { tenant, now } }, room)) === "everybody";
    default:
      return scope satisfies never;
  }
}

async function end({ settling, log }: HookOffice, claimed: ClaimedDispatch, how: DispatchEnd): Promise<number> {
  const { tenant, id, hook } = claimed;
  const isSettled = await settling.settle(claimed, how);
  if (!isSettled) log.warn({ tenant, hook, dispatch: id }, "A lease was lost while another program was told.");
  return how.kind === "again" ? how.at : 0;
}

/** The first failure is marked, the third told, and so is the first message that is given up; one that gets through wipes the mark. */
async function noteFailing(
  ports: WebhookPorts,
  hook: Hook,
  { attempts }: ClaimedDispatch,
  sent: Sent,
  how: DispatchEnd,
): Promise<void> {
  const { store, now, log } = ports;
  const { tenant, id, failing } = hook;
  if (sent.kind === "taken" || sent.kind === "pointless") {
    if (failing && sent.kind === "taken") await store.hooks.mark(tenant, id, null);
    return;
  }
  const { why } = sent;
  log.warn({ tenant, hook: id, why }, "Another program could not be told.");
  const gone = sent.kind === "gone";
  const isLost = how.kind === "failed" && !gone && !failing?.lost;
  const isDue = isLost || ((gone || attempts + 1 >= untold) && !failing?.told);
  const heard = isDue && (await tellOf(ports, hook, { why, how: gone ? "gone" : isLost ? "lost" : "trying" }));
  const marked = { since: failing?.since ?? now(), why, told: failing?.told === true || heard, gone };
  await store.hooks.mark(tenant, id, { ...marked, lost: failing?.lost === true || (isLost && heard) });
}

function tellOf(ports: WebhookPorts, hook: Hook, trouble: Trouble): Promise<boolean> {
  const { tenant, by, platform } = hook;
  return tellAdministrators(ports, { tenant, platform, of: by }, (language) =>
    ports.renderFailing(hook, trouble, language),
  );
}
