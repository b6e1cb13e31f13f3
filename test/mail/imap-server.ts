// A small IMAP server with one mailbox in memory, for `testuser` with `testpass`.
import { createRequire } from "node:module";
import type { Server, Socket } from "node:net";

type Hoodiecrow = {
  readonly server: Server;
  readonly users: { readonly testuser: { password: string } };
  listen(port: number, host: string, done: () => void): void;
  appendMessage(folder: string, flags: readonly string[], at: boolean, raw: string): void;
  close(done: () => void): void;
};

const start: (options: object) => Hoodiecrow = createRequire(import.meta.url)("hoodiecrow-imap");

export async function mailServer(mimes: readonly string[]) {
  const plugins = ["ID", "NAMESPACE", "UIDPLUS", "AUTH-PLAIN"];
  const box = start({ plugins, storage: { INBOX: { messages: mimes.map((raw) => ({ raw })) } } });
  const sockets = new Set<Socket>();
  box.server.on("connection", (socket: Socket) => void sockets.add(socket));
  await new Promise<void>((resolve) => box.listen(0, "127.0.0.1", resolve));
  const address = box.server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    append: (mime: string) => box.appendMessage("INBOX", [], false, mime),
    /** Another password holds from now on. */
    password: (text: string) => {
      box.users.testuser.password = text;
    },
    /** Every connection is gone, without a word. */
    drop: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => new Promise<void>((resolve) => box.close(() => resolve())),
  };
}
