// What PagerDuty tells us: who took a call there is noted on the case here.
// https://support.pagerduty.com/main/docs/webhooks : the event, and whose it is; `incident_key` is the key that we called with.
import { z } from "zod";
import type { SupportCase } from "../../case/case.ts";
import { hears } from "../../case/events.ts";
import type { Hook } from "../../case/hook.ts";
import { make } from "../../case/make.ts";
import { wordsOf } from "../../lang/index.ts";
import type { Core, Doors } from "../core.ts";
import { settingsIn } from "../visit.ts";
import { caseInKey } from "./page.ts";

const Told = z.object({
  event: z.object({
    id: z.string().max(200),
    event_type: z.string(),
    occurred_at: z.iso.datetime({ offset: true }),
    agent: z.object({ summary: z.string().max(200).optional() }).nullish(),
    data: z.object({ incident_key: z.string().nullish() }),
  }),
});
type Told = z.infer<typeof Told>["event"];

/** PagerDuty repeats what was not taken for a day or two; what is older comes from somebody else. */
const oldest = 3 * 24 * 3_600_000;
const soonest = 5 * 60_000;
const MOST_TRIES = 4;

export type Incoming = {
  readonly tenant: string;
  readonly bytes: Uint8Array;
  readonly signature: string;
  readonly now: number;
};

/** `stranger`: nobody signed that; `unreadable`: no such message; `old`: from another time. Told twice, it is noted once. */
export async function takenThere(
  core: Core,
  doors: Doors,
  { tenant, bytes, signature, now }: Incoming,
): Promise<"noted" | "nothing" | "stranger" | "unreadable" | "old"> {
  const hooks = await core.store.hooks.list(tenant);
  const hook = hooks.find((one) => one.incoming !== null && doors.signedBy(one, one.incoming, bytes, signature));
  if (!hook) return "stranger";
  const read = Told.safeParse(jsonIn(bytes));
  if (!read.success) return "unreadable";
  const { event } = read.data;
  const at = Date.parse(event.occurred_at);
  if (at < now - oldest || at > now + soonest) return "old";
  const caseId = caseInKey(tenant, event.data.incident_key ?? "");
  if (event.event_type !== "incident.acknowledged" || caseId === null) return "nothing";
  if (!(await core.store.firstTime(tenant, `pagerduty/${event.id}`, now, oldest + soonest))) return "nothing";
  return note(core, hook, caseId, { at, event, now });
}

type Noting = { readonly at: number; readonly event: Told; readonly now: number };

/** Somebody may change the case in the same moment. */
async function note(
  { store, ...core }: Core,
  hook: Hook,
  caseId: string,
  noting: Noting,
): Promise<"noted" | "nothing"> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const row = await store.findCase(hook.tenant, caseId);
    if (!row || !hears(hook, row.room)) return "nothing";
    const settings = await settingsIn({ store, ...core }, hook.tenant, row.room.id);
    const change = make({ kind: "note", text: textOf(row, noting.event) }, row, author(hook), noting.now, settings);
    if ("problem" in change) return "nothing";
    if ((await store.keep(change)) === "kept") return "noted";
  }
  throw new Error("somebody else was faster each time");
}

/** Somebody of another service: he has no account here. */
const author = ({ id }: Hook) => ({ id: `hook/${id}`, name: "PagerDuty" });

function textOf({ language }: SupportCase, { agent }: Told): string {
  return wordsOf(language).doors.takenThere(agent?.summary ?? "PagerDuty");
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
