// What platforms refuse, row by row of the table in docs/reliability.md, through HTTP: what happens, and what people see.
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { withTables, writtenPaths } from "../../docs/tables/draw.ts";
import { type End, type Refusal, refusals } from "../../docs/tables/refusals.ts";
import { unconfirmed } from "../../src/case/notice.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { closeShared, type Rig, slackRig, teamsRig } from "./rigs.ts";

afterAll(closeShared);

const { talk, card } = wordsOf("en");
const cut = "no connection";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

test.each(writtenPaths)("the tables of %s are written from the program's lists (else: npm run tables)", (path) => {
  const document = readFileSync(path, "utf8");
  expect(withTables(path, document)).toBe(document);
});

test("every word that the program tells apart stands in the table", () => {
  const words = (file: string, pattern: RegExp) =>
    [...readFileSync(file, "utf8").matchAll(pattern)].map(([, word]) => word);
  const slack = ["errors", "post", "drawing"].flatMap((name) =>
    words(`adapters/slack/${name}.ts`, /(?:^ {2}(?=\w+: ")|")([a-z]+(?:_[a-z]+)+)(?=": |": |: "|",|"\])/gm),
  );
  const tried = new Set(refusals.flatMap(({ slack: one }) => one));
  expect([...new Set(slack)].filter((word) => !tried.has(word ?? ""))).toEqual([]);
  expect(slack.length).toBeGreaterThan(30);
  const codes = new Set(refusals.flatMap(({ teams }) => teams.map((one) => one.split(" ").at(-1))));
  const teams = words("adapters/teams/errors.ts", /^ {2}([A-Z]\w+): "/gm);
  expect(teams.filter((code) => !codes.has(code))).toEqual([]);
  expect(teams.length).toBeGreaterThan(5);
});

type Sees = (rig: Rig, code: string, row: Refusal) => Promise<void>;

const sees: { readonly [E in End]: Sees } = {
  "until it is there": async (rig, code) => {
    await rig.open();
    rig.fault(code, "post", 3);
    for (const wait of [0, 1, 2]) await rig.turn(wait * SECOND);
    expect((await rig.row())?.undelivered).toBe(unconfirmed);
    expect(rig.owner()).toContain(card.unconfirmed);
    await rig.turn(20 * SECOND);
    expect(rig.room().map(({ thread }) => thread)).toEqual([null]);
    expect(await rig.row()).toMatchObject({ undelivered: null, card: rig.room()[0]?.id });
  },
  "after a wait": async (rig, code) => {
    await rig.open();
    rig.fault(code, "post");
    await rig.turn(0);
    expect([(await rig.row())?.undelivered, rig.room()]).toEqual([null, []]);
    if (code === cut) return;
    await rig.turn(10 * SECOND);
    expect(rig.room().length).toBe(1);
    expect(rig.owner()).toBe("");
  },
  "posted, without an id": async (rig, code) => {
    await rig.open();
    rig.fault(code, "post");
    await rig.turn(0);
    expect(rig.room().length).toBe(1);
    await rig.turn(10 * MINUTE);
    expect(rig.room().length).toBe(1);
    await rig.press();
    expect(rig.room().filter(({ text }) => text.includes("Answered")).length).toBe(1);
  },
  "in the channel": async (rig, code) => {
    await rig.open();
    await rig.turn(0);
    rig.fault(code, "post");
    await rig.turn(30 * MINUTE);
    expect(rig.room().map(({ thread }) => thread)).toEqual([null, null]);
    expect((await rig.row())?.undelivered).toBeNull();
    await rig.turn(30 * MINUTE);
    expect(rig.room().length).toBeGreaterThan(2);
  },
  "answered in the channel": async (rig, code) => {
    const asked = await rig.ask(code);
    const answer = rig.room().at(-1);
    expect(answer?.text).toContain(talk.helpTitle);
    expect(answer?.thread).toBeNull();
    expect(answer?.id).not.toBe(asked);
  },
  "a new card": async (rig, code) => {
    await rig.open();
    await rig.turn(0);
    rig.fault(code, "edit");
    await rig.press();
    const [old] = rig.room();
    const cards = rig.room().filter(({ text }) => text.includes("Answered"));
    expect(cards.map(({ thread }) => thread)).toEqual([old?.id]);
    expect((await rig.row())?.card).toBe(cards[0]?.id);
  },
  "drawn simpler": async (rig, code) => {
    await rig.open();
    rig.fault(code, "post", 2);
    await rig.turn(0);
    expect(rig.room()).toMatchObject([
      { thread: null, text: expect.stringContaining("Nobody can join"), drawn: false },
    ]);
    expect((await rig.row())?.undelivered).toBeNull();
  },
  "waits for a person": async (rig, code) => {
    await rig.open();
    rig.fault(code, "post", 2);
    await rig.turn(0);
    await rig.turn(90 * SECOND);
    expect(rig.room()).toEqual([]);
    if (rig.name === "slack") expect(rig.owner()).toContain(talk.obstacle["install-again"]);
    await rig.turn(10 * MINUTE);
    expect(rig.room().length).toBe(1);
    expect((await rig.row())?.undelivered).toBeNull();
  },
  "told to the owner": async (rig, code, { mend = "unknown" }) => {
    await rig.open();
    rig.fault(code, "post", 9);
    await rig.turn(0);
    const told = [talk.obstacle[mend], talk.obstacle[inTeams[mend] ?? mend]];
    expect(told.some((sentence) => rig.owner().includes(sentence))).toBe(true);
    const tried = rig.posts();
    await rig.turn(20 * MINUTE);
    expect([rig.posts(), rig.room()]).toEqual([tried, []]);
    await rig.turn(20 * MINUTE);
    expect(rig.owner().split("Nobody can join").length).toBeGreaterThan(2);
  },
};

/** The same is mended otherwise where a bot is added from a menu, and where nothing is archived. */
const inTeams: { readonly [mend: string]: "add-bot" | "room-gone" } = {
  "invite-bot": "add-bot",
  "room-archived": "room-gone",
};

describe.each([
  ["slack", slackRig],
  ["teams", teamsRig],
] as const)("%s", (name, rigFor) => {
  const tried = refusals.flatMap((row) => row[name].map((code) => [code, row.end, row] as const));
  // Whose connection is cut is cut for good.
  const inOrder = tried.toSorted((a, b) => Number(a[0] === cut) - Number(b[0] === cut));
  test.each(inOrder)("%s: %s", async (code, end, row) => sees[end](await rigFor(), code, row));
});
