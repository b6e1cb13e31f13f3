// A platform that is ill at every step of a case's life: opened, reported, due, answered, closed. When it is well, all is there.
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { installedDesk } from "../teams/desk.ts";
import { closeShared, type Rig, slackRig, teamsRig } from "./rigs.ts";

afterAll(closeShared);
// Some cases at one Teams, one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

/** What is posted without a name is posted; a silence costs real time. */
const times: { readonly [code: string]: number } = { "no-id": 1, delay: 1 };
const SECOND = 1_000;

type Ill = {
  readonly rig: Rig;
  readonly code: string;
  /** What hung arrives late, and is not to be taken for an answer to what comes next. */
  readonly landed?: () => Promise<unknown>;
};

/** It is ill for longer than the patience of a first and a second try, and then well. */
async function illness({ rig, code, landed }: Ill, on: "post" | "edit"): Promise<() => Promise<void>> {
  rig.fault(code, on, times[code] ?? 4);
  return async () => {
    for (let turn = 0; turn < 6; turn += 1) await rig.turn(20 * SECOND);
    expect((await rig.row())?.undelivered).toBeNull();
    await landed?.();
  };
}

const cardsOf = (rig: Rig) => rig.room().filter(({ thread }) => thread === null);

/** What the card says that the case's row knows of. */
async function card(rig: Rig): Promise<string> {
  const row = await rig.row();
  const found = rig.room().find(({ id }) => id === row?.card);
  return found?.text ?? "no card";
}

/** A case from its opening to its end, at each step of which the platform is ill. */
async function wholeLife(ill: Ill): Promise<void> {
  const { rig, code } = ill;
  const opened = await illness(ill, "post");
  await rig.open({ reported: false });
  await opened();
  expect(cardsOf(rig).length).toBeGreaterThan(0);
  // Only what was taken, and not heard of or without a name, may be there twice.
  if (!["drop-after-accept", "no-id", "delay"].includes(code)) expect(cardsOf(rig).length).toBe(1);

  const reported = await illness(ill, "edit");
  await rig.move({ kind: "report" });
  await reported();
  expect(await card(rig)).toMatch(/Status\W+Reported/);

  const before = rig.room().length;
  const due = await illness(ill, "post");
  await rig.turn(30 * 60 * SECOND);
  await due();
  expect(rig.room().length).toBeGreaterThan(before);

  const answered = await illness(ill, "edit");
  await rig.move({ kind: "respond" });
  await answered();
  expect(await card(rig)).toMatch(/Status\W+Answered/);

  const closed = await illness(ill, "edit");
  await rig.move({ kind: "close", why: "it works again" });
  await closed();
  expect(await card(rig)).toMatch(/Status\W+Closed/);
}

describe.each([
  ["slack", slackRig, ["429", "500", "drop", "drop-after-accept", "html", "not-ok"]],
  ["teams", teamsRig, ["429", "500", "drop", "drop-after-accept", "html", "no-id"]],
] as const)("%s", (_, rigFor, codes) => {
  test.each(codes)("%s", async (code) => wholeLife({ rig: await rigFor(), code }));
});

test("slack: at every step it hangs", async () => {
  const rig = await slackRig({ options: (options) => ({ ...options, deliveryMs: 500 }) });
  const { slack } = rig.at;
  const landed = () => slack.until(() => slack.calls().every(({ status }) => status !== "open"));
  await wholeLife({ rig, code: "delay", landed });
});

test("teams: at every step it hangs", async () => {
  const at = await installedDesk({ timeoutMs: 500 });
  onTestFinished(() => at.close());
  const { teams } = at;
  const landed = () => teams.until(() => teams.calls.every(({ status }) => status !== 0));
  await wholeLife({ rig: await teamsRig(at), code: "delay", landed });
});
