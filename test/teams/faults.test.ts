import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FaultKind, Operation } from "../../adapters/playground/teams/index.ts";
import type { Delivery } from "../../src/chat/platform.ts";
import type { Card } from "../../src/chat/reply.ts";
import { type Desk, installedDesk, TENANT_ID } from "./desk.ts";

let desk: Desk;
const mostAtOnce = 20;
const card: Card = { tone: "info", title: "Hello", parts: [], buttons: [], spoken: ["Hello"] };

beforeAll(async () => {
  desk = await installedDesk({ timeoutMs: 300, mostAtOnce });
  await desk.megans.command(desk.incidents.id, "sla");
});
afterAll(() => desk.close());
beforeEach(() => desk.bot.lines.splice(0));

type Way = { readonly name: string; readonly operation: Operation; go(): Promise<Delivery> };

function ways(): Way[] {
  const room = { platform: "teams", id: desk.incidents.id, thread: null } as const;
  const out = { tenant: TENANT_ID, room, card, language: "en" } as const;
  const alex = { id: desk.alex.aadObjectId, name: desk.alex.name };
  const { platform } = desk.bot;
  return [
    { name: "post", operation: "post", go: () => platform.post({ ...out, loud: false }) },
    { name: "edit", operation: "update", go: () => platform.edit({ ...out, message: "1" }) },
    { name: "tell", operation: "create", go: () => platform.tell({ ...out, person: alex }) },
  ];
}

const faults: [FaultKind, { code?: string; retryAfterS?: number; ms?: number }, Partial<Delivery>][] = [
  ["429", { retryAfterS: 7 }, { kind: "later", afterMs: 7000 }],
  ["429", {}, { kind: "later", afterMs: 1000 }],
  ["412", {}, { kind: "later" }],
  ["503", { retryAfterS: 3 }, { kind: "later", afterMs: 3000 }],
  ["500", {}, { kind: "unknown" }],
  ["502", {}, { kind: "unknown" }],
  ["504", {}, { kind: "unknown" }],
  ["413", {}, { kind: "refused", mend: "unknown" }],
  ["403", { code: "BotDisabledByAdmin" }, { kind: "refused", mend: "ask-admin" }],
  ["403", { code: "NotEnoughPermissions" }, { kind: "refused", mend: "ask-admin" }],
  ["delay", { ms: 600 }, { kind: "unknown", why: "0 TimeoutError" }],
  ["drop", {}, { kind: "unknown" }],
  ["drop-after-accept", {}, { kind: "unknown" }],
  ["html", {}, { kind: "unknown" }],
];

describe("what Teams answers decides what becomes of a message, and each is sent once", () => {
  for (const index of [0, 1, 2])
    test.each(faults)(`way ${index}: %s %j`, async (kind, more, expected) => {
      const way = ways()[index];
      if (!way) throw new Error("no such way");
      desk.teams.fault({ method: way.operation, kind, ...more });
      const before = desk.teams.calls.length;
      expect(await way.go()).toMatchObject(expected);
      expect(desk.teams.calls.slice(before).map(({ operation }) => operation)).toEqual([way.operation]);
      expect(desk.bot.lines).toMatchObject([{ level: "warn", fields: { tenant: TENANT_ID } }]);
    });

  test("a message that was deleted is told apart from a room that is gone", async () => {
    const [, edit] = ways();
    expect(await edit?.go()).toMatchObject({ kind: "refused", mend: "message-gone" });
  });
});

describe("a thread or a message that is refused costs nothing but itself", () => {
  const card: Card = { tone: "info", title: "Soon due", parts: [], buttons: [], spoken: ["Soon due"] };
  const inThread = (thread: string) => ({
    tenant: TENANT_ID,
    room: { platform: "teams", id: desk.incidents.id, thread } as const,
    card,
    language: "en" as const,
  });
  const root = async () => {
    const posted = await ways()[0]?.go();
    if (posted?.kind !== "posted") throw new Error("nothing was posted");
    return posted.message;
  };

  test.each([
    ["404", "ConversationNotFound"],
    ["404", "ActivityNotFoundInConversation"],
    ["403", "MessageWritesBlocked"],
    ["403", "BotNotInConversationRoster"],
    ["403", "NobodyKnowsThisOne"],
  ] as const)(
    "a reply refused with %s %s is a new post in the channel, whose address stays known",
    async (kind, code) => {
      const { platform } = desk.bot;
      const out = inThread(await root());
      desk.teams.fault({ method: "post", kind, code });
      const posted = await platform.post({ ...out, loud: true });
      expect(posted).toMatchObject({ kind: "posted" });
      if (posted.kind !== "posted") return;
      const seen = desk.megans.sees(desk.incidents.id).find(({ id }) => id === posted.message);
      expect(seen).toBeDefined();
      expect(seen?.rootId).not.toBe(out.room.thread);
      expect(await ways()[0]?.go()).toMatchObject({ kind: "posted" });
    },
  );

  test.each(["ConversationNotFound", "ActivityNotFoundInConversation"])(
    "an edit refused with 404 %s is a new card, whose channel stays known",
    async (code) => {
      const { platform } = desk.bot;
      desk.teams.fault({ method: "update", kind: "404", code });
      const edited = await platform.edit({ ...inThread(await root()), message: "1" });
      expect(edited).toMatchObject({ kind: "refused", mend: "message-gone" });
      expect(await ways()[0]?.go()).toMatchObject({ kind: "posted" });
    },
  );

  test("an answer without an id is an answer: nothing is posted again for want of one", async () => {
    desk.teams.fault({ method: "post", kind: "no-id" });
    expect(await ways()[0]?.go()).toMatchObject({ kind: "posted", message: "" });
  });

  test("a Teams that answers nothing is not posted to once more, while it may have taken the first", async () => {
    const { platform } = desk.bot;
    const out = { ...inThread(""), room: { platform: "teams", id: desk.incidents.id, thread: null } as const };
    const again = () => platform.post({ ...out, loud: false, named: { id: "k1/card", doubtedSince: 0 } });
    desk.teams.fault({ method: "members", kind: "500" });
    const before = desk.teams.calls.length;
    expect(await again()).toMatchObject({ kind: "later" });
    expect(desk.teams.calls.slice(before).map(({ operation }) => operation)).toEqual(["members"]);
    expect(await again()).toMatchObject({ kind: "posted" });
  });
});

describe("a room where the bot is not is forgotten until Teams speaks of it again", () => {
  test.each([
    ["403", "BotNotInConversationRoster", "add-bot"],
    ["403", "ConversationBlockedByUser", "add-bot"],
    ["403", "NobodyKnowsThisOne", "add-bot"],
  ] as const)("%s %s", async (kind, code, mend) => {
    const [post] = ways();
    desk.teams.fault({ method: "post", kind, code });
    expect(await post?.go()).toMatchObject({ kind: "refused", mend });
    const before = desk.teams.calls.length;
    expect(await post?.go()).toMatchObject({ kind: "refused", mend: "add-bot" });
    expect(desk.teams.calls.length).toBe(before);
    await desk.megans.command(desk.incidents.id, "sla");
    expect(await post?.go()).toMatchObject({ kind: "posted" });
  });

  test("but a channel that is not found is asked for with every message, since it may be restored", async () => {
    const [post] = ways();
    desk.teams.fault({ method: "post", kind: "404", code: "ConversationNotFound", times: 2 });
    for (const _ of [1, 2]) expect(await post?.go()).toMatchObject({ kind: "refused", mend: "room-gone" });
    expect(await post?.go()).toMatchObject({ kind: "posted" });
  });

  test("with a team go all of its channels", async () => {
    await desk.teams.uninstall(desk.team.id, desk.megan.id);
    const [post] = ways();
    expect(await post?.go()).toMatchObject({ kind: "refused", mend: "add-bot" });
    await desk.teams.install(desk.team.id, desk.megan.id);
    await desk.megans.command(desk.incidents.id, "sla");
  });
});

describe("may the bot post there?", () => {
  const room = (id: string) => ({ platform: "teams", id, thread: null }) as const;
  test("where it is, yes; where it is not, it must be added; where nobody knows, it says yes in time", async () => {
    const { obstacle } = desk.bot.platform;
    expect(await obstacle(TENANT_ID, room(desk.incidents.id), 500)).toBeNull();
    expect(await obstacle(TENANT_ID, room("19:nowhere@thread.tacv2"), 500)).toBe("add-bot");
    const chat = desk.teams.world.addGroupChat("War room", { members: [desk.megan] });
    await desk.megans.command(chat.id, "sla");
    expect(await obstacle(TENANT_ID, room(chat.id), 500)).toBe("add-bot");
    desk.teams.fault({ method: "members", kind: "delay", ms: 4000 });
    const asked = obstacle(TENANT_ID, room(desk.incidents.id), 50);
    expect(await Promise.race([asked, pause(250, "too late")])).toBeNull();
    desk.teams.fault({ method: "members", kind: "500" });
    expect(await obstacle(TENANT_ID, room(desk.incidents.id), 500)).toBeNull();
  });
});

test("what comes when too much is being worked on is refused with 503 and taken when it comes again", async () => {
  const { bot, megans, teams, incidents } = desk;
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  bot.twist.by = async (_, real) => {
    asked += 1;
    await gate.promise;
    return real();
  };
  const ask = () => megans.slash(incidents.id, "help");
  const taken = await Promise.all(Array.from({ length: mostAtOnce }, ask));
  expect(new Set(taken.map(({ status }) => status))).toEqual(new Set([200]));
  await expect.poll(() => asked).toBe(mostAtOnce);
  expect((await megans.command(incidents.id, "sla")).status).toBe(503);
  expect((await ask()).status).toBe(503);
  const refused = teams.deliveries.at(-1);
  expect(bot.refused).toEqual(["teams", "teams"]);
  expect(bot.lines).toMatchObject([{ level: "warn", fields: { why: "more at once than can be worked on", count: 1 } }]);
  bot.twist.by = (_, real) => real();
  gate.resolve();
  await expect.poll(async () => (await teams.redeliver(refused)).status).toBe(200);
  await expect.poll(() => bot.heard.length).toBeGreaterThan(mostAtOnce);
});
