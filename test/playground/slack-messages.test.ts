// Posting into the stand-in is granted and refused as in Slack.
import { expect, test } from "vitest";
import { desk, plain } from "./slack-desk.ts";

const section = (text: string) => ({ type: "section", text: plain(text) });

test("the app posts where it is a member, and is told why not elsewhere", async () => {
  const { slack, call } = await desk();
  const error = async (channel: string) => (await call("chat.postMessage", { channel, text: "hello" })).error;
  expect(await error("COPS")).toBeUndefined();
  expect(await error("COTHER")).toBe("not_in_channel");
  expect(await error("CNONE")).toBe("channel_not_found");
  slack.addChannel({ id: "CPRIVATE", team: "T1", name: "board", kind: "private", members: ["UDANA"] });
  expect(await error("CPRIVATE")).toBe("channel_not_found");
  slack.kick("COPS");
  expect(await error("COPS")).toBe("not_in_channel");
  await slack.invite("COPS");
  slack.archive("COPS");
  expect(await error("COPS")).toBe("is_archived");
});

test("a message to a person opens the direct message with her", async () => {
  const { slack, call } = await desk();
  const posted = await call("chat.postMessage", { channel: "UDANA", text: "hello" });
  expect(posted.channel).toBe(slack.as("UDANA").dm().id);
  slack.install("T1", { scopes: ["im:write"] });
  expect((await call("conversations.open", { users: "UDANA" })).channel).toEqual({ id: posted.channel });
  expect(slack.messages(String(posted.channel))).toHaveLength(1);
  const byPerson = await call("chat.update", { channel: "UDANA", ts: posted.ts, text: "x" });
  expect(byPerson.error).toBe("channel_not_found");
});

test("replies stand in the thread, and broadcast ones in the channel, too", async () => {
  const { slack, call } = await desk();
  const { ts } = await call("chat.postMessage", { channel: "COPS", text: "card" });
  await call("chat.postMessage", { channel: "COPS", text: "reminder", thread_ts: ts });
  await call("chat.postMessage", { channel: "COPS", text: "breach", thread_ts: ts, reply_broadcast: true });
  const [card, breach, ...more] = slack.messages("COPS");
  expect(card?.replies.map((one) => one.text)).toEqual(["reminder", "breach"]);
  expect([breach?.text, more.length]).toEqual(["breach", 0]);
  const lost = await call("chat.postMessage", { channel: "COPS", text: "x", thread_ts: "1.000000" });
  expect([lost.ok, slack.messages("COPS").at(-1)?.text]).toEqual([true, "x"]);
  expect(lost.message).not.toHaveProperty("thread_ts");
  // What is deleted with replies leaves a tombstone, which takes more of them and is not edited.
  await call("chat.delete", { channel: "COPS", ts });
  await call("chat.postMessage", { channel: "COPS", text: "late", thread_ts: ts });
  expect(slack.messages("COPS")[0]).toMatchObject({ text: "This message was deleted.", blocks: [] });
  expect(slack.messages("COPS")[0]?.replies.map((one) => one.text)).toEqual(["reminder", "breach", "late"]);
  expect((await call("chat.update", { channel: "COPS", ts, text: "x" })).error).toBe("message_not_found");
});

test("an update replaces text and blocks; of what the app did not post it changes nothing", async () => {
  const { slack, call } = await desk();
  const { ts } = await call("chat.postMessage", { channel: "COPS", text: "open", blocks: [section("open")] });
  expect((await call("chat.update", { channel: "COPS", ts, text: "closed", blocks: [section("closed")] })).ok).toBe(
    true,
  );
  expect(slack.messages("COPS")).toMatchObject([{ text: "closed", edited: true, blocks: [section("closed")] }]);
  expect((await call("chat.update", { channel: "COPS", ts: "1.000000", text: "x" })).error).toBe("message_not_found");
  const { message } = await slack.as("UDANA").sayTo("COPS", "mine");
  expect((await call("chat.update", { channel: "COPS", ts: message.ts, text: "x" })).error).toBe("cant_update_message");
  expect((await call("chat.delete", { channel: "COPS", ts: message.ts })).error).toBe("cant_delete_message");
  expect((await call("chat.update", { channel: "COPS", ts, text: "x".repeat(4001) })).error).toBe("msg_too_long");
});

test("an ephemeral message is seen by one person in the channel and cannot be updated", async () => {
  const { slack, call } = await desk();
  const { message_ts } = await call("chat.postEphemeral", { channel: "COPS", user: "UDANA", text: "psst" });
  expect(slack.messages("COPS", "UDANA")).toHaveLength(1);
  expect(slack.messages("COPS", "UKENJI")).toHaveLength(0);
  expect((await call("chat.update", { channel: "COPS", ts: message_ts, text: "x" })).error).toBe("message_not_found");
  slack.addPerson({ id: "UELSE", team: "T1", name: "else" });
  const absent = await call("chat.postEphemeral", { channel: "COPS", user: "UELSE", text: "psst" });
  expect(absent.error).toBe("user_not_in_channel");
});

test("blocks that break a limit are refused with a pointer, and blocks without a text are refused", async () => {
  const { slack, call } = await desk();
  const bad = await call("chat.postMessage", { channel: "COPS", text: "x", blocks: [section("x".repeat(3001))] });
  expect(bad.error).toBe("invalid_blocks");
  expect(bad.errors).toEqual(["must be less than 3001 characters [json-pointer:/blocks/0/text/text]"]);
  expect((await call("chat.postMessage", { channel: "COPS", blocks: [section("x")] })).error).toBe("no_text");
  const metadata = { event_type: "case" };
  expect((await call("chat.postMessage", { channel: "COPS", text: "x", metadata })).error).toBe(
    "invalid_metadata_format",
  );
  expect(slack.messages("COPS")).toEqual([]);
});

test("a burst into one channel is let through, then posting is asked to wait; another channel is not", async () => {
  let now = Date.parse("2026-11-22T09:00:00Z");
  const { slack, call } = await desk(undefined, { now: () => now });
  const post = () => call("chat.postMessage", { channel: "COPS", text: "x" });
  for (let n = 0; n < 5; n += 1) expect((await post()).ok).toBe(true);
  expect(await post()).toMatchObject({ status: 429, error: "ratelimited", retryAfter: "5" });
  expect((await call("chat.postMessage", { channel: "UDANA", text: "x" })).ok).toBe(true);
  now += 5000;
  expect((await post()).ok).toBe(true);
  slack.rateLimits(false);
  for (let n = 0; n < 10; n += 1) expect((await post()).ok).toBe(true);
});

test("a form body is read like JSON", async () => {
  const { slack, token } = await desk();
  const fields = { channel: "COPS", text: "x", blocks: JSON.stringify([section("x")]), token };
  const post = (body: Record<string, string>) =>
    fetch(`${slack.url}/api/chat.postMessage`, { method: "POST", body: new URLSearchParams(body) }).then((got) =>
      got.json(),
    );
  expect(await post(fields)).toMatchObject({ ok: true, message: { blocks: [section("x")] } });
  expect(await post({ ...fields, blocks: "[" })).toMatchObject({ ok: false, error: "invalid_blocks_format" });
});

test("a permalink leads to the message", async () => {
  const { call } = await desk();
  const { ts } = await call("chat.postMessage", { channel: "COPS", text: "card" });
  const { permalink } = await call("chat.getPermalink", { channel: "COPS", message_ts: ts });
  expect(permalink).toBe(`https://acme.slack.com/archives/COPS/p${String(ts).replace(".", "")}`);
});
