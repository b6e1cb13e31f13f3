// What reminders said and is not so any more: once the vendor has answered, say, nobody is told to call it, and nothing is to be pressed.
import type { SupportCase } from "../../case/case.ts";
import { isStillTrue } from "../../case/reminders.ts";
import type { Settings } from "../../case/settings.ts";
import type { ChatPlatform, Delivery } from "../platform.ts";
import { latenessOf } from "./lateness.ts";
import { answerTo } from "./patience.ts";
import type { Ports } from "./ports.ts";

/** Older ones have long been scrolled away; their buttons say that they are late. */
const most = 10;

/** Null: all of them are as they should be. Else what the platform answered to the one that is to be tried again. */
export async function calmReminders(
  ports: Ports,
  platform: ChatPlatform,
  supportCase: SupportCase,
  settings: Settings,
): Promise<Delivery | null> {
  const { tenant, id, room, language, reminded } = supportCase;
  if (reminded === 0) return null;
  const now = ports.now();
  for (const reminder of await ports.store.saidReminders(tenant, id, most)) {
    if (isStillTrue(reminder.id, supportCase, now, settings)) continue;
    const { message, saidAt, dueAt } = reminder;
    const lateMs = latenessOf(dueAt, saidAt);
    const saying = { notice: reminder, case: supportCase, journal: [], now: saidAt, lateMs, over: true };
    const card = ports.render(saying);
    const edited = card && (await answerTo(() => platform.edit({ tenant, room, card, language, message }), ports));
    if (edited?.kind === "later") return edited;
    // An edit made twice is one edit: nobody need be told that it is in doubt.
    if (edited?.kind === "unknown") return { kind: "later", afterMs: 0, why: edited.why };
    await ports.store.putAway(reminder);
  }
  return null;
}
