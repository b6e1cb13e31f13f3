// ENCRYPTION_KEY is changed while Dueline goes on: nobody installs again, no webhook gets a new secret, and the old key may go.
import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { open, seal } from "../../adapters/kit/secret.ts";
import { doorsOf } from "../../adapters/webhooks/index.ts";
import { keepSealed } from "../../front/sealing.ts";
import type { Hook } from "../../src/case/hook.ts";
import { whispered } from "./acts.ts";
import { type Desk, desk, encryptionKey as old } from "./desk.ts";
import { install, row } from "./install.ts";

const fresh = Buffer.alloc(32, 8).toString("base64");
const third = Buffer.alloc(32, 9).toString("base64");
const ours = { publicUrl: null, networks: "" };

/** A house that has the new key, on rows of the old one: a workspace, and a pager that signs what it tells us. */
async function changed(over: { renewingUntil?: number } = {}) {
  const at = await desk({
    many: true,
    options: ({ oauth, ...rest }) => ({
      ...rest,
      oauth: oauth && { ...oauth, encryptionKey: fresh, earlierKeys: [third, old] },
    }),
  });
  await install(at, "UADA");
  const installation = { ...JSON.parse(open(fresh, "T1", (await row(at, "T1")) ?? "")), ...over };
  await at.store.records.put("T1", "slack-installation", "bot", seal(old, "T1", JSON.stringify(installation)));
  await at.store.hooks.put(hookOf(at, old));
  // What was read before is read again.
  at.clock.now += 61_000;
  return at;
}

function hookOf({ clock: { now } }: Desk, key: string): Hook {
  const of = { tenant: "T1", id: "h1" };
  const { sealed } = doorsOf({ ...ours, key });
  return {
    ...of,
    ...{ kind: "pagerduty", url: "https://pager.example.com/", scope: { kind: "open" }, events: ["missed"] },
    ...{ secret: sealed(of, "routing"), incoming: sealed(of, "signing") },
    earlier: { secret: sealed(of, "before"), until: now + 3_600_000 },
    ...{ by: { id: "UADA", name: "Ada" }, platform: "slack", createdAt: now, failing: null },
  };
}

/** What the log says of a sweep. */
async function swept(at: Desk): Promise<{ readonly fields: object; readonly sentence: string }> {
  const done = Promise.withResolvers<{ readonly fields: object; readonly sentence: string }>();
  const say = (fields: object, sentence: string) => done.resolve({ fields, sentence });
  const { sealAnew } = doorsOf({ ...ours, key: fresh, earlierKeys: [third, old] });
  const log = { info: say, warn: say, error: say };
  const parts = { connected: [at.adapter], records: at.store.records, sealHooks: sealAnew, log };
  const keeping = keepSealed({ encryptionKey: fresh, earlierKeys: [third, old] }, parts);
  const said = await done.promise;
  keeping.stop();
  return said;
}

/** Is it known that the pager has signed something? */
async function isHeard({ store }: Desk, earlierKeys: readonly string[]): Promise<boolean> {
  const [hook] = await store.hooks.list("T1");
  if (!hook?.incoming) throw new Error("the pager is gone");
  const bytes = Buffer.from("{}");
  const signature = `v1=${createHmac("sha256", "signing").update(bytes).digest("hex")}`;
  return doorsOf({ ...ours, key: fresh, earlierKeys }).proves(hook, bytes, { kind: "pagerduty", signature });
}

const helped = (at: Desk) => whispered(at, "UDANA", () => at.slack.as("UDANA").slash("COPS", "help"));

test("what the old key sealed is opened before, and after it is sealed with the new one needs the old one no more", async () => {
  const at = await changed();
  expect((await helped(at)).text).not.toBe("");
  expect(await isHeard(at, [third, old])).toBe(true);
  expect(await swept(at)).toEqual({
    fields: { anew: 2, left: 0, shut: 0 },
    sentence: expect.stringContaining("everything is sealed with ENCRYPTION_KEY"),
  });
  expect(open(fresh, "T1", (await row(at, "T1")) ?? "")).toContain("xoxb-T1");
  expect(await isHeard(at, [])).toBe(true);
  const [hook] = await at.store.hooks.list("T1");
  const [secret, before] = [hook?.secret, hook?.earlier?.secret].map((kept = "") => kept.replace("sealed:", ""));
  expect([open(fresh, "T1/hook/h1", secret ?? ""), open(fresh, "T1/hook/h1", before ?? "")]).toEqual([
    "routing",
    "before",
  ]);
  expect((await swept(at)).fields).toEqual({ anew: 0, left: 0, shut: 0 });
  at.clock.now += 61_000;
  expect((await helped(at)).text).not.toBe("");
});

test("a token that somebody is renewing is left for the next time, since another row in its place would lose the new one", async () => {
  const at = await changed({ renewingUntil: Date.parse("2026-03-02T10:05:00Z") });
  const before = await row(at, "T1");
  expect(await swept(at)).toMatchObject({ fields: { anew: 1, left: 1 }, sentence: expect.stringContaining("in use") });
  expect(await row(at, "T1")).toBe(before);
  at.clock.now += 5 * 60_000;
  expect((await swept(at)).fields).toEqual({ anew: 1, left: 0, shut: 0 });
});

test("what none of the keys opens stays as it is, and the log says how many there are", async () => {
  const at = await changed();
  const lost = seal(Buffer.alloc(32, 1).toString("base64"), "T2", "{}");
  await at.store.records.put("T2", "slack-installation", "bot", lost);
  expect(await swept(at)).toMatchObject({
    fields: { anew: 2, shut: 1 },
    sentence: expect.stringContaining("neither ENCRYPTION_KEY nor in ENCRYPTION_KEY_PREVIOUS"),
  });
  expect(await row(at, "T2")).toBe(lost);
});
