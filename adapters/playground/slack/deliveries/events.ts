// The Events API: what the app subscribed to, sent again up to three times when it is not taken.
import { setTimeout as sleep } from "node:timers/promises";
import type { Outcome, Service } from "../service.ts";
import { installation, workspace } from "../world.ts";
import { deliver } from "./deliver.ts";

const NOT_SENT: Outcome = { sent: false, status: 0, body: undefined, ms: 0 };
const REASONS = { timeout: "http_timeout", connection: "connection_failed" } as const;

export interface Event {
  type: string;
  channel_type?: string;
  [field: string]: unknown;
}

/** Resolves with the outcome of the last try. `eventId` sends an event under an id that was used before. */
export async function sendEvent(service: Service, team: string, event: Event, eventId?: string): Promise<Outcome> {
  const name = event.type === "message" ? `message.${event.channel_type}` : event.type;
  const bot = installation(service.world, team);
  if (!bot || !service.options.events.includes(name)) return NOT_SENT;
  const body = JSON.stringify({
    token: "verification-token",
    team_id: team,
    context_team_id: team,
    context_enterprise_id: workspace(service.world, team).enterprise?.id ?? null,
    ...(bot.enterprise === undefined ? {} : { enterprise_id: bot.enterprise }),
    api_app_id: service.options.appId,
    event: { event_ts: service.ids.ts(), ...event },
    type: "event_callback",
    event_id: eventId ?? service.ids.next("Ev"),
    event_time: Math.floor(service.now() / 1000),
    authorizations: [
      {
        enterprise_id: bot.enterprise ?? null,
        team_id: bot.enterprise === undefined ? team : null,
        user_id: bot.botUser,
        is_bot: true,
        is_enterprise_install: bot.enterprise !== undefined,
      },
    ],
    is_ext_shared_channel: service.world.channels.get(String(event.channel))?.external ?? false,
  });
  const send = (headers: Record<string, string>) =>
    deliver(service, { kind: `event ${event.type}`, body, contentType: "application/json", headers });
  let outcome = await send({});
  for (const [index, delay] of service.options.retryDelays.entries()) {
    if (taken(outcome) || outcome.noRetry) break;
    const reason = outcome.failure ? REASONS[outcome.failure] : "http_error";
    await sleep(delay);
    if (service.closed) break;
    outcome = await send({ "x-slack-retry-num": String(index + 1), "x-slack-retry-reason": reason });
  }
  return outcome;
}

function taken(outcome: Outcome): boolean {
  return outcome.status >= 200 && outcome.status < 300;
}
