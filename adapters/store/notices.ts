// What is to be said in rooms, as whoever delivers asks for it.
import type { Store } from "../../src/case/store.ts";
import { backlog, claim, nextSaid, nextUp, oldestDue } from "./claim.ts";
import type { Engine } from "./engine.ts";
import type { Gate } from "./gate.ts";
import type { Lost } from "./lease.ts";
import { manyCounts } from "./many.ts";
import { putAway, saidReminders } from "./said-reminders.ts";
import { settle } from "./settle.ts";

type Own = { readonly engine: Engine; readonly pass: Gate["pass"]; readonly newId: () => string };
type Notices = Pick<
  Store,
  "claim" | "settle" | "nextUp" | "oldestDue" | "nextSaid" | "backlog" | "saidReminders" | "putAway"
>;

export function noticesIn({ engine, pass, newId }: Own): Notices {
  const lost: Lost = new Map();
  const many = manyCounts();
  return {
    claim: (now, limit, leaseMs, platforms) =>
      pass(() => claim(engine, { now, limit, leaseMs, lease: newId(), platforms: platforms ?? null, lost })),
    settle: (claimed, settlement) => pass(() => settle(engine, claimed, settlement)),
    saidReminders: (tenant, caseId, limit) => pass(() => saidReminders(engine.db, tenant, caseId, limit)),
    putAway: (reminder) => pass(() => putAway(engine.db, reminder)),
    nextUp: (platforms) => pass(() => nextUp(engine, platforms ?? null)),
    oldestDue: (now) => pass(() => oldestDue(engine, now)),
    nextSaid: () => pass(() => nextSaid(engine)),
    backlog: (now, platforms) => pass(() => backlog(engine, many, { now, platforms: platforms ?? null })),
  };
}
