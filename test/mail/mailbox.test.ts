// A mailbox that is looked into: what becomes of its mails where the connection is lost, and how it ends.
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { lookInto } from "../../adapters/mail/imap.ts";
import { watchMailbox } from "../../front/mailbox.ts";
import { hashOf, type Token, tokenText } from "../../src/case/token.ts";
import { mara, office, start } from "../chat/office.ts";
import { mailServer } from "./imap-server.ts";

test("a connection that is lost among the mails loses none; the next look brings the rest", async () => {
  const box = await mailServer([]);
  onTestFinished(() => box.close());
  const taken: string[] = [];
  let kept: string | null = null;
  const look = (onMail = () => {}) =>
    lookInto({
      url: `imap://testuser:testpass@127.0.0.1:${box.port}/INBOX`,
      mark: async () => kept,
      keep: async (mark) => {
        kept = mark;
      },
      async take(mime) {
        taken.push(Buffer.from(mime).toString().slice("Subject: ".length, 10));
        onMail();
      },
    });
  expect(await look()).toBe(0);
  for (const nth of [1, 2, 3]) box.append(`Subject: ${nth}\r\n\r\nx`);
  await expect(look(box.drop)).rejects.toThrow();
  expect(taken).toEqual(["1"]);
  expect([await look(), await look()]).toEqual([2, 0]);
  expect(taken).toEqual(["1", "2", "3"]);
});

const mailing: Token = {
  ...{ tenant: "T1", id: "t1", platform: "memory", name: "Mailbox", scopes: ["mail"], rooms: null, by: mara },
  ...{ createdAt: start, expiresAt: null, lastUsedAt: null, revokedAt: null },
};

/** A mailbox server that takes a connection and says nothing, ever. */
async function silentServer() {
  const server = createServer((socket) => void socket.on("error", () => {}));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return { server, port: typeof address === "object" && address ? address.port : 0 };
}

test("it ends at once though the server says nothing, and nobody is told of a fault", async () => {
  const [it, silent] = [await office(), await silentServer()];
  const text = tokenText("mail", "box");
  const noted = {
    by: mara,
    deed: "create-token",
    on: { kind: "tenant" },
    result: "done",
    about: [],
    at: start,
  } as const;
  await it.store.tokens.create(mailing, hashOf(text), noted);
  const said: string[] = [];
  const note = (_: object, sentence: string) => void said.push(sentence);
  const log = { info: note, warn: note, error: note };
  const mailbox = { url: `imap://testuser:testpass@127.0.0.1:${silent.port}/INBOX`, token: text };
  const outside = { now: () => it.clock.at, log, mailed: () => {} };
  const called = once(silent.server, "connection");
  const watching = watchMailbox(it.core, { mailbox, mailServers: [] }, outside);
  const [socket] = await called;
  const hungUp = once(socket, "close");
  await watching.stop();
  await hungUp;
  expect(said).toEqual([]);

  // Ended before it could call anybody.
  await watchMailbox(it.core, { mailbox, mailServers: [] }, outside).stop();
  expect(said).toEqual([]);
});
