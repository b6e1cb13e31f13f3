import { expect, test } from "vitest";
import { json, sla } from "./call.ts";

test("each line gets its result in its place, and the failed ones say why", async () => {
  const input = [
    '{"vendor":"netcor","priority":1,"reportedAt":"2026-11-22T03:00:00Z"}',
    '{"vendor":"zom","priority":1}',
    "",
    "no json",
    '{"vendor":"netcor","priority":1,"prio":2}',
    '{"vendor":"zoom","plan":"pro","priority":2,"reportedAt":"2026-11-22T03:00:00Z"}',
  ].join("\r\n");
  const { out, status } = await sla("due --jsonl", { input });
  const results: unknown[] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(results).toEqual([
    await json("due --vendor netcor --priority 1 --reported-at 2026-11-22T03:00:00Z"),
    { error: { code: "unknown-vendor", message: "zom: did you mean zoom?", field: "vendor" } },
    { error: { code: "not-json", message: expect.stringContaining("no JSON object"), field: null } },
    { error: { code: "unknown-field", message: expect.stringContaining("prio"), field: "prio" } },
    await json("due --vendor zoom --plan pro --priority 2 --reported-at 2026-11-22T03:00:00Z"),
  ]);
  expect(status).toBe(1);
});

test("triage and hotline take lines too, with true and false as they are in JSON", async () => {
  const triage = await sla("triage --jsonl", {
    input: '{"vendor":"netcor","impact":"down","workaround":"none","preview":true}\n',
  });
  expect([triage.status, JSON.parse(triage.out).priority]).toEqual([0, 1]);
  const hotline = await sla("hotline --jsonl", { input: '{"vendor":"zoom","plan":"api","country":"GB"}' });
  expect([hotline.status, JSON.parse(hotline.out).hotlines[0].place]).toEqual([0, "United Kingdom"]);
});

test("lines may ask under different terms, and none gets the other's", async () => {
  const line = (zone: string) =>
    `{"vendor":"purecloud","priority":2,"country":"US","zone":"${zone}","reportedAt":"2026-11-23T03:00:00Z"}`;
  const zones = ["America/New_York", "America/Los_Angeles", "America/New_York"];
  const { out } = await sla("due --jsonl", { input: zones.map(line).join("\n") });
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text).targets[0].dueAt),
  ).toEqual(["2026-11-23T14:00:00Z", "2026-11-23T17:00:00Z", "2026-11-23T14:00:00Z"]);
});
