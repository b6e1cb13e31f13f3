// Reading plan and contacts of each vendor that is used.

import { z } from "zod";
import { carried } from "../../carried.ts";
import type { OpenForm } from "../../intent.ts";
import type { Reply } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { barredFromSettings, keepSettings, settingsOf } from "./keep.ts";
import { withAnswers } from "./vendors-form.ts";

export { vendorsScreen } from "./fields.ts";

const Memo = z.object({ room: z.string().nullable() });

export async function submitVendors(visit: Visit, { memo, answers }: OpenForm): Promise<Reply> {
  const { room } = carried(Memo, memo);
  const barred = await barredFromSettings(visit, room);
  if (barred) return barred;
  const before = await settingsOf(visit, room);
  const vendors = before.vendors?.map((vendor) => withAnswers(vendor, answers));
  return { kind: "done", card: await keepSettings(visit, room, before, { ...before, vendors: vendors ?? null }) };
}
