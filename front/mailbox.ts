// The mailbox that is looked into every minute, where one is set.
import { lookInto } from "../adapters/mail/imap.ts";
import { readMime } from "../adapters/mail/mime.ts";
import { hashOf } from "../src/case/token.ts";
import type { Core } from "../src/chat/core.ts";
import type { Log } from "../src/chat/door.ts";
import { takeMail } from "../src/chat/mail/take.ts";
import { noteUse, tokenBy } from "../src/chat/token.ts";
import type { MailSettings } from "./mail-settings.ts";
import { troubleWith } from "./mailbox-trouble.ts";
import { after as usual } from "./timers.ts";

const everyMs = 60_000;
const kind = "mailbox";

type Outside = {
  readonly now: () => number;
  readonly log: Log;
  readonly mailed: (outcome: string) => void;
  /** Calls back after so many ms, unless what it gives is called before. */
  readonly after?: (ms: number, act: () => void) => () => void;
};

export function watchMailbox(core: Core, settings: MailSettings, outside: Outside): { stop(): Promise<void> } {
  const { mailbox } = settings;
  if (!mailbox) return { stop: () => Promise.resolve() };
  const ending = new AbortController();
  const look = lookFor(core, { ...settings, mailbox }, { ...outside, signal: ending.signal });
  const trouble = troubleWith(core, { name: withoutPassword(mailbox.url), token: mailbox.token }, outside);
  const { after = usual } = outside;
  let cancel = () => {};
  let looking = Promise.resolve();

  async function looked(): Promise<number> {
    try {
      await look();
      await trouble.read();
      return everyMs;
    } catch (error) {
      return ending.signal.aborted ? everyMs : trouble.failed(error);
    }
  }
  async function again(): Promise<void> {
    const wait = await looked();
    if (!ending.signal.aborted) cancel = after(wait, begin);
  }
  function begin(): void {
    looking = again();
  }
  begin();
  return {
    stop() {
      ending.abort();
      cancel();
      return looking;
    },
  };
}

type Looking = Outside & { readonly signal?: AbortSignal };
type Set = Pick<MailSettings, "mailServers"> & { readonly mailbox: NonNullable<MailSettings["mailbox"]> };

/** Looks once; how many mails were new. @throws Error where the mailbox, the token or the store is not to be had. */
export function lookFor(
  core: Core,
  { mailbox, mailServers: servers }: Set,
  { now, log, mailed, signal }: Looking,
): () => Promise<number> {
  const { records } = core.store;
  const key = hashOf(withoutPassword(mailbox.url));
  return async () => {
    const { tokens } = core.store;
    const token = await tokenBy(tokens, mailbox.token, now());
    if (typeof token === "string") throw new Error(`IMAP_TOKEN opens nothing: it is ${token}`);
    if (!token.scopes.includes("mail")) throw new Error("IMAP_TOKEN is a token without the scope mail");
    await noteUse(tokens, token, now());
    const taking = { core, token, servers, now: now() };
    return lookInto({
      url: mailbox.url,
      signal,
      mark: () => records.get(token.tenant, kind, key),
      keep: (mark) => records.put(token.tenant, kind, key, mark),
      async take(mime) {
        const letter = await readMime(mime).catch(() => null);
        if (!letter) return mailed("unreadable");
        try {
          mailed(await twice(core.store, () => takeMail(taking, letter)));
        } catch (error) {
          // Where the store is away the mail waits; else it would keep all others waiting.
          await core.store.ping();
          log.error({ error: String(error) }, "A mail could not be taken in.");
        }
      },
    });
  };
}

/** A connection that fell silent costs one attempt, and the next has another: only what fails on a store that answers is at fault itself. */
async function twice<T>(store: Pick<Core["store"], "ping">, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch {
    await store.ping();
    return act();
  }
}

/** A new password is no new mailbox. */
function withoutPassword(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username}@${host}${pathname}`;
}
