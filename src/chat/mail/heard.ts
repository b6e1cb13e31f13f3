// Which mails a tenant has had, each by the hash of its Message-ID: the same one twice is one, and an answer to it finds its case.
import type { Store } from "../../case/store.ts";
import { type Answer, hashOf } from "../../case/token.ts";

/** Kept beside the answers that were given once: not by the token, so that two ways in of one tenant are told apart. */
const kind = "mail";
const kept = 400 * 24 * 3_600_000;

export function heardMail(messageId: string, hash: string, caseId: string, now: number): Answer {
  const document = JSON.stringify({ case: caseId });
  return { token: kind, key: hashOf(messageId), asked: hash, document, until: now + kept };
}

export async function caseOfMail(store: Store, tenant: string, messageId: string): Promise<string | null> {
  const answer = await store.tokens.answered(tenant, kind, hashOf(messageId));
  const told: unknown = answer === null ? null : JSON.parse(answer.document);
  return told !== null && typeof told === "object" && "case" in told && typeof told.case === "string"
    ? told.case
    : null;
}
