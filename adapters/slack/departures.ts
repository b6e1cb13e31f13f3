// Slack tells whatever changes about anybody of the workspace; that his account was shut is the one thing that matters here.
import type { App } from "@slack/bolt";
import { z } from "zod";
import { tenantIn } from "./act.ts";
import type { Desk } from "./desk.ts";
import { Changed } from "./payloads.ts";

export function listenToDepartures(app: App, { house, installations }: Desk): void {
  app.event("user_change", async ({ event, context }) => {
    const { user } = Changed.parse(event);
    const tenant = tenantIn(context);
    const by = (await installations.find(tenant))?.installedBy ?? "";
    const admins = by === "" ? [] : [by];
    await house.departed({ platform: "slack", tenant, person: user.id, from: "company", admins });
  });
}

/** A new status or picture: told of everybody, all day long. */
export function isEveryday(event: unknown): boolean {
  const { data } = Changing.safeParse(event);
  return data !== undefined && data.user.deleted !== true;
}

const Changing = Changed.extend({ type: z.literal("user_change") });
