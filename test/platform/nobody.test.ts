// Messages that would reach nobody, row by row of the table in docs/reliability.md, through HTTP.
import { afterAll, describe, expect, test } from "vitest";
import { nobody } from "../../docs/tables/nobody.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { TENANT_ID } from "../teams/desk.ts";
import { closeShared, slackRig, teamsRig } from "./rigs.ts";

const { talk, moves, rights } = wordsOf("en");
const { obstacle } = talk;
const MINUTE = 60_000;

afterAll(closeShared);

type Rows<R> = { readonly [id: string]: (rig: R) => Promise<void> };
type SlackRig = Awaited<ReturnType<typeof slackRig>>;
type TeamsRig = Awaited<ReturnType<typeof teamsRig>>;

/** The card is there; then it happens; half an hour later something is due. */
async function meanwhile(rig: SlackRig | TeamsRig, happens: () => unknown): Promise<void> {
  await rig.open();
  await rig.turn(0);
  expect(rig.room().length).toBe(1);
  await happens();
  await rig.turn(40 * MINUTE);
}

/** He is told why, and hears what the channel should have heard. */
async function toldTo(rig: SlackRig | TeamsRig, why: string): Promise<void> {
  expect(rig.owner()).toContain(why);
  expect(rig.owner().split(why).length).toBe(2);
  expect(rig.owner().split("Nobody can join").length).toBeGreaterThan(2);
  expect(await rig.row()).toMatchObject({ undelivered: expect.any(String) });
}

/** It is mended, and the case moves on. */
async function comesBack(rig: SlackRig | TeamsRig, mended: () => unknown): Promise<void> {
  const before = rig.room().length;
  await mended();
  await rig.press();
  expect(rig.room().length).toBeGreaterThan(before);
  expect(await rig.row()).toMatchObject({ status: "answered", undelivered: null });
}

const slack: Rows<SlackRig> = {
  uninstalled: async (rig) => {
    await meanwhile(rig, () => rig.at.slack.uninstall("T1"));
    expect([rig.owner(), await rig.row()]).toEqual(["", null]);
    expect(rig.at.slack.calls("chat.postMessage").filter(({ args }) => args.channel === "COPS").length).toBe(2);
  },
  revoked: async (rig) => {
    await meanwhile(rig, () => {
      for (const error of ["token_revoked", "account_inactive"])
        rig.at.slack.fault({ method: "*", kind: "error", error, times: 3 });
    });
    expect(await rig.row()).toMatchObject({ undelivered: "install-again" });
    for (let tries = 0; tries < 6; tries += 1) await rig.turn(5 * MINUTE);
    expect(rig.room().length).toBeGreaterThan(1);
    expect((await rig.row())?.undelivered).toBeNull();
  },
  archived: async (rig) => {
    await meanwhile(rig, () => rig.at.slack.archive("COPS"));
    await toldTo(rig, obstacle["room-archived"]);
    await comesBack(rig, () => rig.at.slack.unarchive("COPS"));
  },
  kicked: async (rig) => {
    await meanwhile(rig, () => rig.at.slack.kick("COPS"));
    await toldTo(rig, obstacle["invite-bot"]);
    await comesBack(rig, () => rig.at.slack.invite("COPS"));
  },
  renamed: async (rig) => {
    await meanwhile(rig, () => rig.at.slack.change("COPS", { name: "incidents" }));
    expect(rig.room().length).toBeGreaterThan(1);
    expect(rig.owner()).toBe("");
  },
  moved: async (rig) => {
    rig.at.slack.addWorkspace({ id: "TOTHER", name: "Acme elsewhere" });
    await meanwhile(rig, () => rig.at.slack.change("COPS", { team: "TOTHER" }));
    await toldTo(rig, obstacle["invite-bot"]);
    await comesBack(rig, () => rig.at.slack.change("COPS", { team: "T1" }));
  },
  private: async (rig) => {
    await meanwhile(rig, () => rig.at.slack.change("COPS", { kind: "private" }));
    expect(rig.room().length).toBeGreaterThan(1);
    const room = { platform: "slack", id: "COPS", thread: null } as const;
    expect(await rig.at.adapter.platform.audience("T1", room, 2000)).toBe("members");
    expect(await rig.at.adapter.platform.isIn("T1", room, "UDANA", 2000)).toBe(true);
    expect(await rig.at.adapter.platform.isIn("T1", room, "UNOBODY", 2000)).toBe(false);
  },
  shared: async (rig) => {
    await meanwhile(rig, () => rig.at.slack.change("COPS", { external: true }));
    expect(rig.room().length).toBeGreaterThan(1);
    expect(rig.owner()).toBe("");
  },
  person: async (rig) => {
    rig.at.slack.fault({
      method: "chat.postMessage",
      channel: "UDANA",
      kind: "error",
      error: "channel_not_found",
      times: 9,
    });
    await meanwhile(rig, () => rig.at.slack.kick("COPS"));
    expect(rig.owner()).toBe("");
    expect(rig.at.log.some(({ sentence }) => sentence === "Nobody could be told of a case.")).toBe(true);
    await comesBack(rig, () => rig.at.slack.invite("COPS"));
  },
};

/** What is known of the way to the channel. */
const keptOf = ({ at, here }: TeamsRig) => at.bot.store.records.get(TENANT_ID, "teams-address", here);

const teams: Rows<TeamsRig> = {
  uninstalled: async (rig) => {
    await meanwhile(rig, () => rig.at.teams.uninstall(rig.team, rig.at.megan.id));
    await toldTo(rig, obstacle["add-bot"]);
    await comesBack(rig, () => rig.at.teams.install(rig.team, rig.at.megan.id));
  },
  revoked: async (rig) => {
    await meanwhile(rig, () => rig.fault("401", "post", 9));
    expect([rig.room().length, (await rig.row())?.undelivered]).toEqual([1, null]);
    await rig.turn(30 * MINUTE);
    expect(rig.room().length).toBeGreaterThan(1);
  },
  archived: async (rig) => {
    const { teams, megan } = rig.at;
    await meanwhile(rig, () => teams.happens("channelDeleted", rig.here, megan.id));
    await toldTo(rig, obstacle["room-gone"]);
    await comesBack(rig, () => teams.happens("channelRestored", rig.here, megan.id));
    expect(rig.owner()).not.toContain(obstacle["add-bot"]);
  },
  "team-archived": async (rig) => {
    const { teams, megan } = rig.at;
    await meanwhile(rig, async () => {
      await teams.happens("teamArchived", rig.team, megan.id);
      await expect.poll(() => keptOf(rig)).toContain("archived");
    });
    await toldTo(rig, obstacle["room-archived"]);
    await comesBack(rig, async () => {
      await teams.happens("teamUnarchived", rig.team, megan.id);
      await expect.poll(() => keptOf(rig)).not.toContain("archived");
    });
  },
  kicked: async (rig) => {
    await meanwhile(rig, () => rig.at.teams.uninstall(rig.team, rig.at.megan.id));
    await toldTo(rig, obstacle["add-bot"]);
    await comesBack(rig, () => rig.at.teams.install(rig.team, rig.at.megan.id));
  },
  renamed: async (rig) => {
    const place = rig.at.teams.world.conversation(rig.here);
    await meanwhile(rig, () => Object.assign(place, { name: "Renamed" }));
    expect([rig.owner(), rig.room().length > 1]).toEqual(["", true]);
  },
  shared: async (rig) => {
    const { world } = rig.at.teams;
    const eve = world.addPerson({ name: "Eve Vendor", tenantId: "00000000-1111-2222-3333-444444444444" });
    await meanwhile(rig, async () => {
      Object.assign(world.conversation(rig.here), { channelType: "shared" });
      await rig.at.teams.join(rig.here, eve.id);
    });
    const before = await rig.row();
    expect([rig.owner(), rig.room().length > 1]).toEqual(["", true]);
    const { bar } = await rig.at.teams.as(eve.id).click(rig.room()[0]?.id ?? "", moves.labels.respond);
    expect(bar?.text).toBe(rights.outside(rig.at.megan.name));
    expect(await rig.row()).toEqual(before);
  },
  person: async (rig) => {
    await meanwhile(rig, async () => {
      rig.at.teams.block(rig.at.megan.id);
      await rig.at.teams.uninstall(rig.team, rig.at.megan.id);
    });
    rig.at.teams.unblock(rig.at.megan.id);
    expect(rig.owner()).toBe("");
    expect(rig.at.bot.lines.some(({ sentence }) => sentence === "Nobody could be told of a case.")).toBe(true);
  },
};

const on = (name: "slack" | "teams") => nobody.filter((row) => row.on.some((one) => one === name));

test("every row is tried where it can happen, and nothing else is; where it cannot happen it is said why", () => {
  expect(nobody.filter(({ on, elsewhere }) => (elsewhere === undefined) !== (on.length === 2))).toEqual([]);
  expect(Object.keys(slack)).toEqual(on("slack").map(({ id }) => id));
  expect(Object.keys(teams)).toEqual(on("teams").map(({ id }) => id));
});

describe("slack", () => {
  test.each(Object.entries(slack))("%s", async (_, holds) => holds(await slackRig()));
});

describe("teams", () => {
  test.each(Object.entries(teams))("%s", async (_, holds) => holds(await teamsRig()));
});
