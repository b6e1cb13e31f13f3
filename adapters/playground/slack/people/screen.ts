// What a person has before her, and what Slack tells an app of it.
import { written } from "../api/content.ts";
import type { Message, Person, View } from "../model.ts";
import { writtenView } from "../screens.ts";
import type { Service } from "../service.ts";
import { channel, installation } from "../world.ts";
import { channelName, envelope, newResponseUrl } from "./payload.ts";
import { stateOf } from "./state.ts";

/** What the person acts on: a view or a message, with what she has typed there. */
export type Screen = { view: View; message?: undefined } | { message: Message; view?: undefined };

/** Where it happened, as far as Slack tells: of an ephemeral message, the content is not sent along. */
export function where(service: Service, person: Person, screen: Screen): Record<string, unknown> {
  if (screen.view) {
    const { view } = screen;
    return {
      ...envelope(service, person, view.channel),
      container: { type: "view", view_id: view.id },
      view: writtenView(service, view, installation(service.world, view.team)),
    };
  }
  const { message } = screen;
  const place = channel(service.world, message.channel);
  const secret = message.onlyFor !== undefined;
  const thread = message.threadTs === undefined ? {} : { thread_ts: message.threadTs };
  return {
    ...envelope(service, person, place.id),
    container: { type: "message", message_ts: message.ts, channel_id: place.id, is_ephemeral: secret, ...thread },
    channel: { id: place.id, name: channelName(place) },
    ...(secret ? {} : { message: written(service, message) }),
    state: { values: stateOf(message.blocks ?? [], message.values) },
    response_url: newResponseUrl(service, person, place.id, message),
  };
}
