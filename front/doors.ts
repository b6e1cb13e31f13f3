// The doors through which other programs hear of cases, as this house has set them up.
import { doorsOf } from "../adapters/webhooks/index.ts";
import { failingCard } from "../src/chat/screens/webhooks/failing-card.ts";
import type { Config } from "./config.ts";

export { startDispatching } from "../src/chat/webhooks/dispatch.ts";

export function doorsFor({ encryptionKey: key, webhookNetworks: networks }: Config) {
  const { send, ...doors } = doorsOf({ key, networks });
  return { doors, send, renderFailing: failingCard };
}
