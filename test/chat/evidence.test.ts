// Evidence at the press of a button: who gets which files, and where.
import { expect, test } from "vitest";
import { wordsOf } from "../../src/lang/index.ts";
import { cardIn, formIn, jonas, office } from "./office.ts";

const { evidence, rights } = wordsOf("en");
const elsewhere = { room: { platform: "memory", id: "C9", thread: null }, name: "other", direct: false };

async function withCase(...closedTo: readonly string[]) {
  const it = await office();
  if (closedTo.length > 0) it.chat.close("C1", ...closedTo);
  await it.submit(formIn(await it.say("netcor is down, no workaround")), { title: "Merger line dead" });
  return { ...it, id: (await it.theCase()).id };
}

test("the status of a case and a report offer the pack; in the case's own channel it goes to its thread, elsewhere to the presser alone", async () => {
  const it = await withCase();
  const all = cardIn(await it.say("status 1")).parts.flatMap((part) => (part.kind === "buttons" ? part.buttons : []));
  const pack = all.find(({ id }) => id === "evidence");
  const here = cardIn(await it.press("evidence", pack?.value ?? "")).spoken;
  expect(here).toContain("Evidence: Case 1 · NETCOR: PDF, CSV and JSON are in the thread of the case.");
  const there = cardIn(await it.press("evidence", pack?.value ?? "", { where: elsewhere })).spoken;
  expect(there).toContain("private message");
  const noted = await it.store.audit("T1", { limit: 5 });
  expect(noted).toMatchObject(Array(2).fill({ deed: "export", on: { kind: "case", number: 1 }, result: "done" }));
  const [first, second] = it.chat.handed;
  expect([first?.to, second?.to]).toMatchObject([{ room: { id: "C1" } }, { person: { id: "U1" } }]);
  expect(first?.comment).toMatch(/^Evidence: Case 1 · NETCOR, for Mara\. Fingerprint: [0-9a-f]{64}$/);
  const [pdf, csv, json] = await Promise.all((first?.files ?? []).map(({ bytes }) => bytes()));
  const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("utf8");
  expect(text(pdf)).toMatch(/^%PDF-/);
  expect(text(csv)).toContain("Merger line dead");
  expect(JSON.parse(text(json))).toMatchObject({ cases: [{ told: { number: 1 } }] });
});

test("a pack of a report holds the cases that the presser may see, and no others", async () => {
  const it = await withCase();
  const [pack] = cardIn(await it.say("report all")).buttons.filter(({ id }) => id === "evidence");
  await it.press("evidence", pack?.value ?? "", { who: jonas, where: elsewhere });
  it.chat.close("C1", "U1");
  it.clock.at += 2 * 3_600_000;
  const hidden = { kind: "refusal", text: [evidence.chat.none] };
  expect(await it.press("evidence", pack?.value ?? "", { who: jonas, where: elsewhere })).toEqual(hidden);
  expect(it.chat.handed).toHaveLength(1);
});

test("who may not see a case has no evidence of it, and people of another company have none at all", async () => {
  const it = await withCase("U1");
  const value = JSON.stringify({ case: it.id });
  const asJonas = { who: jonas, where: elsewhere };
  expect(await it.press("evidence", value, asJonas)).toEqual({ kind: "refusal", text: [rights.hidden] });
  expect(await it.press("evidence", value, { outside: true })).toMatchObject({ kind: "refusal" });
  expect(await it.press("evidence", value, { tenant: "T2" })).toMatchObject({ kind: "refusal" });
  expect(it.chat.handed).toEqual([]);
});
