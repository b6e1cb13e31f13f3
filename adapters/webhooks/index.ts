// The way out to other programs, as the house uses it. What signs and what speaks to pagers is loaded when it is needed.
import { createHash, randomBytes } from "node:crypto";
import type { Hook } from "../../src/case/hook.ts";
import type { Doors } from "../../src/chat/core.ts";
import type { SealedAnew } from "../../src/chat/sealed-anew.ts";
import type { Message, Sent } from "../../src/chat/webhooks/ports.ts";
import { once } from "../kit/once.ts";
import { type Row, sealAnew } from "../kit/sealed-anew.ts";
import { open, seal } from "../kit/secret.ts";
import type { call, Outgoing } from "./call.ts";

type Options = {
  readonly publicUrl: string | null;
  /** 32 bytes in base64, with which secrets are sealed; null: they are kept as they are. */
  readonly key: string | null;
  /** With which older ones may still be sealed. */
  readonly earlierKeys?: readonly string[];
  /** Networks such as `10.1.0.0/16`, by commas, that may be called beside the open internet. */
  readonly networks: string;
};
const sealedMark = "sealed:";
/** Of an answer, bytes: nothing in it is wanted. */
const mostAnswer = 64 * 1024;

type Way = Doors & {
  send(message: Message): Promise<Sent>;
  /** Null: there is no key. */
  sealAnew(records: Parameters<typeof sealAnew>[0]["records"]): Promise<SealedAnew> | null;
};

export function doorsOf({ publicUrl, key, earlierKeys = [], networks }: Options): Way {
  const reaching = once(async () => {
    const [{ allowedIn, reach }, ways] = await Promise.all([import("./reach.ts"), import("./call.ts")]);
    return { allowed: allowedIn(networks), reach, call: ways.call };
  });
  const opened = (hook: Pick<Hook, "tenant" | "id">, kept: string) => {
    if (!kept.startsWith(sealedMark)) return kept;
    if (key === null) throw new Error("A webhook's secret is sealed, and ENCRYPTION_KEY is not set.");
    return open([key, ...earlierKeys], nameOf(hook), kept.slice(sealedMark.length));
  };
  return {
    publicUrl: publicUrl?.replace(/\/+$/, "") ?? null,
    newSecret: () => `whsec_${randomBytes(32).toString("base64")}`,
    newToken: () => randomBytes(24).toString("base64url"),
    hashOf: (token) => createHash("sha256").update(token).digest("base64url"),
    async proves(hook, bytes, proof) {
      const kept = hook.kind === "plain" ? hook.secret : hook.incoming;
      if (kept === null) return false;
      const { isProven } = await import("./proofs.ts");
      return isProven(opened(hook, kept), bytes, proof);
    },
    sealed: (hook, secret) => (key === null ? secret : `${sealedMark}${seal(key, nameOf(hook), secret)}`),
    sealAnew: (records) =>
      key === null ? null : sealAnew({ records, kind: "hook", keys: { key, earlier: earlierKeys }, parts: sealedIn }),
    async refusalOf(url) {
      const { reach, allowed } = await reaching();
      const reached = await reach(url, allowed);
      return "refused" in reached ? reached.refused : null;
    },
    async send(message) {
      try {
        const way = await reaching();
        const out = await outgoing(message, (kept) => opened(message.hook, kept));
        return out === null ? { kind: "pointless" } : sentAs(await way.call(out, way.allowed, mostAnswer));
      } catch (error) {
        return { kind: "later", why: error instanceof Error ? error.message : String(error), afterMs: 0 };
      }
    },
  };
}

const nameOf = ({ tenant, id }: Pick<Hook, "tenant" | "id">) => `${tenant}/hook/${id}`;

/** Wherever in the document: the secret, the one before it, and what a pager signs with. */
function sealedIn({ tenant, key: id, value }: Row): { readonly of: string; readonly sealed: string }[] {
  const of = nameOf({ tenant, id });
  return [...value.matchAll(/"sealed:([A-Za-z0-9+/=]+)"/g)].map(([, sealed = ""]) => ({ of, sealed }));
}

/** Null: nothing in it concerns that program. */
async function outgoing(
  { hook, dispatch, told, page, now }: Message,
  opened: (kept: string) => string,
): Promise<Outgoing | null> {
  if (hook.kind === "pagerduty" || hook.kind === "opsgenie") {
    const { pagerMessage } = await import("./pagers.ts");
    return page && pagerMessage(hook.kind, { url: hook.url, key: opened(hook.secret), page, at: dispatch.dueAt });
  }
  if (hook.kind === "plain" && !page) return null;
  const { standardMessage } = await import("./standard.ts");
  const earlier = hook.earlier && hook.earlier.until > now ? [hook.earlier.secret] : [];
  const secrets = [hook.secret, ...earlier].map(opened);
  return standardMessage({
    url: hook.url,
    id: dispatch.id,
    body: JSON.stringify(hook.kind === "plain" ? page : told),
    at: now,
    secrets,
  });
}

function sentAs(posted: Awaited<ReturnType<typeof call>>): Sent {
  if ("why" in posted) return { kind: "later", why: posted.why, afterMs: 0 };
  const { status, afterMs } = posted;
  if (status >= 200 && status < 300) return { kind: "taken" };
  const why = status >= 300 && status < 400 ? `status ${status}: not followed` : `status ${status}`;
  return status === 410 ? { kind: "gone", why } : { kind: "later", why, afterMs };
}
