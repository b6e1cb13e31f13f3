// A mailbox that is looked into: what becomes of its mails where the connection is lost, and how it ends.
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { lookInto } from "../../adapters/mail/imap.ts";
import { lookFor, watchMailbox } from "../../front/mailbox.ts";
import { troubleWith } from "../../front/mailbox-trouble.ts";
import { noSettings } from "../../src/case/settings.ts";
import { hashOf, type Token, tokenText } from "../../src/case/token.ts";
import { jonas, mara, office, start } from "../chat/office.ts";
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

async function withToken() {
  const it = await office();
  const text = tokenText("mail", "box");
  const on = { kind: "tenant" } as const;
  const noted = { by: mara, deed: "create-token", on, result: "done", about: [], at: start } as const;
  await it.store.tokens.create(mailing, hashOf(text), noted);
  return { ...it, text };
}

test("a login that is refused again and again is tried less and less often, an administrator is told once, and it goes on by itself when it holds", async () => {
  const [it, box] = [await withToken(), await mailServer([])];
  onTestFinished(() => box.close());
  const said: string[] = [];
  const note = (_: object, sentence: string) => void said.push(sentence);
  const waits: number[] = [];
  let next = Promise.withResolvers<() => void>();
  const after = (ms: number, act: () => void) => {
    waits.push(ms / 60_000);
    next.resolve(act);
    return () => {};
  };
  const mailbox = { url: `imap://testuser:testpass@127.0.0.1:${box.port}/INBOX`, token: it.text };
  const log = { info: note, warn: note, error: note };
  const outside = { now: () => it.clock.at, log, mailed: () => {}, after };
  const turned = async (times: number) => {
    for (let nth = 0; nth < times; nth += 1) {
      const act = await next.promise;
      next = Promise.withResolvers();
      it.clock.at += (waits.at(-1) ?? 0) * 60_000;
      act();
    }
    await next.promise;
  };
  box.password("another");
  const watching = watchMailbox(it.core, { mailbox, mailServers: [] }, outside);
  await turned(7);
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  const told = () => it.chat.told.map(({ person, card }) => [person.id, card.spoken]);
  expect(told()).toEqual([["U1", expect.stringContaining("the mail server does not let me in")]]);
  expect(JSON.stringify([said, told()])).not.toContain("testpass");
  box.password("testpass");
  await turned(1);
  expect([waits.at(-1), said.at(-1)]).toEqual([1, "The mailbox can be read again."]);
  expect(said).toHaveLength(2);
  box.password("another");
  await turned(4);
  expect(told()).toHaveLength(2);
  await watching.stop();
});

test("a server that is not to be reached is asked every minute; after an hour the administrators are told, where nobody made the token", async () => {
  const it = await office();
  const text = tokenText("of", "operator");
  const noted = {
    by: null,
    deed: "create-token",
    on: { kind: "tenant" },
    result: "done",
    about: [],
    at: start,
  } as const;
  await it.store.tokens.create({ ...mailing, by: null }, hashOf(text), noted);
  await it.store.keepSettings("T1", null, { ...noSettings, roles: { admins: [jonas], auditors: [] } });
  const name = "imap://mails@127.0.0.1/INBOX";
  const said: string[] = [];
  const note = (_: object, sentence: string) => void said.push(sentence);
  const log = { info: note, warn: note, error: note };
  const two = [0, 1].map(() => troubleWith(it.core, { name, token: text }, { now: () => it.clock.at, log }));
  const failed = async () => {
    for (const one of two) expect(await one.failed(new Error("ECONNREFUSED"))).toBe(60_000);
  };
  await failed();
  it.clock.at += 59 * 60_000;
  await failed();
  expect(it.chat.told).toEqual([]);
  it.clock.at += 60_000;
  await failed();
  expect(it.chat.told.map(({ person }) => person.id)).toEqual(["U2"]);
  expect(said).toEqual(["The mailbox could not be read.", "The mailbox could not be read."]);
});

test("it ends at once though the server says nothing, and nobody is told of a fault", async () => {
  const [it, silent] = [await withToken(), await silentServer()];
  const said: string[] = [];
  const note = (_: object, sentence: string) => void said.push(sentence);
  const log = { info: note, warn: note, error: note };
  const mailbox = { url: `imap://testuser:testpass@127.0.0.1:${silent.port}/INBOX`, token: it.text };
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

test("a mail that met a connection to the store that had fallen silent is taken all the same", async () => {
  const it = await office();
  const text = tokenText("mail", "again");
  const on = { kind: "tenant" } as const;
  await it.store.tokens.create({ ...mailing, id: "t2" }, hashOf(text), {
    ...{ by: mara, deed: "create-token", on, result: "done", about: [], at: start },
  });
  const box = await mailServer([]);
  onTestFinished(() => box.close());
  const outcomes: string[] = [];
  const said: string[] = [];
  const note = (_: object, sentence: string) => void said.push(sentence);
  let silent = 0;
  const answered: typeof it.store.tokens.answered = async (...asked) => {
    silent -= 1;
    if (silent >= 0) throw new Error("PostgreSQL did not answer in 8 s.");
    return it.store.tokens.answered(...asked);
  };
  const core = { ...it.core, store: { ...it.store, tokens: { ...it.store.tokens, answered } } };
  const look = lookFor(
    core,
    { mailbox: { url: `imap://testuser:testpass@127.0.0.1:${box.port}/INBOX`, token: text }, mailServers: [] },
    {
      now: () => it.clock.at,
      log: { info: note, warn: note, error: note },
      mailed: (outcome) => void outcomes.push(outcome),
    },
  );
  await look();
  const mime = "From: support@zoom.us\r\nTo: a@example.com\r\nMessage-ID: <1@zoom.us>\r\nSubject: Hello\r\n\r\nx";
  box.append(mime);
  silent = 1;
  await look();
  expect([outcomes, said]).toEqual([["unmatched"], []]);
  // What fails on a store that answers is at fault itself, and holds up no other.
  box.append(mime);
  silent = 2;
  expect(await look()).toBe(1);
  expect([outcomes, said]).toEqual([["unmatched"], ["A mail could not be taken in."]]);
});
