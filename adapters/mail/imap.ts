// A mailbox that is looked into every minute: what is new in it is handed on, one mail after another. It is only read; nothing is marked or moved.
import type { ImapFlow } from "imapflow";
import { mostBytes } from "./mime.ts";

export type Mailbox = {
  /** `imaps://user:password@imap.example.com/INBOX`; `imap` asks for STARTTLS where the server has it. */
  readonly url: string;
  /** Where it was left off, as `read` told it; null: never begun. */
  readonly mark: () => Promise<string | null>;
  readonly keep: (mark: string) => Promise<void>;
  /** Ends it where it is. */
  readonly signal?: AbortSignal | undefined;
  /** It must not throw for what is wrong with a mail. */
  readonly take: (mime: Uint8Array) => Promise<void>;
};

/** Asked again and again it may shut the account. */
export class LoginRefused extends Error {}

/** The mails that came since the last time; those that lay there before the first time are left alone. How many were handed on. */
export async function lookInto({ url, mark, keep, take, signal }: Mailbox): Promise<number> {
  const { client, folder } = await opened(url);
  // What was ended while that was loaded calls nobody.
  signal?.throwIfAborted();
  signal?.addEventListener("abort", () => client.close(), { once: true });
  try {
    await client.connect().catch((error: unknown) => {
      if (error instanceof Error && "authenticationFailed" in error)
        throw new LoginRefused("the mail server refuses the login", { cause: error });
      throw error;
    });
    const lock = await client.getMailboxLock(folder, { readOnly: true });
    try {
      const { uidValidity, uidNext } = openIn(client);
      const left = readMark(await mark());
      // Another validity means other numbers: RFC 3501, 2.3.1.1.
      if (left === null || left.validity !== String(uidValidity)) {
        await keep(`${uidValidity} ${uidNext}`);
        return 0;
      }
      const uids = await newIn(client, left.next);
      for (const uid of uids) {
        const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
        const source = mail ? mail.source : undefined;
        if (source) await take(source);
        await keep(`${uidValidity} ${uid + 1}`);
      }
      return uids.length;
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** `7:*` names the last mail too where there is none from 7 on. */
async function newIn(client: ImapFlow, next: number): Promise<number[]> {
  const found: number[] = [];
  for await (const { uid, size = 0 } of client.fetch(`${next}:*`, { uid: true, size: true }, { uid: true }))
    if (uid >= next && size <= mostBytes) found.push(uid);
  return found.toSorted((a, b) => a - b);
}

function openIn({ mailbox }: ImapFlow) {
  if (!mailbox) throw new Error("the folder is not open");
  return mailbox;
}

function readMark(mark: string | null): { readonly validity: string; readonly next: number } | null {
  const [validity = "", next = ""] = mark?.split(" ") ?? [];
  return validity === "" ? null : { validity, next: Number(next) };
}

async function opened(address: string): Promise<{ client: ImapFlow; folder: string }> {
  const { ImapFlow: Flow } = await import("imapflow");
  const { protocol, hostname: host, port, username, password, pathname } = new URL(address);
  const secure = protocol === "imaps:";
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  const client = new Flow({
    host,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth,
    logger: false,
    socketTimeout: 60_000,
  });
  // Said by whatever was being asked too; without a listener it would end the process.
  client.on("error", () => {});
  return { client, folder: decodeURIComponent(pathname.slice(1)) || "INBOX" };
}
