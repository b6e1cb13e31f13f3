// What a report is of: as its buttons carry it, and the files that are made of it.
import { z } from "zod";
import type { ReportRow } from "../../case/report.ts";
import type { Visit } from "../visit.ts";

/** `span` epoch ms, half-open; null: since ever. */
export const Asked = z.strictObject({
  vendor: z.string().nullable(),
  span: z.strictObject({ since: z.number(), until: z.number() }).nullable(),
  here: z.boolean(),
});
export type Asked = z.infer<typeof Asked>;

/** The same for a file, which may be asked for again from elsewhere: “here” stays the room that it was pressed in. */
export const Filed = z.strictObject({
  report: Asked,
  room: z.strictObject({ platform: z.string(), id: z.string() }).optional(),
});
export type Filed = z.infer<typeof Filed>;

export function filedIn(filed: Filed, { origin: { where } }: Visit): Filed {
  if (!filed.report.here || filed.room || !where) return filed;
  const { platform, id } = where.room;
  return { ...filed, room: { platform, id } };
}

export async function rowsOf(
  { core, origin }: Visit,
  { vendor, span, here }: Asked,
  room: Filed["room"] = origin.where?.room,
): Promise<readonly ReportRow[]> {
  const scope = { vendor: vendor ?? undefined, room: here ? room : undefined, ...span };
  return core.store.report(origin.tenant, scope, origin.now);
}
