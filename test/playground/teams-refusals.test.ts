import { afterEach, beforeEach, expect, test } from "vitest";
import type { Fault } from "../../adapters/playground/teams/index.ts";
import { attached, caseCard } from "./teams/cards.ts";
import { activities, call, type Desk, mention, openDesk, refused, texts } from "./teams/desk.ts";

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
  await mention(desk);
});
afterEach(() => desk.close());

const hello = { type: "message", text: "hello" };

test("a call without a bearer token", async () => {
  expect((await call(desk, "POST", activities(desk), hello, "Basic x")).status).toBe(401);
  expect(texts(desk, desk.alex.id)).toEqual(["sla"]);
});

test("a conversation that isn't there, and one without the app", async () => {
  expect(await refused(desk, "POST", "/19:nowhere@thread.tacv2/activities", hello)).toBe("404 ConversationNotFound");
  await desk.teams.uninstall(desk.incidents.team?.id ?? "", desk.alex.id);
  expect(await refused(desk, "POST", activities(desk), hello)).toBe("403 BotNotInConversationRoster");
});

test("a reply to a post that isn't there", async () => {
  const [root] = desk.incidents.id.split(";");
  const thread = (id: string) => `/${root};messageid=${id}/activities`;
  expect(await refused(desk, "POST", thread("17"), hello)).toBe("404 ActivityNotFoundInConversation");
  const post = desk.alexs.sees(desk.incidents.id)[0]?.id ?? "";
  expect((await call(desk, "POST", thread(post), hello)).status).toBe(201);
});

test("a person who blocked the app", async () => {
  const chat = desk.teams.world.personalChat(desk.alex);
  await desk.teams.install(chat.id, desk.alex.id);
  desk.teams.block(desk.alex.id);
  expect(await refused(desk, "POST", `/${chat.id}/activities`, hello)).toBe("403 ConversationBlockedByUser");
  desk.teams.unblock(desk.alex.id);
  expect((await call(desk, "POST", `/${chat.id}/activities`, hello)).status).toBe(201);
});

test("an update of what is gone, or of what a person wrote", async () => {
  const persons = desk.alexs.sees(desk.incidents.id)[0]?.id;
  expect(await refused(desk, "PUT", `${activities(desk)}/1`, hello)).toBe("404 ActivityNotFoundInConversation");
  expect(await refused(desk, "PUT", `${activities(desk)}/${persons}`, hello)).toBe(
    "404 ActivityNotFoundInConversation",
  );
});

test("over 100 KB in UTF-16, and when strict over 28 KB", async () => {
  const long = (length: number) => ({ type: "message", text: "x".repeat(length) });
  expect(await refused(desk, "POST", activities(desk), long(52_000))).toBe("413 MessageSizeTooBig");
  expect((await call(desk, "POST", activities(desk), long(30_000))).status).toBe(201);
  desk.teams.rules.strict = true;
  expect(await refused(desk, "POST", activities(desk), long(30_000))).toBe("413 MessageSizeTooBig");
});

test("a card that breaks a limit, when strict; otherwise it is only recorded", async () => {
  const activity = { type: "message", attachments: [attached({ ...caseCard(), fallbackText: "" })] };
  expect((await call(desk, "POST", activities(desk), activity)).status).toBe(201);
  expect(desk.teams.violations).toMatchObject([{ place: "message", problem: "no fallbackText" }]);
  desk.teams.rules.strict = true;
  expect(await refused(desk, "POST", activities(desk), activity)).toBe("400 BadSyntax");
});

test("more than seven messages a second into one thread, where limits are switched on", async () => {
  desk.teams.rules.rateLimited = true;
  const post = async () => (await call(desk, "POST", activities(desk), hello)).status;
  const statuses = [];
  for (let count = 0; count < 8; count++) statuses.push(await post());
  expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
  desk.clock.now += 1000;
  expect(await post()).toBe(201);
  expect(await post(), "eight in two seconds").toBe(429);
  desk.clock.now += 1000;
  expect(await post()).toBe(201);
});

test.each<[Fault, number]>([
  [{ method: "post", kind: "429", retryAfterS: 7 }, 429],
  [{ method: "any", kind: "403", code: "BotDisabledByAdmin" }, 403],
  [{ method: "post", kind: "502", times: 2 }, 502],
])("%o meets the next post", async (fault, status) => {
  desk.teams.fault(fault);
  const response = await call(desk, "POST", activities(desk), { type: "message", text: "x" });
  expect(response.status).toBe(status);
  expect(response.headers.get("retry-after")).toBe(fault.retryAfterS === undefined ? null : String(fault.retryAfterS));
  if (fault.code) expect(await response.json()).toMatchObject({ error: { code: fault.code } });
  const after = await call(desk, "POST", activities(desk), { type: "message", text: "x" });
  expect(after.status).toBe(fault.times === 2 ? 502 : 201);
});

test("a fault leaves other calls and other conversations alone", async () => {
  desk.teams.fault({ method: "update", kind: "500" });
  desk.teams.fault({ method: "post", kind: "500", conversationId: "19:elsewhere@thread.tacv2" });
  expect((await call(desk, "POST", activities(desk), { type: "message", text: "x" })).status).toBe(201);
});

test("a cut connection has or hasn't posted, as ordered", async () => {
  desk.teams.fault({ method: "post", kind: "drop" });
  await expect(call(desk, "POST", activities(desk), { type: "message", text: "lost" })).rejects.toThrow();
  expect(texts(desk, desk.alex.id)).toEqual(["sla"]);
  desk.teams.fault({ method: "post", kind: "drop-after-accept" });
  await expect(call(desk, "POST", activities(desk), { type: "message", text: "posted" })).rejects.toThrow();
  expect(texts(desk, desk.alex.id)).toEqual(["sla", "posted"]);
});

test("a delay is only a delay", async () => {
  desk.teams.fault({ method: "post", kind: "delay", ms: 500 });
  const before = desk.teams.calls.length;
  const late = call(desk, "POST", activities(desk), { type: "message", text: "late" });
  await expect.poll(() => desk.teams.calls.length).toBe(before + 1);
  await call(desk, "POST", activities(desk), { type: "message", text: "overtakes it" });
  await late;
  expect(texts(desk, desk.alex.id)).toEqual(["sla", "overtakes it", "late"]);
});
