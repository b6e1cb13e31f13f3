// A message as Standard Webhooks says: an id, a time, and a signature over both and the body.
// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
import { Webhook } from "standardwebhooks";
import type { Outgoing } from "./call.ts";

export type Signing = {
  readonly url: string;
  /** The same at every attempt, so that whoever heard it twice knows. */
  readonly id: string;
  readonly body: string;
  /** Of this attempt, epoch ms. */
  readonly at: number;
  /** `whsec_…`; the one before it too while that is still good. */
  readonly secrets: readonly string[];
};

export function standardMessage({ url, id, body, at, secrets }: Signing): Outgoing {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, new Date(at), body));
  const headers = {
    "content-type": "application/json",
    "user-agent": "Dueline",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at / 1000)),
    "webhook-signature": signatures.join(" "),
  };
  return { url, headers, body };
}
