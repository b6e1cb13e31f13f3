// Mail that really travels: written by `nodemailer`, taken by an SMTP server on loopback, and handed on to the hook as a mail server does.
import { createTransport, type SendMailOptions } from "nodemailer";
import { SMTPServer } from "smtp-server";

/** What our own receiving server writes on top. */
export type Stamp = { readonly at: number; readonly results?: string | undefined };

const named = "mx.house.example";

/** `hand`: what is done with a mail as it came. */
export async function postOffice(hand: (mime: Buffer) => Promise<void>) {
  const stamps: Stamp[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"], logger: false, disableReverseLookup: true },
    onData(stream, _, done) {
      const stamp = stamps.shift();
      stream
        .toArray()
        .then((chunks: Buffer[]) => hand(Buffer.concat([Buffer.from(stamp ? linesOf(stamp) : ""), ...chunks])))
        .then(() => done(), done);
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.on("error", reject);
    const listening = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  const transport = createTransport({
    host: "127.0.0.1",
    port,
    pool: true,
    maxConnections: 1,
    maxMessages: Number.POSITIVE_INFINITY,
    ignoreTLS: true,
  });
  return {
    /** Resolves when the hook has answered. */
    async send(mail: SendMailOptions, stamp: Stamp): Promise<string> {
      stamps.push(stamp);
      return (await transport.sendMail(mail)).messageId;
    },
    async close() {
      transport.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function linesOf({ at, results }: Stamp): string {
  const received = `Received: from mail.example ([127.0.0.1])\r\n\tby ${named} with ESMTP;\r\n\t${new Date(at).toUTCString()}\r\n`;
  return results === undefined ? received : `Authentication-Results: ${named}; ${results}\r\n${received}`;
}
