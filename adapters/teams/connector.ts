// The Bot Connector over plain HTTP: one try a call, and an end to every wait. Retries are delivery's.
import { z } from "zod";
import { jsonIn } from "../kit/body.ts";
import { reasonOf } from "../kit/network.ts";
import type { Address } from "./addresses.ts";
import { ConnectorError, retryAfterMs } from "./errors.ts";

/** Wire format: learn.microsoft.com, “Bot Connector REST API”. */
export type Message = { readonly [field: string]: unknown };

export type Connector = {
  /** Says the new message's id. `thread`: the root that it replies to, in a channel. */
  post(to: Address, thread: string | null, message: Message): Promise<string>;
  edit(to: Address, thread: string | null, id: string, message: Message): Promise<void>;
  /** Seen by that person (`29:…`) alone, in the same conversation. */
  whisper(to: Address, thread: string | null, person: string, message: Message): Promise<void>;
  /** The personal chat with somebody; says its conversation id. */
  openPersonal(from: Pick<Address, "tenant" | "serviceUrl" | "botId">, person: string): Promise<string>;
  /** The first two hundred. */
  members(of: Address): Promise<readonly Member[]>;
  /** One, by either of his ids. */
  member(of: Address, person: string): Promise<Member>;
  channels(of: Address): Promise<readonly Channel[]>;
};

const Member = z.object({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  /** Of the company that he works for; in Microsoft's own samples it is now and then no tenant's id. */
  tenantId: z.string().nullish(),
  /** user, guest or anonymous. */
  userRole: z.string().nullish(),
});
export type Member = z.infer<typeof Member>;
/** Teams gives the general channel no name; `type` is missing where a client is older than private channels. */
const Channel = z.object({ id: z.string(), name: z.string().nullish(), type: z.string().nullish() });
export type Channel = z.infer<typeof Channel>;

const Posted = z.object({ id: z.string() });
/** What was taken without an id is taken: said twice would be worse than a message that cannot be edited. */
const PostedPerhapsNamed = z.object({ id: z.string().default("") });
const Members = z.object({ members: z.array(Member) });
const Channels = z.object({ conversations: z.array(Channel) });
const Refusal = z.object({ error: z.object({ code: z.string() }) });

type Ask = { readonly method: string; readonly base: string; readonly path: string; readonly body?: object };

export type ConnectorOptions = {
  readonly bearer: () => Promise<string>;
  readonly timeoutMs: number;
  /** Epoch ms. */
  readonly now: () => number;
};

/** Every call that does not succeed throws a {@link ConnectorError}. */
export function createConnector({ bearer, timeoutMs, now }: ConnectorOptions): Connector {
  async function call<T>(schema: z.ZodType<T>, { method, base, path, body }: Ask): Promise<T> {
    const token = await bearer().catch((error: unknown) => {
      throw new ConnectorError(0, "NO_TOKEN", 30_000, error);
    });
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json; charset=utf-8" };
    const init = { method, headers, body: body ? JSON.stringify(body) : null, redirect: "error" } as const;
    const url = new URL(path, base.endsWith("/") ? base : `${base}/`);
    const { answer, text } = await read(() => fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) }));
    const said = jsonIn(text || "{}");
    if (!answer.ok) {
      const code = Refusal.safeParse(said).data?.error.code ?? "";
      throw new ConnectorError(answer.status, code, retryAfterMs(answer.headers, now()));
    }
    const { data } = schema.safeParse(said);
    if (data === undefined) throw new ConnectorError(0, "UNREADABLE", 0);
    return data;
  }

  return {
    async post(to, thread, message) {
      const ask = { method: "POST", base: to.serviceUrl, path: `${at(to, thread)}/activities`, body: message };
      return (await call(PostedPerhapsNamed, ask)).id;
    },
    async edit(to, thread, id, message) {
      const path = `${at(to, thread)}/activities/${encodeURIComponent(id)}`;
      await call(z.unknown(), { method: "PUT", base: to.serviceUrl, path, body: { ...message, id } });
    },
    async whisper(to, thread, person, message) {
      const path = `${at(to, thread)}/activities?isTargetedActivity=true`;
      const body = { ...message, recipient: { id: person } };
      await call(z.unknown(), { method: "POST", base: to.serviceUrl, path, body });
    },
    async openPersonal({ tenant, serviceUrl, botId }, person) {
      const channelData = { tenant: { id: tenant } };
      const body = { isGroup: false, bot: { id: botId }, members: [{ id: person }], tenantId: tenant, channelData };
      return (await call(Posted, { method: "POST", base: serviceUrl, path: "v3/conversations", body })).id;
    },
    async members(of) {
      const path = `${at(of, null)}/pagedmembers?pageSize=200`;
      return (await call(Members, { method: "GET", base: of.serviceUrl, path })).members;
    },
    member: (of, person) => {
      const path = `${at(of, null)}/members/${encodeURIComponent(person)}`;
      return call(Member, { method: "GET", base: of.serviceUrl, path });
    },
    async channels(of) {
      if (!of.team) return [];
      const path = `v3/teams/${encodeURIComponent(of.team)}/conversations`;
      return (await call(Channels, { method: "GET", base: of.serviceUrl, path })).conversations;
    },
  };
}

/** Only channels have threads: in a chat the root would be taken for a conversation that nobody knows. */
function at({ id, scope }: Address, thread: string | null): string {
  return `v3/conversations/${encodeURIComponent(thread && scope === "channel" ? `${id};messageid=${thread}` : id)}`;
}

async function read(ask: () => Promise<Response>): Promise<{ answer: Response; text: string }> {
  try {
    const answer = await ask();
    return { answer, text: await answer.text() };
  } catch (error) {
    throw new ConnectorError(0, reasonOf(error), 5000, error);
  }
}
