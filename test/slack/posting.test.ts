// What delivery asks of Slack, and what it is told of the outcome: posted, later, refused with a way to mend it, unknown.
import { expect, test } from "vitest";
import { plainTextOf } from "../../adapters/slack/unmark.ts";
import type { Card } from "../../src/chat/reply.ts";
import { type Desk, desk } from "./desk.ts";
import { text } from "./reading.ts";

const card: Card = {
  tone: "info",
  title: "Hello",
  parts: [{ kind: "line", line: ["world"], subtle: false }],
  buttons: [],
  spoken: ["Hello world"],
};
const room = (id: string, thread: string | null = null) => ({ platform: "slack", id, thread }) as const;
const post = (at: Desk, id: string, thread: string | null = null, loud = false) =>
  at.adapter.platform.post({ tenant: "T1", room: room(id, thread), card, language: "en", loud });

test("a message is named so that it can be edited, and says where replies to it go", async () => {
  const at = await desk();
  const posted = await post(at, "COPS");
  if (posted.kind !== "posted") throw new Error(posted.why);
  expect(posted.thread).toBe(posted.message);
  const reply = await post(at, "COPS", posted.thread, true);
  expect(reply).toMatchObject({ kind: "posted", thread: posted.message });
  const edited = await at.adapter.platform.edit({
    tenant: "T1",
    room: room("COPS"),
    card: { ...card, title: "Bye" },
    language: "en",
    message: posted.message,
  });
  expect(edited).toMatchObject({ kind: "posted", message: posted.message });
  const seen = at.slack.messages("COPS").find(({ ts }) => ts === posted.message);
  expect(JSON.stringify(seen?.blocks)).toContain("Bye");
  expect(seen?.replies).toMatchObject([{ broadcast: true }]);
});

test("whatever stands in the way is told apart, with what a person can do about it", async () => {
  const at = await desk();
  const after = async (fault: Parameters<typeof at.slack.fault>[0]) => {
    at.slack.fault(fault);
    return post(at, "COPS");
  };
  const method = "chat.postMessage";
  expect(await post(at, "CUNINVITED")).toMatchObject({ kind: "refused", mend: "invite-bot" });
  expect(await post(at, "CSECRET")).toMatchObject({ kind: "refused", mend: "invite-bot" });
  expect(await after({ method, kind: "429", retryAfter: 7 })).toMatchObject({ kind: "later", afterMs: 7000 });
  expect(await after({ method, kind: "500" })).toMatchObject({ kind: "unknown" });
  expect(await after({ method, kind: "drop" })).toMatchObject({ kind: "unknown" });
  expect(await after({ method, kind: "drop-after-accept" })).toMatchObject({ kind: "unknown" });
  expect(await after({ method, kind: "error", error: "fatal_error" })).toMatchObject({ kind: "unknown" });
  expect(await after({ method, kind: "error", error: "restricted_action" })).toMatchObject({ mend: "ask-admin" });
  expect(await after({ method, kind: "error", error: "token_revoked" })).toMatchObject({ mend: "install-again" });
  expect(await after({ method, kind: "error", error: "no_such_word" })).toMatchObject({
    kind: "refused",
    mend: "unknown",
  });
  at.slack.archive("COPS");
  expect(await post(at, "COPS")).toMatchObject({ kind: "refused", mend: "room-archived" });
});

test("a connection that was never made has posted nothing, so it is tried again", async () => {
  const at = await desk();
  expect(await post(at, "COPS")).toMatchObject({ kind: "posted" });
  await at.slack.close();
  expect(await post(at, "COPS")).toMatchObject({ kind: "later", why: "ECONNREFUSED" });
});

test("a workspace in which the app is not installed is asked to install it, and is sent nothing", async () => {
  const at = await desk({ many: true });
  expect(await post(at, "COPS")).toMatchObject({ kind: "refused", mend: "install-again" });
  expect(at.slack.calls()).toEqual([]);
});

test("with one workspace's token nothing is done for another", async () => {
  const at = await desk();
  const other = await at.adapter.platform.post({ tenant: "T2", room: room("COPS"), card, language: "en", loud: false });
  expect(other).toMatchObject({ kind: "refused", mend: "install-again" });
});

test("a thread whose beginning was deleted loses no message: it goes into the channel", async () => {
  const at = await desk();
  const posted = await post(at, "COPS", "1000.000001");
  // Slack may take it without a word: what follows goes beneath it, and not into a thread that is not there.
  if (posted.kind !== "posted") throw new Error(posted.why);
  expect(posted.thread).toBe(posted.message);
});

test("blocks that Slack refuses cost the blocks and not the message", async () => {
  const at = await desk();
  at.slack.fault({ method: "chat.postMessage", kind: "error", error: "invalid_blocks" });
  expect(await post(at, "COPS")).toMatchObject({ kind: "posted" });
  expect(at.slack.messages("COPS").at(-1)).toMatchObject({ text: "Hello world", blocks: [] });
});

test("before anybody fills in a form it is known what is in the way, or that nobody can say in time", async () => {
  const at = await desk();
  const obstacle = (id: string, ms = 2000) => at.adapter.platform.obstacle("T1", room(id), ms);
  expect(await obstacle("COPS")).toBeNull();
  expect(await obstacle("CUNINVITED")).toBe("invite-bot");
  expect(await obstacle("CSECRET")).toBe("invite-bot");
  at.slack.archive("CUNINVITED");
  expect(await obstacle("CUNINVITED")).toBe("room-archived");
  at.slack.fault({ method: "conversations.info", kind: "delay", ms: 400 });
  expect(await obstacle("CSECRET", 50)).toBeNull();
});

test("a message of Slack's is read as a person reads it", () => {
  expect(
    plainTextOf("Fish &amp; chips &lt;3 <@U1|dana> in <#C1|ops>, <!here> <https://a.example|A> <https://b.example>"),
  ).toBe("Fish & chips <3 @dana in #ops, @here A (https://a.example) https://b.example");
  expect(plainTextOf("call <tel:+49301234|+49301234> or <mailto:a@b.example|a@b.example>")).toBe(
    "call +49301234 or a@b.example",
  );
  expect(plainTextOf("due <!date^1772449200^{date_short} {time}|2 March, 11:00> <@U2>")).toBe("due 2 March, 11:00 @U2");
  expect(plainTextOf("&amp;lt; stays &lt;")).toBe("&lt; stays <");
});

test("a list of many lines is marked to be shown whole, and a short one is left alone", async () => {
  const at = await desk();
  const listed = async (lines: number) => {
    const items = Array.from({ length: lines }, (_, index) => [`Promise ${index}`]);
    const out = { tenant: "T1", room: room("COPS"), card: { ...card, parts: [{ kind: "list", items }] } } as const;
    const posted = await at.adapter.platform.post({ ...out, language: "en", loud: false });
    const seen = at.slack.messages("COPS").find(({ ts }) => posted.kind === "posted" && ts === posted.message);
    return seen?.blocks.find(({ type }) => type === "section")?.expand;
  };
  expect([await listed(3), await listed(12)]).toEqual([undefined, true]);
});

test("a fold that has more in it than Slack takes goes on in another: the card is posted all the same", async () => {
  const at = await desk();
  const parts = Array.from({ length: 12 }, (_, nth) => ({ kind: "quote", text: `thing ${nth}` }) as const);
  const long: Card = { ...card, parts: [...card.parts, { kind: "details", label: "Details", parts }] };
  const out = { tenant: "T1", room: room("COPS"), card: long, language: "en", loud: false } as const;
  const posted = await at.adapter.platform.post(out);
  const seen = at.slack.messages("COPS").find(({ ts }) => posted.kind === "posted" && ts === posted.message);
  const folds = seen?.blocks.filter(({ type }) => type === "container") ?? [];
  expect(folds).toMatchObject([{ title: { text: "Details" } }, { title: { text: "Details (2)" } }]);
  expect(text({ blocks: folds }).match(/thing/g)).toHaveLength(12);
});

test("what nobody needs in the first minute is folded; a workspace that takes no folds gets it unfolded, and is asked once", async () => {
  const at = await desk();
  const long: Card = {
    ...card,
    parts: [...card.parts, { kind: "details", label: "Details", parts: [{ kind: "quote", text: "the rest" }] }],
  };
  const blocks = async () => {
    const out = { tenant: "T1", room: room("COPS"), card: long, language: "en", loud: false } as const;
    const posted = await at.adapter.platform.post(out);
    const seen = at.slack.messages("COPS").find(({ ts }) => posted.kind === "posted" && ts === posted.message);
    return seen?.blocks ?? [];
  };
  const kinds = async () => (await blocks()).map(({ type }) => type);
  expect((await blocks()).at(-1)).toMatchObject({ type: "container", default_collapsed: true });
  at.slack.fault({ method: "chat.postMessage", kind: "error", error: "invalid_blocks" });
  expect(await kinds()).toEqual(["header", "section", "section"]);
  expect(await kinds()).toEqual(["header", "section", "section"]);
});
