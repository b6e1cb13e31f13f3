// What Slack tells of by itself: the Home tab is opened, the bot was invited, the app was removed.
import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { first } from "../../src/chat/door.ts";
import { actOf, tenantIn } from "./act.ts";
import { isEveryday, listenToDepartures } from "./departures.ts";
import type { Desk } from "./desk.ts";
import { isForGood } from "./kind.ts";
import { listenToMentions } from "./mentions.ts";
import { refreshHome } from "./open.ts";
import { HomeOpened, Joined, Removed } from "./payloads.ts";

/** Slack sends an event again for up to an hour, and for a day where “delayed events” is on. */
const rememberedMs = 25 * 3_600_000;

export function listenToEvents(app: App, desk: Desk): void {
  const { house, installations, people } = desk;

  takeOnce(app, desk);
  listenToMentions(app, desk);
  listenToDepartures(app, desk);

  app.event("app_home_opened", async ({ event, client, context }) => {
    const { user, tab } = HomeOpened.parse(event);
    if (tab === "home")
      await refreshHome(
        desk,
        await actOf({ client, context }, people, { user: { id: user, team: null }, place: null }),
      );
  });

  app.event("member_joined_channel", async ({ event, client, context }) => {
    const { user, channel, inviter } = Joined.parse(event);
    if (user === context.botUserId) await greet(client, tenantIn(context), channel, inviter);
  });

  app.event("tokens_revoked", async ({ body, context }) => {
    const { event, event_time } = Removed.parse(body);
    if ((event.tokens?.bot ?? []).length > 0) await forget(tenantIn(context), event_time * 1000);
  });

  app.event("app_uninstalled", async ({ body, context }) => {
    const tenant = tenantIn(context);
    if (!(await forget(tenant, Removed.parse(body).event_time * 1000))) return;
    if ((await house.eraseTenant(tenant)) === "held")
      house.log.warn(
        { tenant },
        "uninstalled: this workspace is under legal hold, so its cases stay until they are erased by hand",
      );
    else house.log.info({ tenant }, "uninstalled: everything of this workspace is erased");
  });

  /** False: the app was installed again since that instant (epoch ms), so the news is old. */
  async function forget(tenant: string, at: number): Promise<boolean> {
    const gone = await installations.forget(tenant, at);
    if (gone) people.forget(tenant);
    return gone;
  }

  async function greet(client: WebClient, tenant: string, channel: string, inviter: string | undefined): Promise<void> {
    const by = inviter ? await people.find(client, tenant, inviter, undefined, 2000) : null;
    const language = by?.language ?? first;
    const room = { platform: "slack", id: channel, thread: null } as const;
    const card = house.welcome({ language, room, by });
    const delivery = await desk.platform.post({ tenant, room, card, language, loud: false });
    if (delivery.kind !== "posted") house.log.warn({ tenant, ...delivery }, "the first words were not said");
  }
}

/** What is sent again was taken before, and what happens to everybody all day long is never written down. */
function takeOnce(app: App, { house }: Desk): void {
  app.use(async ({ body, context, next }) => {
    if (isEveryday("event" in body ? body.event : null)) return;
    const id = "event_id" in body ? body.event_id : null;
    if (typeof id === "string" && !isForGood({ ...body })) {
      const isNew = await house.firstTime(tenantIn(context), `slack:${id}`, rememberedMs);
      if (!isNew) return;
    }
    await next();
  });
}
