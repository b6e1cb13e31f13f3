// Administrators are told who left: each row tried until it is told, given up after a day, and kept a day so that it is told once.
import { first, wordsOf } from "../../lang/index.ts";
import { MINUTE } from "../../time/lengths.ts";
import type { Core } from "../core.ts";
import type { House } from "../door.ts";
import type { Delivery } from "../platform.ts";
import { departedCard } from "../screens/departed-card.ts";
import { type Departure, departures, dropDeparture, type Kept, turned } from "./row.ts";
import { stillNamed } from "./still-named.ts";

const onceMs = 24 * 60 * MINUTE;
/** Longer than a platform may take to answer. */
const lease = 2 * MINUTE;
const longestWait = 60 * MINUTE;

type Outside = Pick<House, "now" | "log">;

/** What is due, once. Whoever dies meanwhile leaves rows that come up again. */
export async function tellDepartures(core: Core, outside: Outside): Promise<void> {
  const { records } = core.store;
  const now = outside.now();
  for (const kept of await departures(records)) {
    const { row } = kept;
    if (row.end !== null && row.at <= now - onceMs) await dropDeparture(records, kept);
    if (row.end !== null || row.upAt > now) continue;
    const taken = await turned(records, kept, { upAt: now + lease, attempts: row.attempts + 1 });
    if (taken) await turned(records, taken, await tried(core, taken, outside));
  }
}

/** Judged anew each time: meanwhile somebody may have put it in order. */
async function tried(core: Core, { tenant, row }: Kept, { now, log }: Outside): Promise<Partial<Departure>> {
  const { admin, person, from } = row;
  const settings = await core.store.settingsOf(tenant, null);
  const still = await stillNamed(core, tenant, person, settings);
  if (!still) return { end: "dropped" };
  const language = admin.language ?? settings.language ?? first;
  const card = departedCard(wordsOf(language), still, from);
  const delivery = await told(core, { tenant, row, card, language });
  if (delivery.kind === "posted") return { end: "told" };
  log.warn({ tenant, ...delivery, attempts: row.attempts }, "an administrator was not told that somebody left");
  const isOver = delivery.kind === "refused" || now() >= row.at + onceMs;
  return isOver ? { end: "given-up" } : { upAt: now() + waitAfter(row.attempts, delivery) };
}

type Telling = Omit<Parameters<NonNullable<ReturnType<Core["platforms"]["get"]>>["tell"]>[0], "person" | "tenant">;

async function told(
  { platforms }: Core,
  { tenant, row: { platform, admin }, ...telling }: Telling & Pick<Kept, "tenant" | "row">,
): Promise<Delivery> {
  const speaking = platforms.get(platform);
  // Set up again tomorrow, or by another process of this house.
  if (!speaking) return { kind: "later", afterMs: longestWait, why: `${platform} is off here` };
  return speaking.tell({ tenant, person: admin, ...telling }).catch((error: unknown): Delivery => {
    return { kind: "unknown", why: error instanceof Error ? error.message : String(error) };
  });
}

/** Twice as long each time, and no shorter than the platform asks. Where nobody knows it may come twice: better than not at all. */
function waitAfter(attempts: number, delivery: Delivery): number {
  const asked = delivery.kind === "later" ? delivery.afterMs : 0;
  return Math.max(asked, Math.min(longestWait, MINUTE * 2 ** (attempts - 1)));
}
