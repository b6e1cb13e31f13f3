// Somebody's account is shut: administrators hear where that person is still named, over HTTP as Slack tells it.
import { expect, test } from "vitest";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { languages } from "../../src/lang/languages.ts";
import { draftOf } from "../case/people.ts";
import { type Desk, desk } from "./desk.ts";
import { install } from "./install.ts";
import { text } from "./reading.ts";

const ion = { id: "UION", name: "Ion Pop" };
const ada = { id: "UADA", name: "Ada Admin" };
const dana = { id: "UDANA", name: "Dana Ops" };

const shut = (at: Desk, id = ion.id, deleted = true) =>
  at.slack.event("T1", { type: "user_change", user: { id, deleted, name: "x", team_id: "T1" } });

/** What the app has told somebody privately. */
const told = (at: Desk, who: string) => at.slack.messages(at.slack.as(who).dm().id).filter(({ byApp }) => byApp);

async function named(at: Desk, number: number): Promise<void> {
  const damage = { vendor: "zoom", plan: "business", answers: { impact: "down", workaround: "none" } } as const;
  const room = { platform: "slack", id: "CSECRET", thread: null };
  const people = { id: `c${number}`, number, reporter: dana, owner: ion, room, title: "Merger line dead" };
  await at.store.keep(open(draftOf({ ...damage, ...people }), dana, at.clock.now, noSettings));
}

test.each(languages)(
  "an administrator is told once, in %s, of calls and cases that wait for who left",
  async (language) => {
    const at = await desk();
    const vendors = [{ id: "zoom", plan: "business", contacts: [dana, ion] }];
    const roles = { admins: [{ ...ada, language }], auditors: [] };
    await at.store.keepSettings("T1", null, { ...noSettings, vendors, roles });
    await named(at, 1);
    await named(at, 2);
    await shut(at, ion.id, false);
    await shut(at);
    const card = await at.slack.until(() => told(at, ada.id)[0]);
    const { departed } = wordsOf(language);
    expect(text(card)).toContain(departed.contact("Zoom"));
    expect(text(card)).toContain(departed.owner("1, 2"));
    expect(text(card)).toContain(ion.name);
    expect(text(card)).not.toContain("Merger");
    await shut(at);
    await shut(at, dana.id);
    await at.slack.until(() => told(at, ada.id)[1]);
    expect(told(at, ada.id).map((one) => text(one).includes(ion.name))).toEqual([true, false]);
    expect([told(at, "UJANA"), at.slack.problems()]).toEqual([[], []]);
  },
);

test("with no administrator named, whoever installed the app is told; who is named nowhere leaves without a word", async () => {
  const at = await desk({ many: true });
  await install(at, ada.id);
  await at.slack.until(() => told(at, ada.id)[0]);
  await named(at, 1);
  await shut(at, "UJANA");
  await shut(at);
  const card = await at.slack.until(() => told(at, ada.id)[1]);
  expect(text(card)).toContain(wordsOf("en").departed.owner("1"));
  expect(told(at, ada.id)).toHaveLength(2);
});

test("else whoever last changed what holds for all is told", async () => {
  const at = await desk();
  const by = { id: "UJANA", name: "Jana Weber" };
  const line = { at: at.clock.now, by, deed: "settings", on: { kind: "tenant" }, result: "done", about: [] } as const;
  await at.store.keepSettings("T1", null, { ...noSettings, language: "de" }, [line]);
  await named(at, 1);
  await shut(at);
  const card = await at.slack.until(() => told(at, by.id)[0]);
  expect(text(card)).toContain(wordsOf("de").departed.owner("1"));
});

test("what could not be kept of it when Slack told it is kept when Slack tells it again", async () => {
  let failures = 1;
  const at = await desk({
    house: (house) => ({
      ...house,
      departed: async (gone) => {
        failures -= 1;
        if (failures >= 0) throw new Error("the store is away");
        await house.departed(gone);
      },
    }),
  });
  const roles = { admins: [ada], auditors: [] };
  await at.store.keepSettings("T1", null, { ...noSettings, roles });
  await named(at, 1);
  await shut(at);
  const heard = at.slack.deliveries().filter(({ kind }) => kind === "event user_change");
  expect(heard.map(({ outcome }) => outcome.status)).toEqual([500, 200]);
  await at.slack.until(() => told(at, ada.id)[0]);
});
