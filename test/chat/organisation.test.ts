// One company over several workspaces: its administrators agree and leave, and read one report without a word of any case.
import { expect, test } from "vitest";
import { noSettings } from "../../src/case/settings.ts";
import { readCommand } from "../../src/chat/commands.ts";
import { wordsOf } from "../../src/lang/index.ts";
import { languages } from "../../src/lang/languages.ts";
import { aCase, noon, opening } from "../store/samples.ts";
import { cardIn, catalog, jonas, type Office, office } from "./office.ts";

const admin = { admin: true } as const;
const there = { admin: true, tenant: "T2" } as const;
const asked = (reply: unknown) => JSON.stringify(reply);
const across = JSON.stringify({ vendor: null, span: null, here: false, across: true });

async function company(): Promise<Office> {
  const at = await office();
  for (const tenant of ["T1", "T2", "T2", "T3"].entries()) {
    const [nth, whose] = tenant;
    const it = aCase({ tenant: whose, id: `c${nth}`, number: nth + 1, title: "Merger line dead", reportedAt: noon });
    await at.store.keep(opening(it, [], noon));
  }
  const line = { at: noon, by: null, deed: "invite-organisation", on: { kind: "tenant" }, result: "done" } as const;
  for (const tenant of ["T1", "T2"])
    await at.store.organisations.invite(tenant, "Acme *Group*", { ...line, about: [] });
  return at;
}

test.each([
  ["report organisation", "organisation", null],
  ["report zoom organization 2026-03", "organisation", "zoom"],
  ["Bericht Organisation", "organisation", null],
  ["raport zoom organizație", "organisation", "zoom"],
  ["report zoom here", "here", "zoom"],
  ["report zoom all", "tenant", "zoom"],
])("“%s” is of %s", (text, reach, vendor) => {
  const command = readCommand(text, catalog);
  expect(command).toMatchObject({ kind: "report", reach });
  expect(command.kind === "report" ? (command.vendor?.id ?? null) : "").toBe(vendor);
});

test("an administrator of each workspace agrees, and then each reads one report of both, which names how many it covers", async () => {
  const at = await company();
  expect(asked(await at.say("report organisation", admin))).toContain("belongs to no organisation");
  const invited = cardIn(await at.say("settings organisation", admin));
  expect(invited.spoken).toContain("Acme *Group* would like to count");
  expect(invited.spoken).toContain("without a word of any case");
  const join = { id: "organisation-join", value: "Acme *Group*" };
  expect(invited.buttons.map(({ id, value }) => ({ id, value }))).toEqual([join]);
  expect(cardIn(await at.press(join.id, join.value, admin)).spoken).toContain("No other workspace belongs to it yet");
  expect(cardIn(await at.say("report organisation", admin)).spoken).toContain("0 kept, 1 broken");
  await at.press(join.id, join.value, there);
  for (const whose of [admin, there]) {
    const card = cardIn(await at.say("report organisation", whose));
    expect(card.spoken).toContain("All cases so far, in all 2 workspaces of Acme *Group*.");
    expect(card.spoken).toContain("0 kept, 3 broken");
    expect(asked(card)).not.toContain("Merger");
    // Nothing of it goes to a room, and no pack of it is handed out.
    expect(card.buttons.map(({ id }) => id)).toEqual(["report-again"]);
  }
  expect(cardIn(await at.say("report", admin)).buttons.map(({ label }) => label)).toContain("Whole organisation");
  expect(cardIn(await at.say("report", admin)).spoken).toContain("0 kept, 1 broken");
  expect(await at.press("report-post", across, admin)).toMatchObject({ kind: "refusal" });
  await expect(at.press("evidence", JSON.stringify({ report: JSON.parse(across) }), admin)).rejects.toThrow();
  expect(at.chat.posted).toEqual([]);
});

test("nobody but administrators and auditors of this company reads it: no colleague, no guest, not even one who is an auditor; and an administrator alone agrees or leaves", async () => {
  const at = await company();
  const name = "Acme *Group*";
  for (const [button, whose] of [
    ["organisation-join", {}],
    ["organisation-leave", {}],
  ] as const)
    expect(await at.press(button, name, whose)).toMatchObject({ kind: "refusal" });
  for (const whose of [admin, there]) await at.press("organisation-join", name, whose);
  const auditors = [jonas, { id: "G1", name: "Guest" }];
  await at.store.keepSettings("T1", null, { ...noSettings, roles: { admins: [], auditors } });
  const guest = { who: { id: "G1", name: "Guest" }, outside: true };
  const audits = { scopes: ["read", "audit"], rooms: null } as const;
  for (const whose of [
    {},
    guest,
    { token: { ...audits, scopes: ["read"] as const } },
    { token: { ...audits, rooms: ["C1"] } },
    { tenant: "T3", admin: true },
  ]) {
    expect(await at.say("report organisation", whose)).toMatchObject({ kind: "refusal" });
    expect(await at.press("report-again", across, whose)).toMatchObject({ kind: "refusal" });
  }
  for (const whose of [{ who: jonas }, { token: audits }])
    expect(cardIn(await at.say("report organisation", whose)).spoken).toContain("0 kept, 3 broken");
  expect(await at.say("settings organisation", { who: jonas })).toMatchObject({ kind: "refusal" });

  expect(cardIn(await at.press("organisation-leave", name, there)).spoken).toContain("no longer belongs");
  expect(cardIn(await at.say("report organisation", admin)).spoken).toContain("0 kept, 1 broken");
  expect(await at.say("report organisation", there)).toMatchObject({ kind: "refusal" });
  const log = async (tenant: string) =>
    (await at.store.audit(tenant, { limit: 99 })).map(({ deed, result }) => `${deed} ${result}`);
  expect(await log("T2")).toEqual(expect.arrayContaining(["join-organisation done", "leave-organisation done"]));
  expect(await log("T1")).toEqual(expect.arrayContaining(["figures no-admin", "figures outside", "figures no-scope"]));
});

test.each(languages)("it is told in %s", async (language) => {
  const at = await company();
  const { organisation } = wordsOf(language);
  const whose = { ...admin, language };
  expect(cardIn(await at.say("settings organisation", whose)).spoken).toContain(organisation.means);
  await at.press("organisation-join", "Acme *Group*", whose);
  expect(cardIn(await at.say("settings organisation", whose)).spoken).toContain(organisation.counts(1));
  expect(cardIn(await at.say("report organisation", whose)).spoken).toContain(
    organisation.across("Acme *Group*", 1).join(""),
  );
});
