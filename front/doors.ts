// The doors through which other programs hear of cases and are heard, as this house has set them up.
import { calendarHandler } from "../adapters/calendar/index.ts";
import { mailHandler } from "../adapters/mail/hook.ts";
import { pagerHandler } from "../adapters/webhooks/incoming.ts";
import { doorsOf } from "../adapters/webhooks/index.ts";
import { pagerKinds } from "../src/case/hook.ts";
import { feedFor } from "../src/chat/calendar/feed.ts";
import type { Core } from "../src/chat/core.ts";
import type { Handler, Log } from "../src/chat/door.ts";
import { mailPath } from "../src/chat/mail/path.ts";
import { takeMail } from "../src/chat/mail/take.ts";
import { calendarPath } from "../src/chat/screens/calendar-card.ts";
import { failingCard } from "../src/chat/screens/webhooks/failing-card.ts";
import { pagerPaths } from "../src/chat/webhooks/answers.ts";
import { takenThere } from "../src/chat/webhooks/taken.ts";
import type { Config } from "./config.ts";

export { startDispatching } from "../src/chat/webhooks/dispatch.ts";

/** `url`: where this process is reached by itself. */
export function doorsFor(
  { encryptionKey: key, earlierKeys, webhookNetworks: networks, publicUrl, playground }: Config,
  url: string,
) {
  const ours = publicUrl ?? (playground ? url : null);
  const { send, sealAnew, ...doors } = doorsOf({ publicUrl: ours, key, earlierKeys, networks });
  return { doors, sealHooks: sealAnew, send, renderFailing: failingCard };
}

type Outside = { readonly now: () => number; readonly log: Log; readonly mailed: (outcome: string) => void };

export function doorRoutes(
  core: Core,
  { now, log, mailed }: Outside,
  { mailServers: servers }: Pick<Config, "mailServers">,
): { readonly [path: string]: Handler } {
  const { doors } = core;
  if (!doors) return {};
  return {
    [calendarPath]: calendarHandler({ feed: (key) => feedFor({ core, doors, now: now() }, key), now, log }),
    ...Object.fromEntries(
      pagerKinds.map((kind) => [
        pagerPaths[kind],
        pagerHandler({ taken: (incoming) => takenThere(core, doors, incoming), kind, now, log }),
      ]),
    ),
    [mailPath]: mailHandler({
      tokens: core.store.tokens,
      take: (letter, token) => takeMail({ core, token, servers, now: now() }, letter),
      counted: mailed,
      path: mailPath,
      now,
      log,
    }),
  };
}
