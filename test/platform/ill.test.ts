// A platform that is ill at every step of a case's life: opened, reported, due, answered, closed. When it is well, all is there.
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { installedDesk } from "../teams/desk.ts";
import { closeShared, type Rig, slackRig, teamsRig } from "./rigs.ts";

afterAll(closeShared);
// Some cases at one Teams, one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

/** What is posted without a name is posted; a silence costs real time. */
const times: { readonly [code: string]: number } = { "no-id": 1, delay: 2 };
const SECOND = 1_000;

/** It is ill for longer than the patience of a first and a second try, and then well. */
async function illness(rig: Rig, code: string, on: "post" | "edit"): Promise<() => Promise<void>> {
  rig.fault(code, on, times[code] ?? 4);
  return async () => {
    for (let turn = 0; turn < 6; turn += 1) await rig.turn(20 * SECOND);
    expect((await rig.row())?.undelivered).toBeNull();
  };
}

const cardsOf = (rig: Rig) => rig.room().filter(({ thread }) => thread === null);

/** What the card says that the case's row knows of. */
async function card(rig: Rig): Promise<string> {
  const row = await rig.row();
  const found = rig.room().find(({ id }) => id === row?.card);
  return found?.text ?? "no card";
}

describe.each([
  ["slack", slackRig, ["500"]],
  ["teams", teamsRig, ["429", "500", "drop", "drop-after-accept", "html", "no-id"]],
] as const)("%s", (_, rigFor, codes) => {
  test.each(codes)("%s", async (code) => {
    const rig = await rigFor();
    const opened = await illness(rig, code, "post");
    await rig.open({ reported: false });
    await opened();
    expect(cardsOf(rig).length).toBeGreaterThan(0);
    // Only what was taken, and not heard of or without a name, may be there twice.
    if (code !== "drop-after-accept" && code !== "no-id") expect(cardsOf(rig).length).toBe(1);

    const reported = await illness(rig, code, "edit");
    await rig.move({ kind: "report" });
    await reported();
    expect(await card(rig)).toMatch(/Status\W+Reported/);

    const before = rig.room().length;
    const due = await illness(rig, code, "post");
    await rig.turn(30 * 60 * SECOND);
    await due();
    expect(rig.room().length).toBeGreaterThan(before);

    const answered = await illness(rig, code, "edit");
    await rig.move({ kind: "respond" });
    await answered();
    expect(await card(rig)).toMatch(/Status\W+Answered/);

    const closed = await illness(rig, code, "edit");
    await rig.move({ kind: "close", why: "it works again" });
    await closed();
    expect(await card(rig)).toMatch(/Status\W+Closed/);
  });
});

test("teams: a case whose card was posted into a silence has one in the end", async () => {
  const at = await installedDesk({ timeoutMs: 400 });
  onTestFinished(() => at.close());
  const rig = await teamsRig(at);
  const opened = await illness(rig, "delay", "post");
  await rig.open();
  await opened();
  expect(cardsOf(rig).length).toBeGreaterThan(0);
  expect(await card(rig)).toMatch(/Status\W+Reported/);
});
