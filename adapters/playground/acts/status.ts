// The vendor's status page comes to say something else.
import { z } from "zod";
import type { Desk } from "../furnish.ts";
import { standings } from "../status-page.ts";

export const StatusAct = z.strictObject({ to: z.enum(standings) });
export type StatusAct = z.infer<typeof StatusAct>;

export function turnStatusPage({ statusPage }: Desk, { to }: StatusAct): Promise<void> {
  return statusPage.turn(to);
}
