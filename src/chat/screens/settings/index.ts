// What a room, or everybody, has chosen: asked, read, kept, and said in the room.

import { z } from "zod";
import { noSettings } from "../../../case/settings.ts";
import { carried } from "../../carried.ts";
import type { OpenForm } from "../../intent.ts";
import { alert } from "../../part.ts";
import type { Form, Reply } from "../../reply.ts";
import type { Visit } from "../../visit.ts";
import { calendarCard } from "../calendar-card.ts";
import { webhooksCard } from "../webhooks/list-card.ts";
import { askContract } from "./contract.ts";
import type { SettingsDraft } from "./draft.ts";
import { scopeName, section } from "./fields.ts";
import { settingsForm } from "./form.ts";
import { barredFromSettings, keepSettings, settingsOf } from "./keep.ts";
import { readSettings } from "./read.ts";
import { askReadings } from "./readings.ts";
import { askTokens } from "./tokens.ts";
import { vendorsForm } from "./vendors-form.ts";

export { settingsScreen } from "./fields.ts";

/** `room` null: for everybody. */
const Memo = z.object({ room: z.string().nullable(), shown: z.array(z.enum(section)).catch([]) });

/** The settings of the room that one is in; where one is in none, those of everybody. */
export async function askSettings(visit: Visit, scope: "room" | "tenant"): Promise<Reply> {
  const { origin, words } = visit;
  const { where } = origin;
  const room = scope === "room" && where && !where.direct ? where.room.id : null;
  if (room === null && scope === "room" && !origin.admin) return { kind: "refusal", text: words.settings.noRoom };
  const barred = await barredFromSettings(visit, room);
  if (barred) return barred;
  return { kind: "form", form: await drawn(visit, { room, shown: [] }, {}) };
}

/** Its buttons: more of them, those of everybody, and from there to whatever is chosen in a window of its own. */
export async function changeSettings(visit: Visit, form: OpenForm, pressed: string | null): Promise<Reply> {
  if (pressed === scopeName.tenant) return askSettings(visit, "tenant");
  if (pressed === scopeName.readings) return askReadings(visit);
  if (pressed === scopeName.contract) return askContract(visit);
  if (pressed === scopeName.tokens) return askTokens(visit);
  if (pressed === scopeName.webhooks) return webhooksCard(visit);
  if (pressed === scopeName.calendar) return calendarCard(visit);
  const { room, shown } = carried(Memo, form.memo);
  const barred = await barredFromSettings(visit, room);
  if (barred) return barred;
  const unfolded = Object.values(section).filter((one) => shown.includes(one) || one === pressed);
  return { kind: "form", form: await drawn(visit, { room, shown: unfolded }, { typed: form.answers }) };
}

export async function submitSettings(visit: Visit, form: OpenForm): Promise<Reply> {
  const { room, shown } = carried(Memo, form.memo);
  const barred = await barredFromSettings(visit, room);
  if (barred) return barred;
  const before = await settingsOf(visit, room);
  const read = readSettings(form.answers, room, before, visit);
  if ("mistakes" in read) {
    const draft = { typed: form.answers, mistakes: read.mistakes };
    return { kind: "mistakes", form: await drawn(visit, { room, shown }, draft) };
  }
  const card = await keepSettings(visit, room, before, read.settings);
  const added = read.settings.vendors?.filter(({ id }) => !before.vendors?.some((one) => one.id === id)) ?? [];
  const next = shown.includes(section.plans) ? null : vendorsForm(visit, room, added);
  if (!next) return { kind: "done", card };
  const saved = alert("good", [visit.words.settings.saved]);
  return { kind: "form", form: { ...next, parts: [saved, ...next.parts] } };
}

type Where = z.infer<typeof Memo>;

async function drawn(visit: Visit, { room, shown }: Where, draft: Omit<SettingsDraft, "settings">): Promise<Form> {
  const [settings, shared] = await Promise.all([settingsOf(visit, room), settingsOf(visit, null)]);
  // Who is an administrator, and how documents are read, no room says.
  const inherited = room === null ? noSettings : { ...shared, roles: null, readings: null };
  return settingsForm(visit, { room, shown, draft: { settings, inherited, ...draft } });
}
