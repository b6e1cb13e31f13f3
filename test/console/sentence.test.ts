import { expect, test } from "vitest";
import { json, sla } from "./call.ts";

test("a sentence is read, and what follows from it stands beside the reading", async () => {
  expect(await json(`triage --text ${"zoom is down, no workaround".replaceAll(" ", "\u00A0")}`)).toMatchObject({
    vendor: "zoom",
    priority: 1,
    read: {
      command: "open",
      vendor: "zoom",
      plan: null,
      priority: null,
      answers: { impact: "down", workaround: "none" },
      title: "Zoom is down",
    },
  });
});

test("on a stream each line is a sentence; one without a vendor, or with a question open, is no error", async () => {
  const input = [
    '{"text":"zoom geht nicht, kein Workaround","lang":"de"}',
    '{"text":"nothing works"}',
    '{"text":"zoom chat nu merge","lang":"ro"}',
    '{"text":"hotline netcor"}',
    '{"text":"is zoom down?"}',
  ].join("\n");
  const { out, status } = await sla("triage --jsonl", { input });
  const read = (over: object) => ({ command: "open", vendor: null, plan: null, priority: null, answers: {}, ...over });
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { priority: 1, read: read({ vendor: "zoom", answers: { impact: "down", workaround: "none" } }) },
    { missing: ["vendor", "workaround"], read: read({ answers: { impact: "down" } }) },
    { missing: ["impact"], read: read({ vendor: "zoom", title: "Zoom chat nu merge" }) },
    { read: read({ command: "hotline", vendor: "netcor", title: "" }) },
    { missing: ["impact"], read: read({ vendor: "zoom" }) },
  ]);
  expect(status).toBe(0);
});

test("what an option says goes before what the sentence says", async () => {
  const input = '{"text":"zoom is slow","vendor":"netcor","workaround":"none"}';
  const { out } = await sla("triage --jsonl", { input });
  expect(JSON.parse(out)).toMatchObject({ vendor: "netcor", priority: 1, read: { vendor: "zoom" } });
});
