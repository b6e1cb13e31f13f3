import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { FORGERIES } from "../../adapters/playground/teams/index.ts";
import { isTrusted } from "../../adapters/teams/trusted.ts";
import { type Desk, MINUTE, openDesk } from "./desk.ts";

let desk: Desk;
const printed = vi.spyOn(console, "error").mockImplementation(() => {});

beforeAll(async () => {
  desk = await openDesk();
  await desk.teams.install(desk.teams.world.personalChat(desk.alex).id, desk.alex.id);
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.bot.heard.length = 0;
  desk.bot.lines.length = 0;
});
afterEach(() => printed.mockClear());

function send(init: RequestInit): Promise<Response> {
  return fetch(desk.bot.url, init);
}

describe("whoever is not Microsoft is turned away", () => {
  test.each(FORGERIES)("a token that is %s gets a 401, and nobody is asked anything", async (forgery) => {
    const { status, body } = await desk.teams.forge(forgery, desk.alex.id);
    expect([status, body]).toEqual([401, undefined]);
    expect(desk.bot.heard).toEqual([]);
  });

  test("a good token is let in", async () => {
    const chat = desk.teams.world.personalChat(desk.alex);
    expect((await desk.alexs.say(chat.id, "help")).status).toBe(200);
    await desk.teams.until(() => desk.bot.heard.length === 1);
  });

  test("a thousand of them print nothing, and fill one line of the log a minute", async () => {
    for (const forgery of FORGERIES) await desk.teams.forge(forgery, desk.alex.id);
    desk.clock.now += MINUTE;
    await desk.teams.forge("expired", desk.alex.id);
    await desk.teams.forge("expired", desk.alex.id);
    expect(printed).not.toHaveBeenCalled();
    expect(desk.bot.lines.length).toBeLessThanOrEqual(2);
    expect(desk.bot.lines.at(-1)).toMatchObject({ level: "warn", fields: { why: "401 exp: check_failed" } });
  });

  test.each([
    ["no body", { body: "" }],
    ["no JSON", { body: "{{" }],
    ["a list", { body: "[]" }],
    ["null", { body: "null" }],
    ["an empty object", { body: "{}" }],
    ["an activity without a type", { body: '{"serviceUrl":"http://x/","channelId":"msteams"}' }],
  ])("%s gets a 401, with or without a token", async (_, init) => {
    for (const authorization of ["", "Bearer a.b.c", "Basic eDp5", `Bearer ${"a".repeat(9000)}`]) {
      const headers = authorization === "" ? new Headers() : new Headers({ authorization });
      expect((await send({ method: "POST", headers, ...init })).status).toBe(401);
    }
    expect(desk.bot.lines.filter(({ level }) => level === "error")).toEqual([]);
  });

  test.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])("%s is no way to speak to it", async (method) => {
    const answer = await send({ method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  test("a body larger than any activity is not read, said or unsaid how large it is", async () => {
    const authorization = "Bearer a.b.c";
    const big = "x".repeat(300 * 1024);
    const stream = new Blob([big]).stream();
    const unsaid: RequestInit = { method: "POST", headers: { authorization }, body: stream, duplex: "half" };
    expect((await send({ method: "POST", headers: { authorization }, body: big })).status).toBe(413);
    expect((await send(unsaid)).status).toBe(413);
    expect((await send({ method: "POST", headers: { authorization }, body: "{}" })).status).toBe(401);
  });

  test("a client that goes away in the middle is no error of ours", async () => {
    const body = new ReadableStream({ pull: (to) => void setTimeout(() => to.error(new Error("gone")), 10) });
    const headers = { authorization: "Bearer a.b.c" };
    await send({ method: "POST", headers, body, duplex: "half" }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(desk.bot.lines.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("whoever is Microsoft is let in where it concerns us", () => {
  test("another tenant is turned away, unless the bot is for many", async () => {
    const stranger = desk.teams.world.addPerson({ name: "Sam Stranger", tenantId: "another-tenant" });
    const chat = desk.teams.world.personalChat(stranger);
    desk.teams.world.installed.add(chat.id);
    expect((await desk.teams.as(stranger.id).say(chat.id, "help")).status).toBe(403);
    expect(desk.bot.heard).toEqual([]);
    const open = await openDesk({ type: "MultiTenant", tenantId: null });
    const guest = open.teams.world.addPerson({ name: "Sam Stranger", tenantId: "another-tenant" });
    const room = open.teams.world.personalChat(guest);
    open.teams.world.installed.add(room.id);
    expect((await open.teams.as(guest.id).say(room.id, "help")).status).toBe(200);
    await open.close();
  });

  test("a service address that is neither Microsoft's nor ours gets no token of ours", async () => {
    const strict = await openDesk({ localServiceUrl: undefined });
    const chat = strict.teams.world.personalChat(strict.alex);
    const [first] = await strict.teams.install(chat.id, strict.alex.id);
    expect([first?.status, strict.bot.heard, strict.teams.calls]).toEqual([403, [], []]);
    await strict.close();
  });

  test.each([
    ["https://smba.trafficmanager.net/emea/", true],
    ["https://smba.trafficmanager.net", true],
    ["https://europe.smba.trafficmanager.net/", true],
    ["https://webchat.botframework.com/", true],
    ["https://smba.infra.gcc.teams.microsoft.com/teams", true],
    ["http://smba.trafficmanager.net/emea/", false],
    ["https://smba.trafficmanager.net.evil.example/", false],
    ["https://evilbotframework.com/", false],
    ["https://user:word@smba.trafficmanager.net/", false],
    ["https://evil.example/?smba.trafficmanager.net", false],
    ["ftp://smba.trafficmanager.net/", false],
    ["smba.trafficmanager.net", false],
    ["", false],
  ])("may a token go to “%s”: %s", (url, trusted) => {
    expect(isTrusted(url, undefined)).toBe(trusted);
  });

  test("what comes twice is answered once", async () => {
    const chat = desk.teams.world.personalChat(desk.alex);
    await desk.alexs.say(chat.id, "help");
    await desk.teams.until(() => desk.bot.heard.length === 1);
    expect((await desk.teams.redeliver()).status).toBe(200);
    await desk.alexs.say(chat.id, "help");
    await desk.teams.until(() => desk.bot.heard.length === 2);
  });
});
