// The Bot Connector over plain HTTP: one try a call, a time-out, and an error that says what may be done about it.
import { z } from "zod";
import type { Delivery, Mend } from "../../src/chat/platform.ts";
import type { Address } from "./addresses.ts";

/** Wire format: learn.microsoft.com, “Bot Connector REST API”. */
export type Activity = { readonly [field: string]: unknown };

export type Connector = {
  /** Says the new message's id. `thread`: the root that it replies to, in a channel. */
  post(to: Address, thread: string | null, activity: Activity): Promise<string>;
  edit(to: Address, thread: string | null, message: string, activity: Activity): Promise<void>;
  /** Seen by that person alone, in the same conversation. */
  whisper(to: Address, thread: string | null, person: string, activity: Activity): Promise<void>;
  /** The personal chat with somebody; says its conversation id. */
  openPersonal(from: Address, person: string): Promise<string>;
  members(of: Address): Promise<readonly Member[]>;
  channels(of: Address): Promise<readonly { readonly id: string; readonly name: string }[]>;
};

const Member = z.object({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() });
export type Member = z.infer<typeof Member>;
const Posted = z.object({ id: z.string() });
const Members = z.object({ members: z.array(Member) });
const Channels = z.object({ conversations: z.array(z.object({ id: z.string(), name: z.string().nullish() })) });
const Refusal = z.object({ error: z.object({ code: z.string() }) });

/** A call that did not succeed. `status` 0: no answer came. */
export class ConnectorError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number;
  constructor(status: number, code: string, retryAfterMs: number) {
    super(`Teams: ${status} ${code}`);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

export function createConnector(bearer: () => Promise<string>, timeoutMs: number): Connector {
  async function call(method: string, base: string, path: string, body?: object): Promise<unknown> {
    const headers = { authorization: `Bearer ${await bearer()}`, "content-type": "application/json; charset=utf-8" };
    let answer: Response;
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      answer = await fetch(new URL(path, base), { method, headers, signal, body: body ? JSON.stringify(body) : null });
    } catch (error) {
      throw new ConnectorError(0, reasonOf(error), 5000);
    }
    const text = await answer.text().catch(() => "");
    const said = parse(text);
    if (answer.ok) return said;
    const refusal = Refusal.safeParse(said);
    throw new ConnectorError(answer.status, refusal.success ? refusal.data.error.code : "", retryAfter(answer.headers));
  }
  const at = (to: Address, thread: string | null) =>
    `v3/conversations/${encodeURIComponent(thread && to.scope === "channel" ? `${to.id};messageid=${thread}` : to.id)}`;

  return {
    post: async (to, thread, activity) =>
      Posted.parse(await call("POST", to.serviceUrl, `${at(to, thread)}/activities`, activity)).id,
    edit: async (to, thread, message, activity) => {
      await call("PUT", to.serviceUrl, `${at(to, thread)}/activities/${encodeURIComponent(message)}`, {
        ...activity,
        id: message,
      });
    },
    whisper: async (to, thread, person, activity) => {
      const path = `${at(to, thread)}/activities?isTargetedActivity=true`;
      await call("POST", to.serviceUrl, path, { ...activity, recipient: { id: person } });
    },
    openPersonal: async (from, person) => {
      const members = [{ id: person }];
      const bot = { id: from.botId };
      const body = {
        isGroup: false,
        bot,
        members,
        tenantId: from.tenant,
        channelData: { tenant: { id: from.tenant } },
      };
      return Posted.parse(await call("POST", from.serviceUrl, "v3/conversations", body)).id;
    },
    members: async (of) =>
      Members.parse(await call("GET", of.serviceUrl, `${at(of, null)}/pagedmembers?pageSize=200`)).members,
    channels: async (of) => {
      if (!of.team) return [];
      const found = Channels.parse(
        await call("GET", of.serviceUrl, `v3/teams/${encodeURIComponent(of.team)}/conversations`),
      );
      return found.conversations.map(({ id, name }) => ({ id, name: name ?? "General" }));
    },
  };
}

/** What an error says of a message: was it posted, may it be tried again, what can a person do? */
export function deliveryOf(error: unknown): Delivery {
  if (!(error instanceof ConnectorError)) throw error;
  const { status, code, retryAfterMs } = error;
  const why = `${status} ${code}`.trim();
  if (status === 0)
    return neverSent.has(code) ? { kind: "later", afterMs: retryAfterMs, why } : { kind: "unknown", why };
  if (status === 429 || status === 412 || status === 503) return { kind: "later", afterMs: retryAfterMs, why };
  if (status >= 500) return { kind: "unknown", why };
  return {
    kind: "refused",
    why,
    mend: mends[code] ?? (status === 403 ? "invite-bot" : status === 404 ? "room-gone" : "unknown"),
  };
}

const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const mends: { readonly [code: string]: Mend } = {
  BotNotInConversationRoster: "invite-bot",
  ConversationBlockedByUser: "invite-bot",
  BotDisabledByAdmin: "ask-admin",
  ConversationNotFound: "room-gone",
  ActivityNotFoundInConversation: "message-gone",
};

function reasonOf(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string" && /^E[A-Z_]+$/.test(cause.code)) return cause.code;
  return error instanceof Error ? error.name : "no answer";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || "{}");
  } catch {
    return {};
  }
}

/** Seconds or a date; a second where nothing is said. */
function retryAfter(headers: Headers): number {
  const seconds = Number(headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 1000;
}
