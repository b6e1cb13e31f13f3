// A mailbox that cannot be read: asked less and less often where it refuses the login, and an administrator is told, once.
import { LoginRefused } from "../adapters/mail/imap.ts";
import { hashOf } from "../src/case/token.ts";
import { tellAdministrators } from "../src/chat/administrators.ts";
import type { Core } from "../src/chat/core.ts";
import type { Log } from "../src/chat/door.ts";
import { mailboxCard } from "../src/chat/screens/mailbox-card.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const kind = "mailbox-trouble";
/** A login may be refused once or twice while a password is being changed; a server may be away for a while. */
const untold = { logins: 3, silence: HOUR } as const;

type Box = {
  /** As people know it, without its password. */
  readonly name: string;
  readonly token: string;
};

/** How it goes with a mailbox; `now` is epoch ms. */
export function troubleWith(core: Core, { name, token }: Box, { now, log }: { now: () => number; log: Log }) {
  let failing: { since: number; logins: number; told: boolean } | null = null;
  let fresh = true;

  /** Of all processes one tells it, until it is over. */
  async function tell(silentSince: number | null): Promise<boolean> {
    const { store } = core;
    const its = await store.tokens.byHash(hashOf(token));
    if (!its) return false;
    const { tenant, platform, by } = its;
    if (!(await store.records.swap(tenant, kind, name, null, String(now())))) return true;
    const { site } = await store.settingsOf(tenant, null);
    const trouble = { box: name, silentSince };
    const heard = await tellAdministrators(core, { tenant, platform, of: by }, (language) =>
      mailboxCard(language, trouble, site?.zone ?? "UTC"),
    );
    if (!heard) await store.records.remove(tenant, kind, name);
    return heard;
  }

  return {
    /** So long to wait until it is tried again, ms. */
    async failed(error: unknown): Promise<number> {
      const isLogin = error instanceof LoginRefused;
      const before = failing ?? { since: now(), logins: 0, told: false };
      const logins = isLogin ? before.logins + 1 : 0;
      if (!failing || (isLogin && before.logins === 0))
        log.error(
          { error: String(error) },
          isLogin ? "The mailbox refuses the login." : "The mailbox could not be read.",
        );
      const isDue = logins >= untold.logins || now() - before.since >= untold.silence;
      // Kept before anybody is told: whatever comes of that, it is tried again.
      failing = { ...before, logins };
      const told = before.told || (isDue && (await tell(isLogin ? null : before.since).catch(() => false)));
      failing = { ...failing, told };
      return isLogin ? Math.min(HOUR, MINUTE * 2 ** (logins - 1)) : MINUTE;
    },
    async read(): Promise<void> {
      if (failing) log.info({}, "The mailbox can be read again.");
      if (!failing && !fresh) return;
      [failing, fresh] = [null, false];
      const its = await core.store.tokens.byHash(hashOf(token));
      if (its) await core.store.records.remove(its.tenant, kind, name);
    },
  };
}
