// That a message comes from a pager: by its signature, or by a key that only it was given.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Proof } from "../../src/chat/webhooks/answers.ts";

/** `secret`: as the pager has it. */
export async function isProven(secret: string, bytes: Uint8Array, proof: Proof): Promise<boolean> {
  switch (proof.kind) {
    // `v1=` and the HMAC of the body in hex, several by commas while a secret is being changed.
    // https://developer.pagerduty.com/docs/verifying-webhook-signatures
    case "pagerduty": {
      const mine = `v1=${createHmac("sha256", secret).update(bytes).digest("hex")}`;
      return proof.signature.split(",").some((theirs) => isSame(theirs.trim(), mine));
    }
    case "opsgenie":
      return isSame(proof.key, secret);
    case "plain": {
      const { Webhook } = await import("standardwebhooks");
      const mine = new Webhook(secret).sign(proof.id, new Date(proof.at), Buffer.from(bytes).toString());
      return proof.signature.split(" ").some((theirs) => isSame(theirs, mine));
    }
    default:
      return proof satisfies never;
  }
}

function isSame(theirs: string, mine: string): boolean {
  const [given, ours] = [Buffer.from(theirs), Buffer.from(mine)];
  return given.length === ours.length && timingSafeEqual(given, ours);
}
