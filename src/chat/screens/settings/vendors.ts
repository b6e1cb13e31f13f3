// Reading plan and contacts of each vendor that is used.
import { z } from "zod";
import type { OpenForm } from "../../intent.ts";
import type { Reply } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { choiceIn, peopleIn } from "../answers.ts";
import { field, open } from "./fields.ts";
import { barredFromSettings, keepSettings, settingsOf } from "./keep.ts";

export { vendorsScreen } from "./fields.ts";

const Memo = z.object({ room: z.string().nullable() });

export async function submitVendors(visit: Visit, { memo, answers }: OpenForm): Promise<Reply> {
  const { room } = Memo.parse(JSON.parse(memo));
  const barred = await barredFromSettings(visit, room);
  if (barred) return barred;
  const before = await settingsOf(visit, room);
  const vendors = before.vendors?.map((vendor) => {
    const plan = choiceIn(answers, field.plan(vendor.id));
    return {
      ...vendor,
      plan: plan === undefined ? vendor.plan : plan === open ? null : plan,
      contacts: peopleIn(answers, field.contacts(vendor.id)) ?? vendor.contacts,
    };
  });
  return { kind: "done", card: await keepSettings(visit, room, before, { ...before, vendors: vendors ?? null }) };
}
