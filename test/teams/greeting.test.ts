import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wordsOf } from "../../src/lang/index.ts";
import { type Desk, openDesk, textOf } from "./desk.ts";

describe("the first words come once", () => {
  let fresh: Desk;
  beforeAll(async () => {
    fresh = await openDesk();
  });
  afterAll(() => fresh.close());
  const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

  test("in a team, in one post that mentions who has added the bot", async () => {
    await fresh.teams.install(fresh.team.id, fresh.megan.id);
    await fresh.teams.until(() => fresh.megans.sees(fresh.team.id).length > 0);
    await fresh.teams.upgrade(fresh.team.id, fresh.alex.id);
    await fresh.teams.redeliver();
    await settle();
    const posts = fresh.megans.sees(fresh.team.id);
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ mentions: [fresh.megan.id], text: "<at>Megan Bowen</at>" });
    expect(textOf(posts[0]?.cards[0])).toContain("Set up this channel");
  });

  test("by name, though Teams does not say it: it is asked, and nobody is called by an id where it is not told", async () => {
    const room = (name: string) => fresh.teams.world.addGroupChat(name, { members: [fresh.megan] });
    const [known, unknown] = [room("War room"), room("Another room")];
    const { name } = fresh.megan;
    fresh.megan.name = "";
    fresh.teams.world.installed.add(known.id);
    // The event says no name; the roster does.
    const installed = fresh.teams.install(known.id, fresh.megan.id);
    fresh.megan.name = name;
    await installed;
    await fresh.teams.until(() => fresh.megans.sees(known.id).length > 0);
    expect(fresh.megans.sees(known.id)[0]?.text).toBe("<at>Megan Bowen</at>");
    fresh.teams.fault({ method: "members", kind: "404", times: 9 });
    fresh.megan.name = "";
    await fresh.teams.install(unknown.id, fresh.megan.id);
    fresh.megan.name = name;
    await fresh.teams.until(() => fresh.megans.sees(unknown.id).length > 0);
    const [post] = fresh.megans.sees(unknown.id);
    expect([post?.text, textOf(post?.cards[0])]).toEqual([
      "",
      expect.stringContaining(wordsOf("en").talk.welcomeRoomPlain),
    ]);
  });

  test("to a person, with a button that opens the dialog", async () => {
    const { id } = fresh.teams.world.personalChat(fresh.alex);
    await fresh.teams.install(id, fresh.alex.id);
    await fresh.teams.until(() => fresh.alexs.sees(id).length > 0);
    await settle();
    expect(fresh.alexs.sees(id)).toHaveLength(1);
    const { dialog } = await fresh.alexs.click(fresh.alexs.sees(id)[0]?.id ?? "", "Fall eröffnen");
    expect(dialog?.title).toBe("Supportfall eröffnen");
  });

  test("and who joins later is not greeted", async () => {
    const kim = fresh.teams.world.addPerson({ name: "Kim Late" });
    const before = fresh.teams.calls.length;
    await fresh.teams.join(fresh.team.id, kim.id);
    await settle();
    expect(fresh.teams.calls.length).toBe(before);
  });

  test("adding the bot to a team makes nobody one who may decide for everyone", async () => {
    await fresh.megans.say(fresh.incidents.id, "help", { mention: true });
    await fresh.alexs.say(fresh.incidents.id, "help", { mention: true });
    await fresh.teams.until(() => fresh.bot.heard.length >= 2);
    const admins = fresh.bot.heard.slice(-2).map(({ who, admin }) => `${who.name} ${admin}`);
    expect(admins.toSorted()).toEqual(["Alex Wilber false", "Megan Bowen false"]);
  });
});
