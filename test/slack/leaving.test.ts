// A workspace leaves: its tokens and its cases go, in whatever order Slack tells of it, and nobody else's do.
import { expect, test } from "vitest";
import { open } from "../../src/case/open.ts";
import { noSettings } from "../../src/case/settings.ts";
import { draftOf, mara } from "../case/people.ts";
import { operator } from "../operator.ts";
import { desk } from "./desk.ts";
import { furnish } from "./furnish.ts";
import { hours, install, row } from "./install.ts";

const zoomDown = { vendor: "zoom", plan: "business", answers: { impact: "down", workaround: "none" } } as const;

for (const uninstalledFirst of [false, true]) {
  const order = uninstalledFirst ? "app_uninstalled before tokens_revoked" : "tokens_revoked before app_uninstalled";
  test(`removing the app removes tokens, cases and settings, ${order}`, async () => {
    const at = await desk({ many: true });
    furnish(at.slack, "T2", "2");
    await install(at, "UADA");
    await install(at, "UADA2");
    await at.store.keepSettings("T1", null, { ...(await at.store.settingsOf("T1", null)), language: "de" });
    await at.store.keepSettings("T2", null, { ...(await at.store.settingsOf("T2", null)), language: "ro" });
    for (const tenant of ["T1", "T2"]) await at.store.keep(open(draftOf({ ...zoomDown, tenant }), mara, 0, noSettings));
    at.clock.now += hours;
    const outcomes = await at.slack.uninstall("T1", { uninstalledFirst });
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200]);
    expect(await row(at, "T1")).toBeNull();
    expect((await at.store.settingsOf("T1", null)).language).not.toBe("de");
    const casesOf = (tenant: string) => at.store.listCases(tenant, { asker: operator, state: "all", limit: 9 });
    expect([await casesOf("T1"), (await casesOf("T2")).length]).toEqual([[], 1]);
    expect(await row(at, "T2")).not.toBeNull();
    expect((await at.store.settingsOf("T2", null)).language).toBe("ro");
  });
}

test("tokens taken back without the app being removed leave the cases: it may be installed again", async () => {
  const at = await desk({ many: true });
  await install(at, "UADA");
  await at.store.keepSettings("T1", null, { ...(await at.store.settingsOf("T1", null)), language: "de" });
  at.clock.now += hours;
  await at.slack.revokeTokens("T1");
  expect(await row(at, "T1")).toBeNull();
  expect((await at.store.settingsOf("T1", null)).language).toBe("de");
});

test("a workspace in an organisation that leaves takes nothing of the organisation's with it", async () => {
  const at = await desk({ many: true });
  furnish(at.slack, "TA", "A", { id: "E1", name: "Acme Group" });
  await install(at, "UADAA");
  await at.store.keepSettings("E1", null, { ...(await at.store.settingsOf("E1", null)), language: "ro" });
  at.clock.now += hours;
  await at.slack.uninstall("TA");
  expect(await row(at, "TA")).toBeNull();
  expect((await at.store.settingsOf("E1", null)).language).toBe("ro");
});

test("old news of a removal does not remove what was installed again since", async () => {
  const at = await desk({ many: true });
  await install(at, "UADA");
  const removed = { type: "app_uninstalled" };
  const then = at.clock.now + hours;
  at.clock.now += 2 * hours;
  await install(at, "UADA");
  const body = JSON.stringify({
    type: "event_callback",
    team_id: "T1",
    event_id: "EvOld",
    event_time: Math.floor(then / 1000),
    event: removed,
  });
  expect((await at.slack.send({ body, contentType: "application/json" })).status).toBe(200);
  expect(await row(at, "T1")).not.toBeNull();
});

test("a removal that our store could not carry out is not acknowledged, so Slack sends it again", async () => {
  let broken = 2;
  const at = await desk({
    many: true,
    house: (house) => ({
      ...house,
      eraseTenant: (tenant) => (broken-- > 0 ? Promise.reject(new Error("busy")) : house.eraseTenant(tenant)),
    }),
  });
  await install(at, "UADA");
  at.clock.now += hours;
  const outcomes = await at.slack.uninstall("T1");
  expect(outcomes.map(({ status }) => status)).toEqual([200, 200]);
  const tries = at.slack.deliveries().filter(({ kind }) => kind === "event app_uninstalled");
  expect(tries.map(({ outcome }) => outcome.status)).toEqual([500, 500, 200]);
});
