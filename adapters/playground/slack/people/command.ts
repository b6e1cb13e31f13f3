// A person types a slash command or picks a shortcut.
import { written } from "../api/content.ts";
import { Refusal } from "../api/method.ts";
import { deliver, deliverPayload } from "../deliveries/deliver.ts";
import { isRecord } from "../limits.ts";
import type { Channel, Person } from "../model.ts";
import { Response, respond } from "../response-url.ts";
import type { Outcome, Service } from "../service.ts";
import { channel, installation, workspace } from "../world.ts";
import { channelName, envelope, isOrgWide, newResponseUrl, newTrigger } from "./payload.ts";
import { tell, visibleTo } from "./talk.ts";

export async function slash(
  service: Service,
  person: Person,
  place: Channel,
  command: string,
  text: string,
): Promise<Outcome> {
  if (!place.members.has(person.id)) throw new Error(`${person.name} is not in ${place.name}`);
  const installed = installation(service.world, person.team);
  if (!service.options.commands.includes(command) || !installed || installed.state === "uninstalled")
    return unsent(service, person, place, `${command} is not a valid command.`);
  const { domain, enterprise } = workspace(service.world, person.team);
  const fields = {
    token: "verification-token",
    team_id: person.team,
    team_domain: domain,
    ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
    channel_id: place.id,
    channel_name: channelName(place),
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: service.options.appId,
    is_enterprise_install: String(isOrgWide(service, person.team)),
    response_url: newResponseUrl(service, person, place.id),
    trigger_id: newTrigger(service, person, place.id),
  };
  const outcome = await deliver(service, { kind: `command ${command}`, body: new URLSearchParams(fields).toString() });
  return answered(service, person, place, command, outcome);
}

export function shortcut(service: Service, person: Person, callbackId: string): Promise<Outcome> {
  const payload = {
    type: "shortcut",
    callback_id: callbackId,
    action_ts: service.ids.ts(),
    ...envelope(service, person),
  };
  return deliverPayload(service, `shortcut ${callbackId}`, payload);
}

export function messageShortcut(
  service: Service,
  person: Person,
  callbackId: string,
  at: { channel: string; ts: string },
): Promise<Outcome> {
  const place = channel(service.world, at.channel);
  const message = visibleTo(service, person, at);
  return deliverPayload(service, `message_action ${callbackId}`, {
    type: "message_action",
    callback_id: callbackId,
    action_ts: service.ids.ts(),
    message_ts: message.ts,
    message: written(service, message),
    channel: { id: place.id, name: channelName(place) },
    response_url: newResponseUrl(service, person, place.id, message.byApp ? message : undefined),
    ...envelope(service, person, place.id),
  });
}

/** Shows what the app answered in the body, or Slack's own words for no answer. */
function answered(service: Service, person: Person, place: Channel, command: string, outcome: Outcome): Outcome {
  if (outcome.status !== 200) {
    const error = outcome.failure === "timeout" ? "operation_timeout" : "dispatch_failed";
    return { ...outcome, shown: tell(service, person, place, `${command} failed with the error "${error}"`) };
  }
  if (outcome.body === "" || (isRecord(outcome.body) && Object.keys(outcome.body).length === 0)) return outcome;
  const body = Response.safeParse(isRecord(outcome.body) ? outcome.body : { text: String(outcome.body) });
  try {
    if (!body.success) throw new Refusal("invalid_payload");
    respond(service, { person: person.id, team: person.team, channel: place.id }, body.data);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    service.complain(`the answer to ${command} cannot be shown: ${error.code} ${JSON.stringify(error.more)}`);
  }
  return outcome;
}

function unsent(service: Service, person: Person, place: Channel, words: string): Outcome {
  return { sent: false, status: 0, body: undefined, ms: 0, shown: tell(service, person, place, words) };
}
